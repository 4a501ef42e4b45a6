/** The audit log is kept for so many days. Owns: when what is older is removed: at a start, and once an hour, in small pieces. */
import type { Clock, Scheduled } from '../lib/clock';
import type { Log } from '../log';
import type { AuditStore } from './audit';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;
const PIECE = 500;

export interface AuditRetentionDeps {
  store: Pick<AuditStore, 'forgetAudit'>;
  clock: Clock;
  log: Log;
  keepDays: number;
}

/** Begins at once. @returns how to end it; resolves when nothing is being removed */
export function startAuditRetention({
  store,
  clock,
  log,
  keepDays,
}: AuditRetentionDeps): () => Promise<void> {
  let stopped = false;
  let next: Scheduled | null = null;
  let running = Promise.resolve();
  const sweep = async (): Promise<void> => {
    const query = { before: clock.now() - keepDays * DAY_MS, limit: PIECE };
    try {
      while (!stopped && (await store.forgetAudit(query)) === PIECE);
    } catch (error) {
      log.error('old entries of the audit log could not be removed', { error: String(error) });
    }
  };
  const begin = (): void => {
    next = clock.after(EVERY_MS, begin);
    running = running.then(sweep);
  };
  begin();
  return async () => {
    stopped = true;
    next?.cancel();
    await running;
  };
}
