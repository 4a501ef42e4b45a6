/**
 * Sessions that have ended, with their decisions. Owns: that query. Must not know: what is asked of them.
 */
import type { Store } from '../runtime/ports';
import type { EndedSession } from '../runtime/rows';
import type { Driver } from './driver';

/** A page begins where the one before ended, in the index of ends: a walk through all of them reads each row once. */
export function endedSessions(db: Driver): Pick<Store, 'endedSessions'> {
  const page = db.prepare<EndedSession>(
    'SELECT session.id, ended_at AS endedAt, snapshot, data AS decision ' +
      "FROM session CROSS JOIN decision ON decision.session_id = session.id WHERE phase = 'closed' " +
      'AND ended_at < ? AND (ended_at, session.id) > (?, ?) ORDER BY ended_at, session.id LIMIT ?',
  );
  return {
    endedSessions: async ({ from, to, limit, after }) =>
      page.all(to, after?.endedAt ?? from, after?.id ?? '', limit),
  };
}
