/** A place that is kept: when the customer is in line, when they are called, and when the place is lost. */
import { nextOpening, openness } from '../../transfer/local-time';
import { lastOutcome, PLACED, placeCall } from '../call-back/customer-call';
import { isOptedOut } from '../person-of';
import type { KeptPlace } from './kept-place';
import { cancelTimer, limitFrom, note, setTimer, type Turn } from '../turn';
import { endConversation } from '../talking/end-conversation';
import { openWait } from '../waiting/enter-queue';
import { beginRound } from '../waiting/ring';

/** they have so long to press a key */
export const ASK_SECONDS = 10;

/** Nobody is on the line any more, and somebody's place is kept. */
export function keepsPlace({ s }: Turn): boolean {
  return s.kept?.status === 'kept';
}

/** The leg is gone: nobody waits for the carrier to confirm a hang-up any more. */
export function stopClosing(turn: Turn): void {
  cancelTimer(turn, 'closing');
}

/** Nobody can be called any more: they want no calls, the queue is gone, or nobody knows the hours. */
export function isPlaceLost(turn: Turn): boolean {
  const { kept } = turn.s;
  const { queues, hours } = turn.world.settings;
  if (!kept || !queues[kept.queue]) return true;
  return (kept.hours !== null && opensAt(kept, hours, turn.at) === null) || isOptedOut(turn, kept.to);
}

export function isClosedNow({ s, world, at }: Turn): boolean {
  const hours = s.kept?.hours ? world.settings.hours[s.kept.hours] : undefined;
  return hours !== undefined && openness(hours, at) !== 'open';
}

/** They are called when it opens. */
export function waitForHours(turn: Turn): void {
  const { kept } = turn.s;
  const opens = kept && opensAt(kept, turn.world.settings.hours, turn.at);
  if (opens) planAt(turn, opens);
}

/** They come where they would be if they had stayed on the line. */
export function standInLine(turn: Turn): void {
  const { kept } = turn.s;
  if (!kept) return;
  limitFrom(turn, turn.at);
  openWait(turn, kept);
  note(turn, 'place.in-line', { queue: kept.queue });
  beginRound(turn);
}

/** Others are not to wait for somebody who is not called now. */
export function stepOutOfLine(turn: Turn): void {
  const evidence = ['the customer was called for their place in the queue and not reached'];
  endConversation(turn, { by: 'system', how: 'not-reached', evidence });
}

/** An agent is put aside for them. */
export function callForPlace(turn: Turn): void {
  placeCall(turn, 'kept-place', PLACED, turn.s.kept?.to);
}

export function mayCallAgain({ s }: Turn): boolean {
  const calls = s.customerCalls.filter(({ why }) => why === 'kept-place').length;
  return calls < (s.kept?.attempts ?? 0);
}

/** The next try, after a pause. */
export function planCallForPlace(turn: Turn): void {
  const { kept } = turn.s;
  if (kept) planAt(turn, turn.at + kept.pauseSeconds * 1000);
}

/** Nobody keeps it any more. */
export function losePlace(turn: Turn): void {
  const { s } = turn;
  if (!s.kept || s.kept.status === 'over') return;
  s.kept.status = 'over';
  cancelTimer(turn, 'kept-place');
  note(turn, 'place.lost', { queue: s.kept.queue, outcome: lastOutcome(s) });
  const { conversation } = s;
  if (conversation && conversation.endedAt === null) stepOutOfLine(turn);
}

function planAt(turn: Turn, at: number): void {
  note(turn, 'place.due', { at: new Date(at).toISOString() });
  setTimer(turn, 'kept-place', at - turn.at);
  limitFrom(turn, at);
}

function opensAt(
  { hours: name }: KeptPlace,
  hours: Turn['world']['settings']['hours'],
  at: number,
): number | null {
  const calendar = name === null ? undefined : hours[name];
  return calendar ? nextOpening(calendar, at) : null;
}
