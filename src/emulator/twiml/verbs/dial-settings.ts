/** A Dial between its verb and its nouns. Owns: what the verb tells a noun and what it is told. */
import type { Form } from '../../engine/carrier-event';
import type { Element } from '../element';
import type { DialTape } from './dial-tape';

/** A Dial as written, read. */
export interface DialSettings {
  element: Element;
  tape: DialTape;
  callerId: string;
  timeoutMs: number;
  timeLimitMs: number;
  hangupOnStar: boolean;
  answerOnBridge: boolean;
  /** one after another, each for the whole time-out (Twilio docs: Dial, sequential) */
  isSequential: boolean;
}

export interface DialResult {
  /** parameters for the action */
  form: Form;
  /** the dialling leg was redirected or ended meanwhile */
  isInterrupted: boolean;
  /** the leg was to end with the Dial (switch kickedLeg) */
  isOver?: boolean;
}
