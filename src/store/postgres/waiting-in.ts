/** Who waits in which queue. Owns: that look-up. */
import type { Store } from '../../runtime/ports';
import type { Sql } from './database';

/** Which queue it is stands in the session itself: agents may be of several. */
export function waitingIn(sql: Sql): Store['waitingIn'] {
  return (queues, at) =>
    sql.rows(
      `SELECT x.queue, x.since::bigint AS since FROM waiting w JOIN session s ON s.id = w.session_id,
         LATERAL (SELECT s.snapshot::json #>> '{conversation,queue}' AS queue,
           s.snapshot::json #>> '{conversation,enteredAt}' AS since) AS x
       WHERE w.heard_by > $1 AND x.queue IN (SELECT json_array_elements_text($2::json))`,
      ...[at, JSON.stringify(queues)],
    );
}
