/** What was changed by whom. Must not know: what an entry means. */
import type { AuditEntry, AuditStore } from '../../runtime/audit';
import type { Sql } from './database';

const COLUMNS = 'at, sort, who, area, action, target, ip, outcome, status';
const ADD = `INSERT INTO audit (${COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const entries = (who: string): string =>
  `SELECT id, ${COLUMNS} FROM audit WHERE ${who} AND at >= $2 AND at <= $3 AND (at < $3 OR id < $4)
   AND ($5::text IS NULL OR area = $5) AND ($6::text IS NULL OR outcome = $6) ORDER BY at DESC, id DESC LIMIT $7`;
const ALL = entries('$1::text IS NULL');
const OF_ONE = entries('who = $1');

export function audit(sql: Sql): AuditStore {
  return {
    async addAudit({ at, sort, who, area, action, target, ip, outcome, status }) {
      await sql.rows(ADD, at, sort, who, area, action, target, ip, outcome, status);
    },
    auditEntries: ({ from, to, before = Number.MAX_SAFE_INTEGER, who, area, outcome, limit }) =>
      sql.rows<AuditEntry>(
        who === undefined ? ALL : OF_ONE,
        ...[who ?? null, from, to, before, area ?? null, outcome ?? null, limit],
      ),
    forgetAudit: async ({ before, limit }) =>
      (
        await sql.rows(
          'DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE at < $1 ORDER BY at LIMIT $2) RETURNING id',
          ...[before, limit],
        )
      ).length,
  };
}
