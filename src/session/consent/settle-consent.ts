/** The customer answered the question for consent: the decision is final now. */
import type { OptInAnswer } from '../../transfer/inputs';
import { namedAgent, roadOf } from '../../transfer/road';
import { addMessage } from '../chat/transcript';
import { makeDecision, recordDecision } from '../deciding/decision';
import { languageFor } from '../flow/language-for';
import type { EventOf } from '../machine-event';
import { note, type Turn } from '../turn';
import { labelFor } from './ask-consent';

/** The customer chose Yes or No in the client's own question: it is said, since the transcript has every answer. */
export function takeChoice(turn: Turn, { choice }: EventOf<'opt-in.selected'>): void {
  const { chat, customer } = turn.s;
  const text = labelFor(choice, languageFor(turn));
  addMessage(turn, { from: 'customer', name: chat?.name ?? null, text, author: customer.from });
  turn.choice = choice;
}

/** The customer of a chat said nothing, which means no. */
export function takeSilence(turn: Turn): void {
  turn.choice = 'silence';
}

/** Makes the decision final with what was chosen, and names the virtual agent that a yes is for. */
export function settleConsent(turn: Turn): void {
  const { choice, s } = turn;
  if (choice === null || choice === 'again' || !s.offer) return;
  const { inputs } = s.offer;
  note(turn, 'opt-in.answered', { choice });
  turn.nextAgent = namedAgent(inputs, roadOf(inputs));
  settle(turn, choice);
}

/** The customer hung up, or left the chat, instead of answering. */
export function declineByHangup(turn: Turn): void {
  settle(turn, 'hung-up');
}

/** Where it was decided before, as for a call back that nobody had to agree to, the choice is about the rest. */
function settle(turn: Turn, choice: Exclude<OptInAnswer, null>): void {
  const { s } = turn;
  if (!s.offer) return;
  const { inputs } = s.offer;
  s.offer = null;
  s.postSession.optIn = choice;
  if (!turn.recorded) return recordDecision(turn, makeDecision(turn, { ...inputs, optIn: choice }));
  if (choice !== 'hung-up') return;
  const reason = 'the customer hung up when called back';
  Object.assign(s.postSession, { status: 'declined', reason, endedAt: turn.at });
}
