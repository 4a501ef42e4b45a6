/** All people who chat. Owns: who they are, and passing on what they see. Must not know: REST. */
import type { Audience } from './audience';
import type { ChatConversation, ChatMessage } from './chat-conversation';
import { Chatter } from './chatter';
import type { TextMessage } from '../messaging/text-message';
import type { Chats } from './chats';

export class Chatters implements Audience {
  private readonly people = new Map<string, Chatter>();

  constructor(readonly chats: Chats) {
    chats.audience = this;
  }

  /** Somebody who chats: a number, `whatsapp:` and a number, or the identity of a chat user. */
  chatter(name: string): Chatter {
    const known = this.people.get(name);
    if (known) return known;
    const chatter = new Chatter(this.chats, name);
    this.people.set(name, chatter);
    return chatter;
  }

  sees(name: string, conversation: ChatConversation, message: ChatMessage): void {
    this.chatter(name).sees(conversation, message);
  }

  /** A text message arrived on somebody's phone. */
  reads(message: TextMessage): void {
    this.chatter(message.to).reads(message);
  }

  joins(name: string, conversation: ChatConversation): void {
    this.chatter(name).joins(conversation);
  }
}
