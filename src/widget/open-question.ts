/** Which question of the conversation can be answered by a button. PURE. */
import type { Chat, Message } from './client-types.js';

/** The message whose quick replies can be chosen now; null: there is none. */
export function openQuestion(chat: Chat, messages: readonly Message[]): Message | null {
  const last = messages.findLast(({ $userType, choices }) => $userType === 'end_user' || choices);
  if (!last?.choices) return null;
  if (chat.postSessionOptInRequired) return last.event ? last : null;
  // An opt-in that is not waited for was answered; people who talk to each other need no buttons.
  return last.event || chat.status === 'connected' || chat.status === 'ended' ? null : last;
}
