/** The people who chat, as conversations see them. Owns: what they are told, by name. */
import type { ChatConversation, ChatMessage } from './chat-conversation';

export interface Audience {
  /** Somebody else wrote. */
  sees(name: string, conversation: ChatConversation, message: ChatMessage): void;
  /** The person is a participant now. */
  joins(name: string, conversation: ChatConversation): void;
}
