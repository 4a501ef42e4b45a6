/**
 * How long a session may be silent before the carrier is asked whether its legs are still there. Owns: the
 * times. Must not know: who asks.
 */
import type { SessionSnapshot } from '../session/snapshot';
import { isIn, isLive } from '../session/state';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** a webhook is due any moment: a menu, ringing, finding out who ended it, a goodbye */
export const SOON_MS = 30 * SECOND;
/** people talk, wait on hold, or are with a virtual agent that is not a flow of ours */
export const TALK_MS = 3 * MINUTE;
/** people write in their own time */
export const CHAT_MS = 4 * MINUTE;
/** a message of a chat is missing: it may come late, or never */
export const GAP_MS = 5 * SECOND;
/** nobody is on the line: the customer will be called */
export const NOBODY_MS = 10 * MINUTE;
/** whatever the state: a long call is not asked about as often as in its first minutes, but still */
const LONGEST_MS = 10 * MINUTE;

/**
 * How long until the next look, when everything was found to be in place.
 * @param silentMs for how long nothing was heard of the leading leg
 */
export function pauseAfter(s: SessionSnapshot, silentMs: number): number {
  return Math.max(patienceOf(s), Math.min(LONGEST_MS, Math.floor(silentMs / 3)));
}

/** @returns milliseconds */
export function patienceOf(s: SessionSnapshot): number {
  if (s.chat) return s.chat.gap ? GAP_MS : CHAT_MS;
  if (!isLive(s)) return s.customerCalls.some((call) => call.status === 'calling') ? SOON_MS : NOBODY_MS;
  return isWithPeople(s) || isIn(s, 'withAgent.attached') ? TALK_MS : SOON_MS;
}

/** In a queue or with an agent, and nothing shows that it is about to end. */
function isWithPeople(s: SessionSnapshot): boolean {
  return ['waiting', 'talking.alone', 'talking.consulting', 'talking.moving'].some((state) => isIn(s, state));
}
