/**
 * Work that is due: claimed for a time, then finished or given back. Owns: leases and their order.
 * Must not know: what a task means.
 */
import type { Store } from '../runtime/ports';
import type { TaskRow } from '../runtime/rows';
import type { Driver } from './driver';
import type { Job } from './group-commit';
import { ID_OF_SESSION } from './session-numbers';
import type { Writes } from './writes';

export type Tasks = Pick<Store, 'claimTasks' | 'retryTask' | 'finishTask' | 'nextTaskAt' | 'releaseLeases'>;

export function tasks(db: Driver, writes: Writes): Tasks {
  const retry = db.prepare<never>('UPDATE task SET due_at = ?, lease_until = NULL WHERE id = ?');
  const finish = db.prepare<never>('DELETE FROM task WHERE id = ?');
  const release = db.prepare<never>(
    'UPDATE task SET lease_until = NULL WHERE lease_until IS NOT NULL AND id NOT IN (SELECT value FROM json_each(?))',
  );
  const next = db.prepare<{ at: number | null }>(
    'SELECT min(at) AS at FROM (SELECT min(due_at) AS at FROM task ' +
      'WHERE lease_until IS NULL AND buried_at IS NULL UNION ALL SELECT min(lease_until) FROM task WHERE lease_until IS NOT NULL)',
  );
  const claimJob = claimJobs(db);
  return {
    claimTasks: writes.job('claimTasks', claimJob),
    retryTask: writes.job('retryTask', (id: number, dueAt: number) => () => () => void retry.run(dueAt, id)),
    finishTask: writes.job('finishTask', (id: number) => () => () => void finish.run(id)),
    nextTaskAt: async () => next.get()?.at ?? null,
    releaseLeases: writes.job(
      'releaseLeases',
      (but: readonly number[] = []) =>
        () =>
        () =>
          void release.run(JSON.stringify(but)),
    ),
  };
}

/** Leases that ran out end first, so that one index in order of due_at, id holds all that can be claimed. */
function claimJobs(db: Driver): (query: Parameters<Store['claimTasks']>[0]) => Job<TaskRow[]> {
  const expire = db.prepare<never>(
    'UPDATE task SET lease_until = NULL WHERE lease_until IS NOT NULL AND lease_until <= ?',
  );
  const claim = db.prepare<TaskRow>(
    'UPDATE task SET lease_until = ?, attempts = attempts + 1 WHERE id IN ' +
      '(SELECT id FROM task WHERE lease_until IS NULL AND buried_at IS NULL AND due_at <= ? ' +
      'ORDER BY due_at, id LIMIT ?) ' +
      `RETURNING id, ${ID_OF_SESSION} AS sessionId, kind, name, due_at AS dueAt, attempts, payload`,
  );
  return ({ now, limit, leaseMs }) =>
    () =>
    () => {
      expire.run(now);
      // SQLite docs: RETURNING gives rows in no particular order.
      return claim.all(now + leaseMs, now, limit).sort((a, b) => a.dueAt - b.dueAt || a.id - b.id);
    };
}
