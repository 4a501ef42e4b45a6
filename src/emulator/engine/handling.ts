/**
 * What a call was configured with. Owns: where its documents and callbacks come from and go to.
 * Must not know: what they contain.
 */
import type { Form } from './carrier-event';
import type { RecordingPlan } from './recordings';
import type { Method } from '../webhook/webhook';

/** Where the next document comes from; `form` adds to the standard parameters. */
export type DocumentSource = { url: string; method: Method; form?: Form } | { twiml: string };

export interface Address {
  url: string;
  method: Method;
}

export type ProgressEvent = 'initiated' | 'ringing' | 'answered' | 'completed';
export const PROGRESS_EVENTS: readonly ProgressEvent[] = ['initiated', 'ringing', 'answered', 'completed'];

/** Telling a machine that answered from a person (Twilio docs: Answering Machine Detection). */
export interface Detection {
  /** at a machine's first word, or after its last */
  until: 'start' | 'end';
  /** until it is `unknown` */
  timeoutMs: number;
  /** the call waits for the result, or goes on meanwhile; what Twilio does with parties is a switch */
  waits: 'call' | 'never' | 'party';
  /** which sound counts as what; here a phone is what it is set to be */
  how?: Form;
  /** where the result is posted */
  told?: Address;
}

export interface Handling {
  /** what only a caller's ear or a network beyond would show of its ringing */
  rings?: Form;
  fallback?: Address;
  /** callbacks of an outbound call (Twilio docs: statusCallback, statusCallbackEvent) */
  progress?: Address & { events: ReadonlySet<string> };
  /** the callback of the number that was called, at the end only (Twilio docs: IncomingPhoneNumber) */
  numberStatus?: Address;
  /** seconds a call may last from its answer; as long as any may (four hours) unless it is said */
  timeLimit?: number;
  detection?: Detection;
  /** recorded from its answer to its end */
  recording?: RecordingPlan;
  /** digits sent when answered */
  sendDigits?: string;
}
