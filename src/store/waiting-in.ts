/** Who waits in which queue. Owns: that look-up. Must not know: who is rung next. */
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';

/** Which queue it is stands in the session itself: agents may be of several. */
export function waitingIn(db: Driver): Store['waitingIn'] {
  const found = db.prepare<{ queue: string; since: number }>(
    "SELECT s.snapshot ->> '$.conversation.queue' AS queue, s.snapshot ->> '$.conversation.enteredAt' AS since " +
      'FROM waiting w JOIN session s ON s.id = w.session_id WHERE w.heard_by > ?',
  );
  return async (queues, at) => found.all(at).filter(({ queue }) => queues.includes(queue));
}
