/** A message of the transcript as clients see it. Owns: the shape. Identifiers of the carrier stay inside. */
import type { ChatMessage } from '../../call/chat';
import type { Settings } from '../../settings/read-settings';
import { nameOf } from './agent-names';
import type { ChatSnapshot } from './chat-access';

export interface MessageView extends Omit<ChatMessage, 'at'> {
  /** ISO 8601 */
  at: string;
}

/**
 * An identifier is shown with the customer's own messages only: it is the one the client gave.
 * @param s the chat it is part of
 */
export function messageView(settings: Settings, s: ChatSnapshot, message: ChatMessage): MessageView {
  const { seq, at, from, text, choices, asks, id } = message;
  const name = nameOf(settings, s, message);
  return {
    ...{ seq, at: new Date(at).toISOString(), from, name, text },
    ...(choices ? { choices } : {}),
    ...(asks ? { asks } : {}),
    ...(from === 'customer' && id !== undefined ? { id } : {}),
  };
}
