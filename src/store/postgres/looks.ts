/**
 * When the carrier is next asked how the legs of a session are. Owns: those queries. Must not know: what is asked, or
 * how long a session may be silent.
 */
import type { LookRow } from '../../runtime/rows';
import type { Looks } from '../looks';
import type { Sql } from './database';
import type { Order } from '../order';

/** A claimed look is due again after the lease, should whoever claimed it be gone by then. */
const CLAIM = `WITH due AS (SELECT session_id, due_at FROM look WHERE due_at <= $1
    ORDER BY due_at, session_id LIMIT $2 FOR UPDATE SKIP LOCKED),
  leased AS (UPDATE look SET due_at = $3 FROM due WHERE look.session_id = due.session_id)
  SELECT session_id AS "sessionId", heard_at AS "heardAt", snapshot FROM due JOIN session ON id = session_id
  ORDER BY due_at, session_id`;

export function looks(sql: Sql, writes: Order): Looks {
  return {
    claimLooks: ({ now, limit, leaseMs }) =>
      writes.runAfterAll('looks', () => sql.rows<LookRow>(CLAIM, now, limit, now + leaseMs)),
    lookAgain: async (sessionId, dueAt) =>
      void (await writes.run('looks', () =>
        sql.rows('UPDATE look SET due_at = $1 WHERE session_id = $2', dueAt, sessionId),
      )),
    // Sessions that began first come first.
    lookAtAll: async (now) =>
      void (await writes.run('looks', () =>
        sql.rows(
          'UPDATE look SET due_at = least($1, due_at, started_at) FROM session WHERE id = session_id',
          now,
        ),
      )),
    nextLookAt: async () =>
      (await sql.rows<{ at: number | null }>('SELECT min(due_at) AS at FROM look'))[0]?.at ?? null,
  };
}
