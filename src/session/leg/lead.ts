/** The leading leg: the one that hears the documents. Owns: how another leg becomes it. */
import type { Attempt, SessionSnapshot } from '../snapshot';
import type { Turn } from '../turn';
import { stopLooking } from './play';

/** Makes a leg the leading one. What the former leg had not heard is not for this one. */
export function lead(turn: Turn, leg: SessionSnapshot['lead']): void {
  const { s } = turn;
  stopLooking(turn);
  s.lead = leg;
  s.current = [];
  s.fetched = s.document;
  turn.verbs = [];
  turn.legLive = true;
}

/**
 * True when documents are for this leg; an event that does not say which leg it is about means the leading
 * one. Any other that asks for a document is late or not wanted.
 */
export function leads({ lead: leg }: SessionSnapshot, sid: string | undefined): boolean {
  return sid === undefined || sid === leg.sid;
}

/** The last agent, if their leg is still there and was kept when the customer left. */
export function keptAgent({ conversation, attempts }: SessionSnapshot): Attempt | null {
  const agent = attempts.find((one) => one.n === conversation?.attempt);
  return agent?.outcome === 'kept' && agent.sid !== null && !agent.legGone ? agent : null;
}
