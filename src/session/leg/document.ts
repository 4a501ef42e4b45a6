/** The leading leg and its documents: asked for again, not fetched, or not usable. */
import { currentPath } from '../flow/drive-flow';
import type { EventOf } from '../machine-event';
import { HOLD_SECONDS } from '../timing';
import { play, stopLooking } from './play';
import { endLeg, ignore, note, setTimer, type Turn } from '../turn';
import { settlePostSession } from '../virtual-agent/settle';

/** Until a carrier that takes no requests is asked again: there may be many callers. */
const AWAY_MS = 10_000;
/** After so many failed documents the session stops trying. */
const MOST_FALLBACKS = 3;

/** The leg fetches what it was moved to, or asks again for what is over: it gets the current document. */
export function catchUp(turn: Turn): void {
  const { s } = turn;
  if (s.fetched < s.document) stopLooking(turn);
  else ignore(turn);
  s.fetched = s.document;
}

/** A leg that leads no more asks late: what it was doing is over, and it can only have ended. */
export function dismissLeg(turn: Turn, { sid }: EventOf<'leg.superseded'>): void {
  ignore(turn);
  note(turn, 'leg.superseded');
  turn.effects.push({ type: 'leg.end', leg: 'customer', sid });
}

/** The leg asked, and what it waits for is still being looked up. */
export function hold(turn: Turn): void {
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
}

/** The leg cannot be reached any more, or does not tell that it ended: it is ended. */
export function endLeadingLeg(turn: Turn): void {
  const { s } = turn;
  note(turn, 'delivery.failed', { document: s.document });
  endLeg(turn, s.lead.leg, s.lead.sid);
}

/** While the carrier takes no requests nothing is known of the leg: it is moved once the carrier takes them again. */
export function noteUnmoved(turn: Turn, { code, unsure, away }: EventOf<'leg.unmoved'>): void {
  const { s } = turn;
  // An outage is told once for each document, however often it is tried.
  if (!away || s.unmoved !== s.document) note(turn, 'redirect.refused', { code, unsure });
  if (!away || s.fetched >= s.document) return;
  s.unmoved = s.document;
  s.pushes = Math.max(0, s.pushes - 1);
  setTimer(turn, 'delivery', AWAY_MS);
}

/** The carrier could not fetch or run a document. */
export function noteFailedDocument(turn: Turn, { errorCode }: EventOf<'leg.failed'>): void {
  const { s } = turn;
  s.fallbacks += 1;
  s.failures.push({
    at: turn.at,
    step: currentPath(turn),
    message: `the carrier reported error ${errorCode}`,
  });
  note(turn, 'document.failed', { errorCode });
}

/** True when the current document may be tried once more: there is one, and it was not the document that is wrong. */
export function canRepeat({ s }: Turn, { errorCode }: EventOf<'leg.failed'>): boolean {
  return s.current.length > 0 && !/^12/.test(errorCode) && s.fallbacks < MOST_FALLBACKS;
}

/** It cannot be: there are no more documents for this leg. */
export function givesUp(turn: Turn, event: EventOf<'leg.failed'>): boolean {
  return event.leads && !canRepeat(turn, event);
}

/** The last words are an apology, and a virtual agent that had the leg has failed. */
export function giveUpDocuments(turn: Turn, { errorCode }: EventOf<'leg.failed'>): void {
  turn.lastWords = 'errors.apology';
  settlePostSession(turn, 'failed', `the carrier reported error ${errorCode}`);
}

export function repeatDocument(turn: Turn): void {
  stopLooking(turn);
  turn.s.fetched = turn.s.document;
}
