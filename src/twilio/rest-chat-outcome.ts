/**
 * What failed REST requests about conversations mean. Owns: the error codes, and how long it is tried.
 * Must not know: what was asked. Everything asked of a conversation does no harm when it is done twice,
 * so that a lost answer is asked for again.
 */
import type { Carried } from '../runtime/ports';
import type { RestFailure } from './rest-failure';
import type { Context } from './rest-outcome';

/** The conversation is closed, for good (Twilio docs: error 50377). */
const CLOSED = 50377;
/** A conversation with this unique name exists (Twilio docs: error 50353). */
export const NAME_TAKEN = 50353;
/** This identity is a participant already (Twilio docs: error 50433). */
export const PARTICIPANT_EXISTS = 50433;

/** Twilio may be away for minutes: the transcript is ours and waits. */
const MOST_ATTEMPTS = 40;
const FIRST_RETRY_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** True when the conversation takes nothing any more. */
export function isOver({ kind, code }: RestFailure): boolean {
  return code === CLOSED || kind === 'gone';
}

/** @returns when to try again, or null when it should not be tried again */
export function retryForLong({ kind }: RestFailure, { attempt }: Context): Carried | null {
  if ((kind !== 'later' && kind !== 'unsure') || attempt >= MOST_ATTEMPTS) return null;
  return { retryInMs: Math.min(LONGEST_PAUSE_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempt - 1)) };
}
