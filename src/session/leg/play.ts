/** Words and waits for the leading leg. Owns: how verbs become documents. */
import type { Verb } from '../../call/verb';
import { withCallerId } from '../caller-id';
import { speak } from '../chat/speak';
import { cancelTimer, setTimer, type Turn } from '../turn';

/** Lets the leading leg hear verbs, after those already gathered in this turn; in a chat they are written at once. */
export function play(turn: Turn, ...verbs: Verb[]): void {
  if (turn.s.chat) speak(turn, verbs);
  else turn.verbs.push(...verbs.map((verb) => withCallerId(turn.world, turn.s, verb)));
}

/** True when the leg is in a loop of holding and will ask for its next document by itself. */
function polls(verbs: Verb[]): boolean {
  return verbs.at(-1)?.verb === 'hold';
}

/**
 * Makes the gathered verbs the next document of the leading leg. Verbs of a document that was
 * never fetched are not lost: they come first in the new one. Nobody hears them when the leg is gone.
 */
export function issueDocument(turn: Turn, asked: boolean): void {
  const { s } = turn;
  if (turn.verbs.length === 0 || !turn.legLive) return;
  const unheard = s.fetched < s.document ? s.current.filter(isHeard) : [];
  if (asked) stopLooking(turn);
  const polled = !asked && polls(s.current);
  s.document += 1;
  s.current = [...unheard, ...turn.verbs];
  s.pushes = 0;
  if (asked) s.fetched = s.document;
  turn.effects.push({ type: 'leg.play', leg: s.lead.leg, verbs: turn.verbs, document: s.document });
  if (!asked && !polled) redirect(turn);
}

/** Asks the carrier to fetch the current document, and looks again later whether it did. */
export function redirect(turn: Turn): void {
  const { s } = turn;
  s.pushes += 1;
  const again = s.pushes > 1 || s.unmoved === s.document ? { again: turn.at } : {};
  const { leg, sid } = s.lead;
  turn.effects.push({ type: 'leg.redirect', leg, sid, document: s.document, ...again });
  setTimer(turn, 'delivery', 6_000);
}

/** The leg has what it was moved to, or is not there to fetch it: whether it did need not be looked at again. */
export function stopLooking(turn: Turn): void {
  if (turn.s.fetched < turn.s.document) cancelTimer(turn, 'delivery');
}

function isHeard(verb: Verb): boolean {
  return verb.verb === 'say' || verb.verb === 'play';
}
