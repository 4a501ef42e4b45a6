/** A message of the transcript as clients see it. Owns: the shape. Identifiers of the carrier stay inside. */
import type { ChatMessage, Choice, MessageSender } from '../../call/chat';

export interface MessageView {
  seq: number;
  /** ISO 8601 */
  at: string;
  from: MessageSender;
  name: string | null;
  text: string;
  choices?: Choice[];
  asks?: 'opt-in';
  /** of the customer's own messages: the identifier the client gave it */
  id?: string;
}

export function messageView({ seq, at, from, name, text, choices, asks, id }: ChatMessage): MessageView {
  return {
    ...{ seq, at: new Date(at).toISOString(), from, name, text },
    ...(choices ? { choices } : {}),
    ...(asks ? { asks } : {}),
    ...(from === 'customer' && id !== undefined ? { id } : {}),
  };
}
