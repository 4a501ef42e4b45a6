/** Somebody ended the conversation through the API: the agents' legs go, and the default road follows. */
import { chatEndRequested } from './chat/leaving';
import { consultOver } from './conversation/consult';
import { concludeRequested } from './conversation/customer-returns';
import { ignore, legOf } from './conversation/ring';
import { note, type Turn } from './turn';

/** @param by in whose name the end was asked for */
export function endRequested(turn: Turn, by: 'agent' | 'end_user'): void {
  if (turn.s.chat) return chatEndRequested(turn, by);
  const { conversation, attempts } = turn.s;
  if (conversation?.state !== 'talking' || conversation.endRequestedBy) return ignore(turn);
  const attempt = attempts.find((one) => one.n === conversation.attempt);
  conversation.endRequestedBy = by;
  note(turn, 'end.requested', { by });
  // The end is for everybody. With two agents on the line the conference outlives either: nothing would move the customer.
  if (conversation.consult?.joined) return concludeRequested(turn, conversation);
  if (conversation.consult) consultOver(turn, 'cancelled');
  if (attempt?.sid) turn.effects.push({ type: 'leg.end', leg: legOf(attempt), sid: attempt.sid });
}
