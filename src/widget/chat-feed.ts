/**
 * What comes from the server about one chat. Owns: that what is shown is consistent, whichever way it
 * came: each message once and in order, the chat never ahead of its messages. Must not know: connections.
 */
import type { ChatApi } from './chat-api.js';
import { chatChanges } from './chat-changes.js';
import type { Chat, ChatEvents, Message, StoredChat } from './client-types.js';
import type { Emitter } from './emitter.js';
import type { ServerEvent } from './read-events.js';
import { Transcript, type WireMessage } from './transcript.js';

export interface FeedDeps {
  api: ChatApi;
  emitter: Emitter<ChatEvents>;
  /** the transcript has a message of the customer */
  onArrived(id: string): void;
  /** nothing more is to come */
  onEnded(): void;
}

export class ChatFeed {
  private readonly transcript: Transcript;
  private shown: Chat | null = null;
  private next: Chat | null = null;
  /** events of the stream so far */
  private heard = 0;
  private stopped = false;

  /** @param known the chat as it was found @param resumed it had begun earlier */
  constructor(
    private readonly deps: FeedDeps,
    private readonly stored: StoredChat,
    private known: Chat,
    private readonly resumed: boolean,
  ) {
    this.transcript = new Transcript(stored.id);
  }

  get chat(): Chat {
    return this.known;
  }

  get messages(): readonly Message[] {
    return this.transcript.messages;
  }

  /** `$index` of the last message */
  get last(): number {
    return this.transcript.last;
  }

  stop(): void {
    this.stopped = true;
  }

  hear({ event, data }: ServerEvent): void {
    if (this.stopped) return;
    this.heard += 1;
    const value: unknown = JSON.parse(data);
    if (event === 'chat') this.take(value as Chat);
    if (event === 'message') this.hearMessage(value as WireMessage);
    if (event === 'typing') this.hearTyping(value as { name: string | null; typing: boolean });
    this.showNext();
  }

  /** Asks for what a stream should have brought. Rejects when there is no answer. */
  async poll(): Promise<void> {
    const { id, token } = this.stored;
    for (let more = true; more && !this.stopped;) {
      const { heard } = this;
      const { items, chat } = await this.deps.api.messages(id, token, this.last);
      if (this.stopped) return;
      // They stand in the order of the conversation, and are known by when they came.
      for (const item of items.sort((one, other) => one.seq - other.seq)) this.hearMessage(item);
      // What the stream has said meanwhile is newer.
      if (heard === this.heard) this.take(chat);
      this.showNext();
      more = items.length > 0 && chat.lastMessage > this.last;
    }
  }

  /** What a proxy held back tells of a chat that was, when asking has told of a later one: messages only become more. */
  private take(chat: Chat): void {
    const known = this.next ?? this.shown;
    if (chat.lastMessage >= (known?.lastMessage ?? 0)) this.next = chat;
  }

  private hearMessage(wire: WireMessage): void {
    const message = this.transcript.add(wire);
    if (wire.id !== undefined) this.deps.onArrived(wire.id);
    if (message) this.deps.emitter.emit('chat.message', message);
  }

  private hearTyping({ name, typing }: { name: string | null; typing: boolean }): void {
    this.deps.emitter.emit(typing ? 'chat.typingStarted' : 'chat.typingEnded', { name });
  }

  private showNext(): void {
    const { next } = this;
    const { emitter } = this.deps;
    if (!next || next.lastMessage > this.last) return;
    this.next = null;
    const before = this.shown;
    this.shown = next;
    this.known = next;
    if (!before) emitter.emit('ready', next);
    if (!before && this.resumed && next.status !== 'ended') emitter.emit('chat.ongoing', next);
    for (const news of chatChanges(before, next)) emitter.emit(news.name, news.value as never);
    if (next.status === 'ended') this.deps.onEnded();
  }
}
