/**
 * Where a message from the carrier stands in the transcript. Owns: that those from there stand in the order
 * of their Index there (Twilio docs: Conversation Message resource, Index), however late one of them comes.
 */
import type { ChatState } from './chat-state';

/** Of messages before these nobody knows any more which came first: a webhook is not late for so long. */
const REMEMBERED = 20;

/**
 * Remembers a message that came in order.
 * @param seq of the message @param index of the message in the carrier's conversation
 * @returns its own `seq`; of one that came late a number between those of the two it belongs between, in
 * proportion to its Index, so that several of them are in order, too
 */
export function placeMessage(chat: ChatState, seq: number, index: number): number {
  const carried = (chat.carried ??= []);
  const next = carried.find(([, other]) => other > index);
  if (!next) {
    carried.push([seq, index]);
    carried.splice(0, carried.length - REMEMBERED);
    return seq;
  }
  const before = carried.findLast(([, other]) => other < index)?.[1] ?? -1;
  return next[0] - 1 + (index - before) / (next[1] - before);
}
