/**
 * A request the carrier makes of the application. Owns: the shapes of a webhook and of its reply.
 * Must not know: how either travels.
 */
import type { Form } from '../engine/carrier-event';
import type { Overrides } from './overrides';

export type Method = 'GET' | 'POST';

export interface Webhook {
  /** a document is executed; a callback only tells; one about a chat may ask too */
  readonly kind: 'document' | 'callback' | 'chat';
  /** the SID of the call or conversation it is about; empty for a conference as a whole */
  readonly call: string;
  /** absolute, as configured; may have a fragment with connection overrides */
  readonly url: string;
  readonly method: Method;
  readonly form: Form;
  /** whose cookies go along; those of the call unless it is said */
  readonly cookiesOf?: string;
  /** does not wait for webhooks before it */
  readonly atOnce?: boolean;
  /** instead of the limits of webhooks for calls */
  readonly limits?: Overrides;
  /** an error status is an answer and no failure of the application */
  readonly mayRefuse?: boolean;
}

export interface Failure {
  /** Twilio's error code */
  code: number;
  message: string;
}

/** `status` is 0 when no answer came. `failure` is set unless the status is 2xx. */
export interface Reply {
  status: number;
  contentType: string;
  body: string;
  /** where the answer came from, after redirects */
  url: string;
  failure?: Failure;
}
