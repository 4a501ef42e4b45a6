/**
 * Somebody who chats: a person with a phone (SMS, WhatsApp) or with the SDK (web, app). Owns: what the
 * person writes and sees. Must not know: webhooks.
 */
import {
  nameOf,
  type ChatConversation,
  type ChatFile,
  type ChatMessage,
  type ChatParticipant,
} from './chat-conversation';
import { userForm } from './chat-form';
import type { Chats } from './chats';
import { numberIn } from './limits';
import { addMessage } from './messages';
import type { Origin } from './origin';
import { removeParticipant } from './participants';
import type { TextMessage } from '../messaging/text-message';
import { receiveMessage } from './receive-message';

/** A file that somebody sends. */
export interface SentFile {
  name: string;
  /** MIME type */
  type: string;
  content: Buffer;
}

export interface WriteOptions {
  to?: string;
  attributes?: string;
  files?: readonly SentFile[];
}

export interface SeenMessage {
  /** SID of the conversation, which a phone does not show; empty for a text message outside of one */
  conversation: string;
  message: string;
  author: string;
  body: string;
}

export class Chatter {
  /** messages of others that came while the person was in their conversation, oldest first */
  readonly seen: SeenMessage[] = [];
  private hook: (message: SeenMessage) => void = () => undefined;
  private joiningHook: (conversation: string) => void = () => undefined;
  private online = true;
  private userSid: string | undefined;
  /** who sent the newest text message outside of a conversation */
  private texter: string | undefined;

  /** @param name `+1…`, `whatsapp:+1…`, `whatsapp:US.1…` (a business-scoped id), or the identity of a chat user */
  constructor(
    private readonly chats: Chats,
    readonly name: string,
  ) {}

  /** open conversations the person is in, oldest first */
  get conversations(): ChatConversation[] {
    return this.chats.conversations.filter(
      ({ state, participants }) =>
        state !== 'closed' && participants.some((one) => nameOf(one) === this.name),
    );
  }

  /** Runs `hook` for each message the person sees. */
  whenSees(hook: (message: SeenMessage) => void): this {
    this.hook = hook;
    return this;
  }

  /** Runs `hook` with the SID of each conversation the person becomes a participant of. */
  whenJoins(hook: (conversation: string) => void): this {
    this.joiningHook = hook;
    return this;
  }

  /**
   * A chat user's client is connected again. Told only where the service has reachability switched on, as
   * it always is here (Twilio docs: Conversations, Reachability Indicator; Webhooks, onUserUpdated).
   */
  goesOnline(): void {
    this.setOnline(true);
  }

  /** A chat user's client lost its connection, or was closed. */
  goesOffline(): void {
    this.setOnline(false);
  }

  /**
   * Writes a message.
   * @param options.to a number of the account for phones, a conversation (SID or unique name) for chat
   * users; the newest open conversation when it is not given
   * @param options.files come with it; then it need have no words
   * @returns a text where a number's own application takes it; undefined when a phone's message was lost: refused
   * by a webhook, or taken by nobody
   * @throws Error when there is nobody to write to @throws CarrierError when a chat user's is refused
   */
  write(body: string, options: WriteOptions = {}): Promise<ChatMessage | TextMessage | undefined> {
    return this.isPhone ? this.text(body, options) : this.post(body, options);
  }

  /** A chat user leaves a conversation. @throws CarrierError when it is refused */
  async leave(to?: string): Promise<void> {
    if (this.isPhone)
      throw new Error('somebody with a phone cannot leave: only the application removes them');
    const { conversation, participant } = this.place(to);
    const work = removeParticipant(this.chats, conversation, participant, this.origin);
    (await this.chats.network.activity.during(work)).tell();
  }

  /** @internal somebody else wrote */
  sees({ sid: conversation }: ChatConversation, { sid: message, author, body }: ChatMessage): void {
    const seen = { conversation, message, author, body };
    this.seen.push(seen);
    this.hook(seen);
  }

  /** @internal a text message outside of a conversation arrived */
  reads({ sid: message, from: author, body }: TextMessage): void {
    this.texter = author;
    const seen = { conversation: '', message, author, body };
    this.seen.push(seen);
    this.hook(seen);
  }

  /** @internal the person is a participant now */
  joins({ sid }: ChatConversation): void {
    this.joiningHook(sid);
  }

  private setOnline(isOnline: boolean): void {
    if (this.isPhone) throw new Error('somebody with a phone is neither online nor offline');
    if (this.online === isOnline) return;
    this.online = isOnline;
    const { network, webhooks } = this.chats;
    const sid = (this.userSid ??= network.sids.next('US'));
    const form = userForm({ sid, identity: this.name, isOnline, at: network.clock.now() });
    webhooks.tellOfUser('onUserUpdated', sid, this.origin, form);
  }

  private get isPhone(): boolean {
    return /^(whatsapp:|\+)/.test(this.name);
  }

  private get origin(): Origin {
    return { source: 'SDK', identity: this.name };
  }

  private async text(body: string, options: WriteOptions): Promise<ChatMessage | TextMessage | undefined> {
    const { to = this.lastProxy(), files } = options;
    const type = this.name.startsWith('whatsapp:') ? 'whatsapp' : 'sms';
    const binding = { type, address: this.name, proxyAddress: to } as const;
    if (!this.chats.network.numberOf(numberIn(binding, 'proxyAddress')))
      throw new Error('the number that is written to is not set up');
    return receiveMessage(this.chats, binding, { body, files: this.keep(files) });
  }

  private async post(body: string, { to, attributes = '{}', files }: WriteOptions) {
    const { conversation } = this.place(to);
    const text = { author: this.name, body, attributes, files: this.keep(files) };
    const { value, tell } = await addMessage(this.chats, conversation, text, this.origin);
    tell();
    return value;
  }

  private keep(files: readonly SentFile[] = []): ChatFile[] {
    const { sids, clock } = this.chats.network;
    return files.map((file) => ({ ...file, sid: sids.next('ME'), dateCreated: clock.now() }));
  }

  private place(to?: string): { conversation: ChatConversation; participant: ChatParticipant } {
    const conversation = to === undefined ? this.conversations.at(-1) : this.chats.find(to);
    const participant = conversation?.participants.find((one) => nameOf(one) === this.name);
    if (conversation && participant) return { conversation, participant };
    throw new Error(`${this.name} is in no such conversation`);
  }

  private lastProxy(): string {
    const own = this.conversations.at(-1)?.participants.find((one) => nameOf(one) === this.name);
    const proxy = own?.binding?.proxyAddress ?? this.texter;
    if (proxy === undefined)
      throw new Error(`${this.name} is in no conversation: say which number is written to`);
    return proxy;
  }
}
