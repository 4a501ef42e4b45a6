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
/** Our credentials are not taken, or not for this: HTTP 401, 403 (Twilio docs: errors 20003, 20006, 20403). */
const NOT_LET_IN: ReadonlySet<number> = new Set([401, 403, 20003, 20006, 20403]);

export type Context = Parameters<Carrier['carry']>[1];

/** Twilio, and where it reaches us. */
export interface Side {
  client: RestClient;
  urls: TwilioUrls;
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

export function refused(
  leg: LegRef,
  request: LegRefused['request'],
  { kind, code }: RestFailure,
  { now: at }: Context,
): Carried {
  const isAway = kind === 'later' || kind === 'unsure' || NOT_LET_IN.has(code);
  const away = request === 'call' && isAway ? { away: true as const } : {};
  return { events: [{ type: 'leg.refused', at, leg, request, code, unsure: kind === 'unsure', ...away }] };
}
