/**
 * Why a REST request failed, and whether it may have been carried out. Owns: error -> failure.
 * Must not know: what was asked. Keeps no text of an error: it may hold phone numbers.
 */

import { networkTrouble } from './rest-trouble';

/**
 * - `gone`: the leg or the conversation is gone (or never was): there is nothing to ask of it
 * - `later`: it was certainly not carried out, and may be asked again
 * - `refused`: it was not carried out, and asking again would not help
 * - `unsure`: no answer came; it may have been carried out
 */
export interface RestFailure {
  kind: 'gone' | 'later' | 'refused' | 'unsure';
  /** Twilio's error code, else the HTTP status, else 0 */
  code: number;
}

/** The call has ended or was not answered (Twilio docs: error 21220). */
const NOT_IN_PROGRESS = 21220;
/** No such call, conversation or participant in this account (Twilio docs: error 20404). */
export const NOT_FOUND = 20404;
const TOO_MANY_REQUESTS = 20429;

interface Thrown {
  status?: unknown;
  code?: unknown;
  message?: unknown;
}

/** Reads whatever the client threw: its RestException, or an error of the network. */
export function restFailure(error: unknown): RestFailure {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as Thrown;
  const { status, code } = thrown;
  if (typeof code !== 'string' && typeof status === 'number') {
    return answered(status, typeof code === 'number' && code > 0 ? code : status);
  }
  return { kind: networkTrouble(thrown) === 'no-answer' ? 'unsure' : 'later', code: 0 };
}

function answered(status: number, code: number): RestFailure {
  if (code === NOT_IN_PROGRESS || code === NOT_FOUND || status === 404) return { kind: 'gone', code };
  if (code === TOO_MANY_REQUESTS || status === 429) return { kind: 'later', code };
  // 504: a gateway gave up waiting; the server behind it may still have done it.
  if (status === 504) return { kind: 'unsure', code };
  return { kind: status >= 500 ? 'later' : 'refused', code };
}
