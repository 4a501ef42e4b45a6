/**
 * Sessions that have ended, with their decisions. Owns: that query. Must not know: what is asked of them.
 */
import type { Store } from '../runtime/ports';
import type { EndedSession } from '../runtime/rows';
import type { Driver } from './driver';

/** A page is found in the index alone; only its own rows, with their snapshots, are read. */
export function endedSessions(db: Driver): Pick<Store, 'endedSessions'> {
  const page = db.prepare<EndedSession>(
    'SELECT session.id, ended_at AS endedAt, snapshot, data AS decision ' +
      'FROM session JOIN decision ON decision.session_id = session.id WHERE session.id IN ' +
      "(SELECT id FROM session WHERE phase = 'closed' AND ended_at >= ? AND ended_at < ? AND id > ? " +
      'AND EXISTS (SELECT 1 FROM decision WHERE session_id = session.id) ORDER BY id LIMIT ?) ' +
      'ORDER BY session.id',
  );
  return {
    endedSessions: async ({ from, to, limit, after }) => page.all(from, to, after ?? '', limit),
  };
}
