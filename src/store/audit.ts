/** What was changed by whom. Owns: that table. Must not know: what an entry means. */
import type { AuditEntry, AuditStore } from '../runtime/audit';
import type { Driver } from './driver';
import type { Writes } from './writes';

const COLUMNS = 'at, sort, who, area, action, target, ip, outcome, status';
/** The index tells by time; a page begins where the one before ended. */
const entries = (who: string): string =>
  `SELECT id, ${COLUMNS} FROM audit WHERE ${who}at >= ? AND at <= ? AND (at < ? OR id < ?) ` +
  'AND (? IS NULL OR area = ?) AND (? IS NULL OR outcome = ?) ORDER BY at DESC, id DESC LIMIT ?';

export function audit(db: Driver, writes: Writes): AuditStore {
  const add = db.prepare<never>(`INSERT INTO audit (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const all = db.prepare<AuditEntry>(entries(''));
  const ofOne = db.prepare<AuditEntry>(entries('who = ? AND '));
  const forget = db.prepare<never>(
    'DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < ? ORDER BY at LIMIT ?)',
  );
  return {
    addAudit: writes.job(
      'addAudit',
      ({ at, sort, who, area, action, target, ip, outcome, status }: Parameters<AuditStore['addAudit']>[0]) =>
        () =>
        () =>
          void add.run(at, sort, who, area, action, target, ip, outcome, status),
    ),
    async auditEntries({ from, to, before = Number.MAX_SAFE_INTEGER, who, area, outcome, limit }) {
      const narrowed = [area ?? null, area ?? null, outcome ?? null, outcome ?? null, limit];
      const values = [from, to, to, before, ...narrowed];
      return who === undefined ? all.all(...values) : ofOne.all(who, ...values);
    },
    forgetAudit: writes.job(
      'forgetAudit',
      ({ before, limit }: Parameters<AuditStore['forgetAudit']>[0]) =>
        () =>
        () =>
          forget.run(before, limit).changes,
    ),
  };
}
