/**
 * What a failed REST request means for a session. Owns: how often it is tried, and the refusal after that.
 * Must not know: what was asked.
 */
import type { LegRefused } from '../call/event';
import type { LegRef } from '../call/leg';
import type { Carried, Carrier } from '../runtime/ports';
import type { RestClient } from './rest-client';
import type { RestFailure } from './rest-failure';
import type { TwilioUrls } from './urls';

/** How often a request is tried before it counts as refused. */
const MOST_ATTEMPTS = 4;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 30_000;
const MOST_PATIENT_ATTEMPTS = 150;
/** Our credentials are not taken, or not for this: HTTP 401, 403 (Twilio docs: errors 20003, 20006, 20403). */
const NOT_LET_IN: ReadonlySet<number> = new Set([401, 403, 20003, 20006, 20403]);

export type Context = Parameters<Carrier['carry']>[1];

/** Twilio, and where it reaches us. */
export interface Side {
  client: RestClient;
  urls: TwilioUrls;
  /** legs whose move was asked for and not answered yet, by their SIDs */
  moving: Map<string, Promise<Carried>>;
}

/** @returns when to try again, or null when it should not be tried again */
export function retry(failure: RestFailure, { attempt }: Context): Carried | null {
  if (failure.kind !== 'later' || attempt >= MOST_ATTEMPTS) return null;
  return { retryInMs: FIRST_RETRY_MS * 2 ** Math.max(0, attempt - 1) };
}

/** The same for a request that does no harm when it is carried out twice: a lost answer is asked for again. */
export function retryHarmless(failure: RestFailure, context: Context): Carried | null {
  return retry(failure.kind === 'unsure' ? { ...failure, kind: 'later' } : failure, context);
}

/** What has to be done sooner or later: while the carrier is away it is asked for again, for an hour and more. */
export function retryLong(failure: RestFailure, { attempt }: Context): Carried | null {
  if (!isAway(failure) || attempt >= MOST_PATIENT_ATTEMPTS) return null;
  return { retryInMs: Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, attempt - 1)) };
}

/** The carrier could not be asked, or takes no requests of ours now. */
function isAway({ kind, code }: RestFailure): boolean {
  return kind === 'later' || kind === 'unsure' || NOT_LET_IN.has(code);
}

/** @param isAnswering the carrier has answered something else meanwhile: it is not away */
export function refused(
  leg: LegRef,
  request: LegRefused['request'],
  failure: RestFailure,
  { now: at, isAnswering = false }: Pick<Context, 'now'> & { isAnswering?: boolean },
): Carried {
  const { kind, code } = failure;
  const isTold = (request === 'call' || request === 'redirect') && isAway(failure) && !isAnswering;
  const away = isTold ? { away: true as const } : {};
  return { events: [{ type: 'leg.refused', at, leg, request, code, unsure: kind === 'unsure', ...away }] };
}
