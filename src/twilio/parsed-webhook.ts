/**
 * What is read from a webhook, and what it is read from. Owns: the shapes. Must not know: how.
 */
import type { CallArrived, SessionEvent } from '../call/event';
import type { Seal } from './parse-answer';
import type { Route } from './match-route';
import type { FormParams } from './parse-form';

/** A call that arrived; the release it is pinned to is for the runtime to add. */
export type ArrivedCall = Omit<CallArrived, 'release'>;

/** Custom data as they came with a call: nothing is verified yet. */
export interface RawCustomData {
  /** a JWT */
  signed?: string;
  /** JSON; see read-unsigned-data */
  unsigned?: string;
}

/** `event` is null when the webhook is valid but tells a session nothing. */
export type ParsedWebhook =
  | {
      ok: true;
      sessionId: string;
      key: string;
      event: ArrivedCall | Exclude<SessionEvent, CallArrived> | null;
      /** only beside `call.arrived`, and only what was sent */
      customData?: RawCustomData;
    }
  | { ok: false; problem: string };

export interface Webhook {
  route: Route;
  params: FormParams;
  /** parameters of the address itself; absent: none */
  query?: FormParams;
  /** seals answers that are secrets */
  seal: Seal;
  /** when it reached us, ms since the epoch */
  at: number;
  /** header I-Twilio-Idempotency-Token: the same on every retry of one request */
  idempotencyToken?: string | undefined;
}
