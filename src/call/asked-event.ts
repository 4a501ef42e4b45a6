/** What was found out, or done, because a session asked for it. Owns: these events. */
import type { Base } from './event-base';

/** A text message was taken by the carrier, or refused. */
export interface TextSent extends Base {
  type: 'text.sent';
  request: number;
  ok: boolean;
  /** carrier error code, 0 when there is none */
  code: number;
}
