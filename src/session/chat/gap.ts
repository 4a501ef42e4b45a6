/**
 * Messages of the carrier's conversation that nobody told of. Owns: noticing by the Index of those that are known (Twilio
 * docs: Conversation Message resource, Index) that one is missing. Must not know: how it is asked for.
 */
import type { Turn } from '../turn';
import type { ChatState } from './chat-state';

/** Somebody's message is there. What we are posting meanwhile may be taken for missing: then the carrier is asked in vain. */
export function noteIndex(chat: ChatState, index: number): void {
  const known = chat.top ?? chat.carried?.at(-1)?.[1] ?? -1;
  if (index > known + 1) chat.gap = true;
  raiseTop(chat, index);
}

export function raiseTop(chat: ChatState, index: number): void {
  chat.top = Math.max(chat.top ?? -1, index);
}

/** What was missing has been told, or nobody knows of it. */
export function noteRead({ s }: Turn): void {
  if (s.chat) delete s.chat.gap;
}
