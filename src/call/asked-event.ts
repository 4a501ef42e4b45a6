/** What was found out, or done, because a session asked for it. Owns: these events. */
import type { Json } from '../lib/json';
import type { Base } from './event-base';

/** A text message was taken by the carrier, or refused. */
export interface TextSent extends Base {
  type: 'text.sent';
  request: number;
  ok: boolean;
  /** carrier error code, 0 when there is none */
  code: number;
}

/** An HTTP request a flow asked for came back (or failed: ok is false). */
export interface HttpFinished extends Base {
  type: 'http.finished';
  request: number;
  ok: boolean;
  status: number;
  body: Json;
  /** why nothing was answered, in a word: `timeout`, `ECONNREFUSED` */
  error?: string;
}
