/** The place of a message in its conversation (Twilio docs: Conversation Message resource, Index). */
import type { FormParams } from './parse-form';

/** @returns from 0; null: the webhook is about no message, or does not tell */
export function messageIndexOf({ EventType, Index }: FormParams): number | null {
  const isMessage = EventType === 'onMessageAdded' && typeof Index === 'string';
  return isMessage && /^\d{1,15}$/.test(Index) ? Number(Index) : null;
}
