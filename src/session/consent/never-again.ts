/**
 * Customers who say in answer to a question that they are never to be asked again. Owns: in answer to which, and what is kept of it.
 * Must not know: the words.
 */
import { isLastingNo, isOptOutWord } from '../../flow/answer/consent/lasting-no';
import type { AskStep } from '../../flow/model';
import { isUnderway } from '../state';
import { personOf } from '../person-of';
import { note, type Turn } from '../turn';

/** They are never asked again, wherever they are known by their address or their name. Once said is enough. */
export function neverAgain(turn: Turn): void {
  if (turn.s.optedOut) return;
  turn.s.optedOut = true;
  note(turn, 'person.opted-out');
  const people = personOf(turn.s);
  if (people.length > 0) turn.effects.push({ type: 'person.opt-out', people });
}

/** One word is enough in a text message, as STOP is. */
export function isByText({ s }: Turn): boolean {
  return s.type === 'sms' || s.type === 'whatsapp';
}

/**
 * STOP, written at any time, is no word of a conversation: networks and carriers take it for a lasting no (Twilio docs: Default
 * handling of opt-out keywords). Not where it answers a question we have asked: there it may be one of the choices.
 * @param asked a question of ours is open
 */
export function heedStop(turn: Turn, text: string, asked: boolean): void {
  if (!asked && isByText(turn) && isOptOutWord(text)) neverAgain(turn);
}

/**
 * What was said to a question of a flow. A virtual agent's questions are those we ask, and a no to them that is meant for ever is heeded;
 * before that, a text message which no answer is made of. An open text is about something else ("I will never again be without it"),
 * unless it is STOP.
 * @param understood it is an answer to the question
 */
export function heedNeverAgain(turn: Turn, step: AskStep, text: string, understood: boolean): void {
  const message = isByText(turn);
  if (step.answer?.type === 'text') return heedStop(turn, text, false);
  if (!isLastingNo(text, { message })) return;
  if (isUnderway(turn.s.postSession) || (message && !understood)) neverAgain(turn);
}
