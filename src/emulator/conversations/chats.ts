/**
 * All chats of the account. Owns: the conversations, their service and webhooks. Must not know: REST and what is done to a conversation.
 */
import type { Network } from '../engine/network';
import { Newest } from '../engine/newest';
import type { AddressConfig } from './address-config';
import type { Audience } from './audience';
import type { ChatConversation, ChatFile, ChatMessage, MessagingBinding } from './chat-conversation';
import { ChatWebhooks } from './chat-webhooks';
import type { TextLine } from './text-line';

export class Chats {
  readonly serviceSid: string;
  readonly messagingServiceSid: string;
  readonly webhooks: ChatWebhooks;
  /** oldest first: all that are open, and the newest that are closed (bounds.mostOver) */
  readonly conversations: ChatConversation[] = [];
  /** numbers of the account whose messages open conversations */
  readonly addresses: AddressConfig[] = [];
  private readonly closed: Newest<ChatConversation>;
  /** who learns of messages and of becoming a participant */
  audience: Audience = { sees: () => undefined, joins: () => undefined };

  /** who takes messages that no conversation takes; nobody unless it is set */
  texts: TextLine | undefined;

  constructor(readonly network: Network) {
    this.closed = new Newest(network.bounds.mostOver, (old) => this.forget(old));
    this.serviceSid = network.sids.next('IS');
    this.messagingServiceSid = network.sids.next('MG');
    this.webhooks = new ChatWebhooks(network, this.serviceSid);
  }

  /** @param name SID or unique name */
  find(name: string): ChatConversation | undefined {
    return this.conversations.find(({ sid, uniqueName }) => sid === name || uniqueName === name);
  }

  /** A file of a message of any conversation, by its SID. */
  file(sid: string): { file: ChatFile; message: ChatMessage } | undefined {
    const messages = this.conversations.flatMap((one) => one.messages);
    const message = messages.find(({ files }) => files.some((one) => one.sid === sid));
    const file = message?.files.find((one) => one.sid === sid);
    return message && file && { file, message };
  }

  /** The conversation that takes messages between these two addresses: there is one at most. */
  openBetween({ address, proxyAddress }: Omit<MessagingBinding, 'type'>): ChatConversation | undefined {
    return this.conversations.find(
      ({ state, participants }) =>
        state !== 'closed' &&
        participants.some(
          ({ binding }) => binding?.address === address && binding.proxyAddress === proxyAddress,
        ),
    );
  }

  /** The oldest that is closed is forgotten when there are too many. */
  forgetInTime(conversation: ChatConversation): void {
    this.closed.add(conversation);
  }

  forget(conversation: ChatConversation): void {
    const index = this.conversations.indexOf(conversation);
    if (index >= 0) this.conversations.splice(index, 1);
  }
}
