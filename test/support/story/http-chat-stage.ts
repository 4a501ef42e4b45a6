/**
 * Chats end to end: the customer's client over HTTP, people with phones and agents at the local carrier.
 * Owns: who does what where. Must not know: calls.
 */
import type { LocalCarrier } from '../../../src/emulator/start-carrier';
import { settle } from '../settle';
import type { TestApp } from '../test-app';
import type { ChatNarration } from '../../../src/rehearsal/chat-narration';
import { CUSTOMER_NAME } from '../../../src/rehearsal/customer-name';
import { tokenOf } from './http-scene';
import type { NoticingClock } from './noticing-clock';
import { StoryApi } from './story-api';
import type { ChatAct, CustomWords } from '../../../src/rehearsal/story-chat';
import { WebCustomer } from './web-customer';

/** How long no connection is no news (src/web/chat/presence.ts). */
const GRACE_MS = 2000;

export interface ChatParts {
  clock: NoticingClock;
  app: TestApp;
  carrier: LocalCarrier;
}

export class HttpChatStage {
  private readonly api: StoryApi;
  private client: WebCustomer | null = null;
  /** number of a customer who has a phone */
  private phone = '';

  /** @param index of the customer among those who chat, from 0 */
  constructor(
    private readonly parts: ChatParts,
    private readonly narration: ChatNarration,
    private readonly index: number,
  ) {
    this.api = new StoryApi(parts.app);
  }

  async perform(act: ChatAct): Promise<void> {
    switch (act.do) {
      case 'open-chat':
        return this.open(act);
      case 'text':
        this.phone = act.from;
        return this.text(act.words, act.to);
      case 'write':
        return this.write(act.party, act.words);
      case 'choose':
        return this.customer().choose(act.label);
      case 'opt-in':
        return this.customer().ask('PATCH', '/post-session', { optInSelection: act.choice === 'yes' });
      case 'acknowledge':
        return this.customer().ask('POST', `/post-session/${act.as === 'ready' ? 'ready' : 'start'}`);
      case 'accept':
        this.narration.takes(act.party);
        return this.api.ofSession(await this.session(), 'POST', '/accept', { agent: act.party });
      case 'leave':
        return this.leave(act.party);
      case 'presence':
        return this.presence(act.party, act.present);
      case 'chat-end':
        return this.end(act.by);
      case 'close-outside':
        return this.closeConversation();
    }
  }

  /** The customer's session: a client knows it, and for a phone the carrier's conversation is looked up. */
  async session(): Promise<string> {
    if (this.client) return this.client.id;
    const leg = await this.parts.app.store.sessionOfLeg(this.conversation()?.sid ?? '');
    return leg?.sessionId ?? '';
  }

  /** The customer's client shows what has come. */
  async catchUp(): Promise<void> {
    await this.client?.catchUp();
  }

  /** The app was restarted: a client that was connected connects again. */
  async reconnect(): Promise<void> {
    if (!this.client?.online) return;
    this.client.disconnect();
    await this.client.connect();
  }

  close(): void {
    this.client?.disconnect();
  }

  private async open(act: Extract<ChatAct, { do: 'open-chat' }>): Promise<void> {
    const { address, client, language, custom } = act;
    const body = {
      ...{ address, client },
      ...(language === undefined ? {} : { language }),
      ...(custom === undefined ? {} : { customData: this.customData(custom) }),
    };
    this.client = await WebCustomer.open(() => this.parts.app.url, body, this.narration);
  }

  private customData({ signed, unsigned }: CustomWords): object {
    return {
      ...(signed ? { signed: tokenOf(signed, this.parts.clock.now()) } : {}),
      ...(unsigned ? { unsigned } : {}),
    };
  }

  private async write(party: string, words: string): Promise<void> {
    if (CUSTOMER_NAME.test(party)) return this.client ? this.client.write(words) : this.text(words);
    this.narration.takes(party);
    await this.asItTakes(this.agent(party).write(words, { to: this.whereIs(party)?.sid ?? '' }));
  }

  /** A conversation that is over stays so in a story: the next message would begin another. */
  private whereIs(party: string) {
    const conversation = this.conversation();
    if (conversation?.state === 'closed') throw new Error(`${party} is in no such conversation`);
    return conversation;
  }

  private async text(words: string, to?: string): Promise<void> {
    this.whereIs('the customer');
    await this.asItTakes(this.parts.carrier.chatter(this.phone).write(words, to === undefined ? {} : { to }));
  }

  /** A message is written once its webhooks are answered; a fault may let that take time, which passes then. */
  private async asItTakes(writing: Promise<unknown>): Promise<void> {
    const { carrier, app, clock } = this.parts;
    let isOver = false;
    const written = writing.finally(() => (isOver = true));
    written.catch(() => undefined);
    do await settle({ carrier, runtime: app.runtime, clock });
    while (!isOver && clock.runNext());
    await written;
  }

  private async leave(party: string): Promise<void> {
    if (CUSTOMER_NAME.test(party)) return this.customer().ask('POST', '/leave');
    await this.agent(party).leave(this.whereIs(party)?.sid);
  }

  /** The app notices a lost connection in its own time: it begins to count. */
  private async presence(party: string, present: boolean): Promise<void> {
    if (!CUSTOMER_NAME.test(party))
      return present ? this.agent(party).goesOnline() : this.agent(party).goesOffline();
    if (this.customer().online === present) return;
    if (present) return this.customer().connect();
    const noticed = this.parts.clock.scheduled(GRACE_MS);
    if (this.customer().disconnect()) await noticed;
  }

  /** Who has a phone has nothing to end a chat with: an operator does it in their name. */
  private async end(by: 'agent' | 'end_user'): Promise<void> {
    if (by === 'end_user' && this.client) return this.client.ask('POST', '/end');
    return this.api.ofSession(await this.session(), 'POST', '/end', { by });
  }

  /** By another application of the account, which wants everybody to know. */
  private async closeConversation(): Promise<void> {
    const { url, accountSid, authToken } = this.parts.carrier;
    const { sid, state } = this.conversation() ?? {};
    if (sid === undefined || state === 'closed') return;
    const ask = (): Promise<Response> =>
      fetch(`${url}/v1/Conversations/${sid}`, {
        method: 'POST',
        headers: {
          authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
          'x-twilio-webhook-enabled': 'true',
        },
        body: new URLSearchParams({ State: 'closed' }),
      });
    // Whatever befalls requests may befall theirs: they ask again.
    const answered = await ask().catch(() => null);
    if (!answered?.ok) await ask();
  }

  /** Customers come one after the other, and so do their conversations. */
  private conversation() {
    return this.parts.carrier.conversations()[this.index];
  }

  private agent(party: string) {
    return this.parts.carrier.chatter(this.narration.identityOf(party));
  }

  private customer(): WebCustomer {
    if (!this.client) throw new Error('the customer has no client of ours');
    return this.client;
  }
}
