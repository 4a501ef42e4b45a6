/**
 * When the carrier is next asked how the legs of a session are. Owns: that table, which has live sessions
 * only. Must not know: what is asked, or how long a session may be silent.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import type { LookRow } from '../runtime/rows';
import type { Driver } from './driver';
import type { Job } from './group-commit';
import type { Writes } from './writes';

/** Sessions whose look is changed by one statement. */
const PIECE = 500;

export type Looks = Pick<Store, 'claimLooks' | 'lookAgain' | 'lookAtAll' | 'nextLookAt'>;

export function looks(db: Driver, writes: Writes): Looks {
  const again = db.prepare<never>('UPDATE look SET due_at = ? WHERE session_id = ?');
  const lookAtSome = writes.job('lookAtSome', lookAtPiece(db));
  const next = db.prepare<{ at: number | null }>('SELECT min(due_at) AS at FROM look');
  const claimJob = claimJobs(db);
  return {
    claimLooks: writes.job('claimLooks', claimJob),
    lookAgain: writes.job(
      'lookAgain',
      (sessionId: string, dueAt: number) => () => () => void again.run(dueAt, sessionId),
    ),
    async lookAtAll(now) {
      for (let after: string | null = ''; after !== null;) after = await lookAtSome(now, after);
    },
    nextLookAt: async () => next.get()?.at ?? null,
  };
}

/** Some at a time: webhooks come in between. Sessions that began first come first. @returns where to go on, or null */
function lookAtPiece(db: Driver): (now: number, after: string) => Job<string | null> {
  const piece = db.prepare<{ last: string | null }>(
    'SELECT max(session_id) AS last FROM (SELECT session_id FROM look WHERE session_id > ? ORDER BY session_id LIMIT ?)',
  );
  const look = db.prepare<never>(
    'UPDATE look SET due_at = min(?, due_at, (SELECT started_at FROM session WHERE id = session_id)) ' +
      'WHERE session_id > ? AND session_id <= ?',
  );
  return (now, after) => () => {
    const last = piece.get(after, PIECE)?.last ?? null;
    return () => {
      if (last !== null) look.run(now, after, last);
      return last;
    };
  };
}

/** A claimed look is due again after the lease, should whoever claimed it be gone by then. */
function claimJobs(db: Driver): (query: Parameters<Store['claimLooks']>[0]) => Job<LookRow[]> {
  const due = db.prepare<LookRow>(
    'SELECT session_id AS sessionId, heard_at AS heardAt, snapshot FROM look JOIN session ON id = session_id ' +
      'WHERE due_at <= ? ORDER BY due_at, session_id LIMIT ?',
  );
  const lease = db.prepare<never>('UPDATE look SET due_at = ? WHERE session_id = ?');
  return ({ now, limit, leaseMs }) =>
    () => {
      const rows = due.all(now, limit);
      return () => {
        for (const { sessionId } of rows) lease.run(now + leaseMs, sessionId);
        return rows;
      };
    };
}

/** Plans the look of a turn inside the transaction that is open; a session that is closed has none. */
export function lookMarks(db: Driver): (commit: TurnCommit) => void {
  const plan = db.prepare<never>(
    'INSERT INTO look (session_id, due_at) VALUES (?, ?) ' +
      'ON CONFLICT (session_id) DO UPDATE SET due_at = min(due_at, excluded.due_at)',
  );
  const over = db.prepare<never>('DELETE FROM look WHERE session_id = ?');
  return ({ session: { id, phase }, lookAt }) => {
    if (phase === 'closed') over.run(id);
    else if (lookAt !== undefined) plan.run(id, lookAt);
  };
}
