/** A message of the transcript as clients see it. Owns: the shape. Identifiers of the carrier stay inside. */
import type { ChatMessage } from '../../call/chat';

export interface MessageView extends Omit<ChatMessage, 'at'> {
  /** ISO 8601 */
  at: string;
}

/** An identifier is shown with the customer's own messages only: it is the one the client gave. */
export function messageView({ seq, at, from, name, text, choices, asks, id }: ChatMessage): MessageView {
  return {
    ...{ seq, at: new Date(at).toISOString(), from, name, text },
    ...(choices ? { choices } : {}),
    ...(asks ? { asks } : {}),
    ...(from === 'customer' && id !== undefined ? { id } : {}),
  };
}
