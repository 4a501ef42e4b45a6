/**
 * Messages of the carrier's conversation that nobody told of. Owns: noticing by the Index of those that are known (Twilio
 * docs: Conversation Message resource, Index) that one is missing. Must not know: how it is asked for.
 */
import type { Turn } from '../turn';
import type { ChatState } from './chat-state';

/**
 * Somebody's message is there, or what we have posted. What is on its way meanwhile may be taken for missing: then the carrier
 * is asked in vain.
 * @param last the Index of the last of them @param count how many they are: there is room for others between them
 */
export function noteIndex(chat: ChatState, last: number, count = 1): void {
  const known = chat.top ?? chat.carried?.at(-1)?.[1] ?? -1;
  if (last - count > known) chat.gap = true;
  chat.top = Math.max(known, last);
}

/** What was missing has been told, or nobody knows of it. */
export function noteRead({ s }: Turn): void {
  if (s.chat) delete s.chat.gap;
}
