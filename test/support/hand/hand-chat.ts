/**
 * A conversation played by hand: what people do in it is told by signed webhooks, as Twilio would (Twilio docs:
 * Conversations Webhooks). Owns: the forms.
 */
import { send } from '../webhooks';
import { ACCOUNT, type TestApp } from '../test-app';
import { newSid, type FarChat, type FarState } from './far-state';

type Form = { [name: string]: string };

export class HandChat {
  constructor(
    private readonly door: Pick<TestApp, 'url' | 'publicUrl'>,
    private readonly state: FarState,
    readonly sid: string,
  ) {}

  get chat(): FarChat {
    const chat = this.state.chats[this.sid];
    if (!chat) throw new Error('there is no such conversation');
    return chat;
  }

  /** what everybody in it can read, oldest first */
  get messages(): string[] {
    return this.chat.messages.map(({ body }) => body);
  }

  begins(address: string, proxy: string): Promise<void> {
    const binding = { 'MessagingBinding.Address': address, 'MessagingBinding.ProxyAddress': proxy };
    return this.tell('onConversationAdded', { State: 'active', ...binding });
  }

  /** @param author an address or an identity */
  async write(author: string, words: string): Promise<void> {
    const sid = newSid(this.state, 'IM');
    this.chat.messages.push({ author, body: words, attributes: '{}' });
    await this.tell('onMessageAdded', { MessageSid: sid, Author: author, Body: words, Source: 'SDK' });
  }

  private async tell(event: string, form: Form): Promise<void> {
    const sent = await send(this.door as TestApp, '/twilio/conversations/post', {
      ...{ AccountSid: ACCOUNT.accountSid, ConversationSid: this.sid, EventType: event },
      ...form,
    });
    if (sent.status !== 200) throw new Error(`a webhook was answered ${sent.status}: ${sent.body}`);
  }
}
