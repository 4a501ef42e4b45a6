/**
 * A chat in the core stage: the carrier's conversation at the level of effects and events. Owns: who is in
 * it, what was said in it, and what comes back of what is asked. Must not know: what people do.
 */
import type { ChatItem, ChatMessage } from '../call/chat';
import type { Effect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import { messagesOf } from '../twilio/chat-messages';
import type { Scheduled } from '../lib/clock';
import type { ChatNarration } from './chat-narration';
import type { Fault } from './story';

/** What it needs of the stage. */
export interface ChatWorld {
  /** hash of the flows it runs on */
  release: string;
  /** who a client shows as a message's author */
  nameOf(message: ChatMessage): string | null;
  now(): number;
  soon(task: () => void): void;
  feed(event: SessionEvent): void;
  after(ms: number, task: () => void): Scheduled;
  /** @returns whether this was to go wrong; it goes wrong once */
  strikes(fault: Fault): boolean;
}

export type ChatEffect = Extract<Effect, { type: 'chat.create' | 'chat.post' | 'leg.call' | 'leg.end' }>;

/** Twilio docs: error 50377, the conversation is closed. */
const CLOSED = 50377;
/** What fails is asked for again so much later, the first time (src/twilio/rest-chat-outcome.ts). */
const RETRY_MS = 500;

export class CoreChat {
  readonly messages: { author: string; body: string }[] = [];
  isOpen = false;
  /** identity or address -> participant SID */
  private readonly participants = new Map<string, string>();
  private participantsMade = 0;

  constructor(
    private readonly world: ChatWorld,
    private readonly narration: ChatNarration,
    private readonly number: number,
  ) {}

  /** The carrier's name for the conversation. */
  get sid(): string {
    return `CH${String(this.number).repeat(32)}`;
  }

  /** A customer's first message, or our own wish, makes one. */
  begin(customer: string): void {
    this.isOpen = true;
    this.add(customer);
  }

  /** A participant writes in it. @returns the message's identifier */
  say(author: string, body: string): string {
    this.mustBeIn(author);
    this.messages.push({ author, body });
    return `IM${this.messages.length}`;
  }

  /** A participant leaves by themselves. @returns the participant's SID */
  leave(identity: string): string {
    this.mustBeIn(identity);
    const sid = this.participants.get(identity) ?? '';
    this.remove(identity);
    return sid;
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.narration.closed();
  }

  carryOut(effect: ChatEffect): void {
    this.world.soon(() => this.perform(effect));
  }

  private mustBeIn(author: string): void {
    if (!this.isOpen || !this.participants.has(author))
      throw new Error(`${author} is in no such conversation`);
  }

  private perform(effect: ChatEffect): void {
    const at = this.world.now();
    switch (effect.type) {
      case 'chat.create':
        if (this.world.strikes('refuse-conversation'))
          return void this.world.after(RETRY_MS, () => this.perform(effect));
        this.begin(effect.identity);
        return this.world.feed({ type: 'chat.created', at, sid: this.sid });
      case 'chat.post':
        return this.post(effect);
      case 'leg.call': {
        const { leg, attempt, to } = effect;
        if (!this.isOpen)
          return this.world.feed({
            ...{ type: 'leg.refused', at, leg, request: 'call', code: CLOSED, unsure: false },
          });
        return this.world.feed({ type: 'leg.called', at, leg, attempt, sid: this.add(to) });
      }
      case 'leg.end': {
        const [identity] = [...this.participants].find(([, sid]) => sid === effect.sid) ?? [];
        if (identity !== undefined && this.isOpen) this.remove(identity);
      }
    }
  }

  private post(effect: Extract<ChatEffect, { type: 'chat.post' }>): void {
    const { post, items, plain } = effect;
    const at = this.world.now();
    if (!this.isOpen && items.some((item) => item.do !== 'close'))
      return this.world.feed({ type: 'chat.post-failed', at, post, code: CLOSED });
    const there = this.interrupted(items);
    for (const item of items.slice(0, there)) this.postItem(item, plain);
    if (there === items.length) return this.world.feed({ type: 'chat.posted', at, post });
    const rest = { ...effect, items: items.slice(there) };
    this.world.after(RETRY_MS, () => this.post(rest));
  }

  /** @returns how many of the items are there before the carrier fails */
  private interrupted(items: ChatItem[]): number {
    const first = items.findIndex((item) => item.do === 'message');
    if (first < 0) return items.length;
    if (this.world.strikes('refuse-message')) return first;
    return this.world.strikes('lose-message-answer') ? first + 1 : items.length;
  }

  private postItem(item: ChatItem, plain: boolean): void {
    switch (item.do) {
      case 'message':
        return this.postMessage(item, plain);
      case 'join':
        return void this.add(item.identity);
      case 'leave':
        return this.remove(item.identity);
      case 'attributes':
        return;
      case 'close':
        return this.close();
    }
  }

  private postMessage(item: Extract<ChatItem, { do: 'message' }>, plain: boolean): void {
    for (const { author, body } of messagesOf(item, plain)) {
      this.messages.push({ author, body });
      if (author.startsWith('customer:')) this.narration.customerWrote(body);
      else if (plain) this.narration.phoneShows(body);
    }
  }

  private add(identity: string): string {
    const known = this.participants.get(identity);
    if (known !== undefined) return known;
    this.participantsMade += 1;
    const sid = `MB${String(this.participantsMade).padStart(32, '0')}`;
    this.participants.set(identity, sid);
    this.narration.joins(identity);
    return sid;
  }

  private remove(identity: string): void {
    if (!this.participants.delete(identity)) return;
    this.narration.leaves(identity);
  }
}
