/**
 * Tasks that were given up. Owns: burying and reviving them. Must not know: why one was given up.
 * They stay in the table of tasks, where nobody claims them: a timer set anew replaces its dead one too.
 */
import type { Store } from '../runtime/ports';
import type { DeadLetter } from '../runtime/rows';
import type { Driver } from './driver';
import { ID_OF_SESSION, numberOf } from './session-numbers';
import type { Writes } from './writes';

export type DeadLetters = Pick<Store, 'buryTask' | 'deadLetters' | 'effectCounts' | 'reviveTask'>;

/** Of one session, or of all. */
const OF_ONE = `(?2 IS NULL OR session_no = ${numberOf('?2')})`;

/** The first burial counts: whoever claimed the task too, and gives it up later, changes nothing. */
export function deadLetters(db: Driver, writes: Writes): DeadLetters {
  const bury = db.prepare<never>(
    'UPDATE task SET buried_at = ?, burial_reason = ?, lease_until = NULL WHERE id = ? AND buried_at IS NULL',
  );
  const revive = db.prepare<never>(
    'UPDATE task SET buried_at = NULL, burial_reason = NULL, attempts = 0, due_at = ? ' +
      'WHERE id = ? AND buried_at IS NOT NULL',
  );
  const page = db.prepare<DeadLetter>(
    `SELECT id, ${ID_OF_SESSION} AS sessionId, name, attempts, buried_at AS at, ` +
      `burial_reason AS reason FROM task WHERE buried_at IS NOT NULL AND id < ?1 AND ${OF_ONE} ORDER BY id DESC LIMIT ?3`,
  );
  const counted = db.prepare<{ waiting: number; givenUp: number }>(
    'SELECT count(*) - count(buried_at) AS waiting, count(buried_at) AS givenUp FROM task ' +
      `WHERE kind = 'effect' AND name = ?1 AND ${OF_ONE}`,
  );
  return {
    buryTask: writes.job(
      'buryTask',
      (id: number, reason: string, at: number) => () => () => void bury.run(at, reason, id),
    ),
    deadLetters: async ({ limit, before, session }) =>
      page.all(before ?? Number.MAX_SAFE_INTEGER, session ?? null, limit),
    effectCounts: async ({ name, session }) =>
      counted.get(name, session ?? null) ?? { waiting: 0, givenUp: 0 },
    reviveTask: writes.job(
      'reviveTask',
      (id: number, dueAt: number) => () => () => revive.run(dueAt, id).changes > 0,
    ),
  };
}
