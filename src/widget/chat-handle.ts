/**
 * One chat, for an application. Owns: what it offers, and that what it shows is consistent: the chat is
 * never ahead of its messages. Must not know: pages, storage.
 */
import type { ChatApi } from './chat-api.js';
import { chatChanges } from './chat-changes.js';
import type { Chat, ChatEvents, Choice, Message, StoredChat, UnsentMessage } from './client-types.js';
import { ClientProblem } from './client-problem.js';
import { Connection } from './connection.js';
import { Emitter } from './emitter.js';
import { newId } from './new-id.js';
import type { ServerEvent } from './read-events.js';
import { backoffMs, type Timers } from './timers.js';
import { Transcript, type WireMessage } from './transcript.js';
import { Unsent } from './unsent.js';

const TYPING_EVERY_MS = 3000;

export interface HandleDeps {
  api: ChatApi;
  timers: Timers;
}

export class ChatHandle {
  private readonly emitter = new Emitter<ChatEvents>();
  private readonly transcript: Transcript;
  private readonly outbox: Unsent;
  private readonly connection: Connection;
  private shown: Chat | null = null;
  private next: Chat | null = null;
  private typingPause: (() => void) | null = null;
  private isConnected = false;
  private destroyed = false;

  constructor(
    private readonly deps: HandleDeps,
    private readonly stored: StoredChat,
    private known: Chat,
    private readonly resumed: boolean,
  ) {
    const { id, token } = stored;
    this.transcript = new Transcript(id);
    this.outbox = new Unsent(
      {
        timers: deps.timers,
        send: (message) => deps.api.write(id, token, message),
        onChange: () => this.emitter.emit('chat.unsent', this.unsent),
      },
      stored.unsent ?? [],
    );
    this.connection = new Connection({
      timers: deps.timers,
      events: (signal) => deps.api.events(id, token, this.transcript.last, signal),
      onEvent: (event) => this.hear(event),
      onConnected: () => this.connected(true),
      onDisconnected: () => this.connected(false),
      onRefused: () => this.destroy(),
      isOver: () => this.known.status === 'ended',
    });
    // Whoever was given the handle has until then to listen.
    queueMicrotask(() => this.connection.open());
  }

  get chat(): Chat {
    return this.known;
  }

  get messages(): readonly Message[] {
    return this.transcript.messages;
  }

  get unsent(): UnsentMessage[] {
    return this.outbox.list;
  }

  get online(): boolean {
    return this.isConnected;
  }

  /** @returns how to stop listening */
  on<Name extends keyof ChatEvents>(name: Name, listener: (value: ChatEvents[Name]) => void): () => void {
    return this.emitter.on(name, listener);
  }

  /** For `resume` after a reload. It opens this chat to whoever has it: keep it where only the customer is. */
  toStored(): StoredChat {
    return { id: this.stored.id, token: this.stored.token, unsent: this.unsent };
  }

  /**
   * Sends a text, or chooses a quick reply. Without a network it waits and is sent later.
   * Resolves when the server has it. @throws ClientProblem when the server will not take it
   */
  async sendMessage(message: string | Choice): Promise<void> {
    const said =
      typeof message === 'string' ? { text: message } : { text: message.label, choice: message.value };
    this.typingPause?.();
    this.typingPause = null;
    await this.outbox.add({ id: newId(), ...said });
  }

  /** The customer is typing: to be called at every key. Nobody waits for it. */
  typing(): void {
    if (this.typingPause) return;
    this.typingPause = this.deps.timers.after(TYPING_EVERY_MS, () => {
      this.typingPause = null;
    });
    const { id, token } = this.stored;
    this.deps.api.tell(id, token, 'typing', newId(), { typing: true }).catch(() => undefined);
  }

  /** Ends the conversation; a post-session transfer may follow. */
  endChat(): Promise<void> {
    return this.tell('end');
  }

  /** Leaves for good: nothing follows. */
  async leave(): Promise<void> {
    await this.tell('leave');
    this.destroy();
  }

  /** The application is prepared for the post-session transfer. */
  readyPostSession(): Promise<void> {
    return this.tell('post-session/ready');
  }

  /** The customer goes on with the virtual agent; where the opt-in is asked, this says yes. */
  startPostSession(): Promise<void> {
    return this.tell('post-session/start');
  }

  updatePostSession(selection: { optInSelection: 'Yes' | 'No' | boolean }): Promise<void> {
    return this.tell('post-session', selection);
  }

  /** Stops listening. The chat itself goes on until it is ended, or its customer stays away. */
  destroy(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.connection.close();
    this.typingPause?.();
    this.outbox.close(new Error('the chat is over'));
    this.emitter.emit('chat.destroyed', null);
  }

  /** Until the server has it or refuses: without a network it waits. */
  private async tell(path: string, body?: object): Promise<void> {
    const { api, timers } = this.deps;
    const key = newId();
    for (let tries = 0; !this.destroyed; tries += 1) {
      try {
        return await api.tell(this.stored.id, this.stored.token, path, key, body);
      } catch (error) {
        if (error instanceof ClientProblem && error.retryAfterMs === null) throw error;
        await new Promise<void>((resolve) => timers.after(backoffMs(tries), resolve));
      }
    }
  }

  private connected(now: boolean): void {
    this.isConnected = now;
    this.emitter.emit(now ? 'chat.connected' : 'chat.disconnected', null);
    if (now) this.outbox.flush();
  }

  private hear({ event, data }: ServerEvent): void {
    if (this.destroyed) return;
    const value: unknown = JSON.parse(data);
    if (event === 'chat') this.next = value as Chat;
    if (event === 'message') this.hearMessage(value as WireMessage);
    if (event === 'typing') this.hearTyping(value as { name: string | null; typing: boolean });
    this.showNext();
  }

  private hearMessage(wire: WireMessage): void {
    const message = this.transcript.add(wire);
    if (wire.id !== undefined) this.outbox.arrived(wire.id);
    if (message) this.emitter.emit('chat.message', message);
  }

  private hearTyping({ name, typing }: { name: string | null; typing: boolean }): void {
    this.emitter.emit(typing ? 'chat.typingStarted' : 'chat.typingEnded', { name });
  }

  private showNext(): void {
    const { next } = this;
    if (!next || next.lastMessage > this.transcript.last) return;
    this.next = null;
    const before = this.shown;
    this.shown = next;
    this.known = next;
    if (!before) this.emitter.emit('ready', next);
    if (!before && this.resumed && next.status !== 'ended') this.emitter.emit('chat.ongoing', next);
    for (const news of chatChanges(before, next)) this.emitter.emit(news.name, news.value as never);
    if (next.status === 'ended')
      this.outbox.close(new ClientProblem(409, 'chat-ended', 'The chat is over.', '', null));
  }
}
