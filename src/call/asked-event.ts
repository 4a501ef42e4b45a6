/** What was found out, or done, because a session asked for it. Owns: these events. */
import type { Base } from './event-base';

/** Which place the session has among those who wait for the same agents. */
export interface PlaceFound extends Base {
  type: 'place.found';
  /** from 1 */
  position: number;
  /** how long it is likely to take, by how long the agents talk; null: nothing is known of that */
  waitSeconds: number | null;
}

/** A text message was taken by the carrier, or refused. */
export interface TextSent extends Base {
  type: 'text.sent';
  request: number;
  ok: boolean;
  /** carrier error code, 0 when there is none */
  code: number;
}
