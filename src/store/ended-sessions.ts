/**
 * Sessions that have ended, with their decisions. Owns: that query. Must not know: what is asked of them.
 */
import type { Store } from '../runtime/ports';
import type { EndedDecision, EndedSession } from '../runtime/rows';
import type { Driver } from './driver';

/** A page begins where the one before ended, in the index of ends: a walk through all of them reads each row once. */
export function endedSessions(db: Driver): Pick<Store, 'endedSessions' | 'endedDecisions'> {
  const whole = db.prepare<EndedSession>(pageOf('snapshot, '));
  const decided = db.prepare<EndedDecision>(pageOf(''));
  return {
    endedSessions: async ({ from, to, limit, after }) =>
      whole.all(to, after?.endedAt ?? from, after?.id ?? '', limit),
    endedDecisions: async ({ from, to, limit, after }) =>
      decided.all(to, after?.endedAt ?? from, after?.id ?? '', limit),
  };
}

function pageOf(more: string): string {
  return (
    `SELECT session.id, ended_at AS endedAt, ${more}data AS decision ` +
    "FROM session CROSS JOIN decision ON decision.session_no = session.no WHERE phase = 'closed' " +
    'AND ended_at < ? AND (ended_at, session.id) > (?, ?) ORDER BY ended_at, session.id LIMIT ?'
  );
}
