/**
 * All chats of the account. Owns: the conversations, their service and webhooks, and the people who
 * chat. Must not know: REST and what is done to a conversation.
 */
import type { Network } from '../engine/network';
import { Newest } from '../engine/newest';
import type { AddressConfig } from './address-config';
import type { ChatConversation, MessagingBinding } from './chat-conversation';
import { Chatter } from './chatter';
import { ChatWebhooks } from './chat-webhooks';

/** Closed conversations that are remembered: a carrier may run for days. */
const MOST_CLOSED = 1000;

export class Chats {
  readonly serviceSid: string;
  readonly messagingServiceSid: string;
  readonly webhooks: ChatWebhooks;
  /** oldest first: all that are open, and the newest thousand that are closed */
  readonly conversations: ChatConversation[] = [];
  /** numbers of the account whose messages open conversations */
  readonly addresses: AddressConfig[] = [];
  private readonly closed = new Newest<ChatConversation>(MOST_CLOSED, (old) => this.forget(old));
  private readonly people = new Map<string, Chatter>();

  constructor(readonly network: Network) {
    this.serviceSid = network.sids.next('IS');
    this.messagingServiceSid = network.sids.next('MG');
    this.webhooks = new ChatWebhooks(network, this.serviceSid);
  }

  /** @param name SID or unique name */
  find(name: string): ChatConversation | undefined {
    return this.conversations.find(({ sid, uniqueName }) => sid === name || uniqueName === name);
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

  /** Somebody who chats: a number, `whatsapp:` and a number, or the identity of a chat user. */
  chatter(name: string): Chatter {
    const known = this.people.get(name);
    if (known) return known;
    const chatter = new Chatter(this, name);
    this.people.set(name, chatter);
    return chatter;
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
