/** Long work that somebody asked for. Owns: that table. Must not know: what is done. */
import type { JobRow, JobStore } from '../runtime/jobs-store';
import type { Driver } from './driver';
import type { Writes } from './writes';

const HEAD =
  'id, kind, state, owner, author, phase, done, total, started_at AS startedAt, seen_at AS seenAt, ' +
  'ended_at AS endedAt, cancelled_by AS cancelledBy';

type Given<Name extends keyof JobStore> = Parameters<JobStore[Name]>[0];

export function jobs(db: Driver, writes: Writes): JobStore {
  const add = db.prepare<never>(
    'INSERT INTO job (id, kind, state, owner, author, phase, done, total, started_at, seen_at) ' +
      'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const goOn = db.prepare<{ by: string | null }>(
    'UPDATE job SET phase = ?, done = ?, total = ?, seen_at = ? WHERE id = ? RETURNING cancelled_by AS by',
  );
  const end = db.prepare<never>(
    'UPDATE job SET state = ?, result = ?, problem = ?, ended_at = ?, seen_at = ?, phase = ?, done = ?, total = ? ' +
      "WHERE id = ? AND state = 'running'",
  );
  const callOff = db.prepare<never>(
    "UPDATE job SET cancelled_by = ? WHERE id = ? AND state = 'running' AND cancelled_by IS NULL",
  );
  const one = db.prepare<JobRow>(`SELECT ${HEAD}, result, problem FROM job WHERE id = ?`);
  const listed = `SELECT ${HEAD}, NULL AS result, NULL AS problem FROM job`;
  const ofOne = db.prepare<JobRow>(`${listed} WHERE owner = ? ORDER BY started_at DESC LIMIT ?`);
  const all = db.prepare<JobRow>(`${listed} WHERE seen_at > 0 ORDER BY seen_at DESC LIMIT ?`);
  const forget = db.prepare<never>(
    'DELETE FROM job WHERE id IN (SELECT id FROM job WHERE seen_at < ? ORDER BY seen_at LIMIT ?)',
  );
  return {
    addJob: writes.job(
      'addJob',
      ({ id, kind, state, owner, author, phase, done, total, startedAt, seenAt }: Given<'addJob'>) =>
        () =>
        () =>
          void add.run(id, kind, state, owner, author, phase, done, total, startedAt, seenAt),
    ),
    jobGoesOn: writes.job(
      'jobGoesOn',
      ({ id, phase, done, total, at }: Given<'jobGoesOn'>) =>
        () =>
        () =>
          goOn.all(phase, done, total, at, id)[0]?.by ?? null,
    ),
    endJob: writes.job(
      'endJob',
      ({ id, state, result, problem, at, phase, done, total }: Given<'endJob'>) =>
        () =>
        () =>
          void end.run(state, result, problem, at, at, phase, done, total, id),
    ),
    callOffJob: writes.job(
      'callOffJob',
      (id: string, by: string) => () => () => callOff.run(by, id).changes === 1,
    ),
    job: async (id) => one.get(id) ?? null,
    jobs: async ({ owner, limit }) => (owner === null ? all.all(limit) : ofOne.all(owner, limit)),
    forgetJobs: writes.job(
      'forgetJobs',
      ({ before, limit }: Given<'forgetJobs'>) =>
        () =>
        () =>
          void forget.run(before, limit),
    ),
  };
}
