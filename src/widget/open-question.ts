/** Which question of the conversation can be answered by a button. PURE. */
import type { Chat, Choice, Message, PendingMessage } from './client-types.js';

/**
 * The message whose quick replies can be chosen now; null: there is none.
 * @param pending messages of the customer that the transcript does not show yet: one of them may be the answer
 */
export function openQuestion(
  chat: Chat,
  messages: readonly Message[],
  pending: readonly PendingMessage[] = [],
): Message | null {
  if (pending.length > 0) return null;
  const last = messages.findLast(({ $userType, choices }) => $userType === 'end_user' || choices);
  if (!last?.choices) return null;
  if (chat.postSessionOptInRequired) return last.event ? last : null;
  // An opt-in that is not waited for was answered; people who talk to each other need no buttons.
  return last.event || chat.status === 'connected' || chat.status === 'ended' ? null : last;
}

/**
 * `$index` of the question a quick reply belongs to: the one it names; of one that was made by hand, the newest that
 * has such a reply; null: none has.
 */
export function questionOf(messages: readonly Message[], { question, value }: Choice): number | null {
  if (question !== undefined) return question;
  return messages.findLast(({ choices }) => choices?.some((one) => one.value === value))?.$index ?? null;
}
