/** The audit log is kept for so many days. Owns: that what is older is removed, in small pieces. */
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import type { AuditStore } from './audit';
import { hourly } from './hourly';

const DAY_MS = 86_400_000;
const PIECE = 500;

export interface AuditRetentionDeps {
  store: Pick<AuditStore, 'forgetAudit'>;
  clock: Clock;
  log: Log;
  keepDays: number;
}

/** Begins at once, then every hour. @returns how to end it */
export function startAuditRetention({
  store,
  clock,
  log,
  keepDays,
}: AuditRetentionDeps): () => Promise<void> {
  const failed = 'old entries of the audit log could not be removed';
  return hourly({ clock, log }, failed, async (isStopped) => {
    const query = { before: clock.now() - keepDays * DAY_MS, limit: PIECE };
    while (!isStopped() && (await store.forgetAudit(query)) === PIECE);
  });
}
