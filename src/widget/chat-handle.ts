/** One chat, for an application. Owns: what it offers, and what it does. Must not know: pages, storage. */
import type { ChatApi } from './chat-api.js';
import { ChatFeed } from './chat-feed.js';
import type {
  Chat,
  ChatEvents,
  ChatStage,
  Choice,
  Message,
  PendingMessage,
  StoredChat,
  UnsentMessage,
} from './client-types.js';
import { stageOf } from './chat-stage.js';
import { questionOf } from './open-question.js';
import { ClientProblem } from './client-problem.js';
import { Connection } from './connection.js';
import { Emitter } from './emitter.js';
import { newId } from './new-id.js';
import { retryWaitMs } from './retry-wait.js';
import type { Timers } from './timers.js';
import { Unsent } from './unsent.js';

const TYPING_EVERY_MS = 3000;
/** a message that the server has is in the transcript by then */
const SHOWN_WITHIN_MS = 1500;

export interface HandleDeps {
  api: ChatApi;
  timers: Timers;
  /** by which silence is measured */
  silence: Timers;
}

export class ChatHandle {
  private readonly emitter = new Emitter<ChatEvents>();
  private readonly feed: ChatFeed;
  private readonly outbox: Unsent;
  private readonly connection: Connection;
  private typingPause: (() => void) | null = null;
  private isConnected = false;
  private destroyed = false;

  constructor(
    private readonly deps: HandleDeps,
    private readonly stored: StoredChat,
    known: Chat,
    private readonly resumed: boolean,
  ) {
    const { api, timers } = deps;
    const { id, token } = stored;
    const { emitter } = this;
    const onArrived = (message: string): void => this.outbox.arrived(message);
    const onEnded = (): void =>
      this.outbox.close(new ClientProblem(409, 'chat-ended', 'The chat is over.', '', null));
    this.feed = new ChatFeed({ api, emitter, onArrived, onEnded }, stored, known, resumed);
    this.outbox = new Unsent(
      {
        timers,
        send: (message, tries) => api.write(id, token, message, tries),
        onChange: () => this.pendingChanged(),
        onSent: ({ id: sent }) => this.connection.expect(SHOWN_WITHIN_MS, () => !this.isPending(sent)),
        onRefused: (refused) => emitter.emit('chat.refused', refused),
      },
      stored.unsent ?? [],
    );
    this.connection = new Connection({
      timers,
      silence: deps.silence,
      poll: () => this.feed.poll(),
      events: (signal) => api.events(id, token, this.feed.last, signal),
      onEvent: (event) => this.feed.hear(event),
      onConnected: () => this.connected(true),
      onDisconnected: () => this.connected(false),
      onRefused: () => this.destroy(),
      isOver: () => this.chat.status === 'ended',
    });
    // Whoever was given the handle has until then to listen.
    queueMicrotask(() => this.connection.open());
  }

  get chat(): Chat {
    return this.feed.chat;
  }

  get messages(): readonly Message[] {
    return this.feed.messages;
  }

  get unsent(): UnsentMessage[] {
    return this.outbox.list;
  }

  /** Messages of the customer that the transcript does not show yet, in order. */
  get pending(): PendingMessage[] {
    return this.outbox.pending;
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
    return {
      id: this.stored.id,
      token: this.stored.token,
      unsent: this.pending.map(({ sent: _sent, ...message }) => message),
    };
  }

  /**
   * Sends a text, or chooses a quick reply. Without a network it waits and is sent later. A quick reply is
   * an answer to the question it belongs to, and to no other; a text answers nothing that was asked after the last of `messages`.
   * Resolves when the server has it. Rejects with a ClientProblem when the server will not take it; of a question
   * that was answered before, `already-answered`; of a text that something was asked before, `not-seen`
   * @param seen `$index` of the last message whose reader had the time to read it
   */
  sendMessage(message: string | Choice, seen: number = this.feed.last): Promise<void> {
    const said = typeof message === 'string' ? this.wordsOf(message, seen) : this.answerOf(message);
    this.typingPause?.();
    this.typingPause = null;
    const sent = this.outbox.add({ id: newId(), ...said });
    // Also told by an event: who listens to that one need not wait for this.
    sent.catch(() => undefined);
    return sent;
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

  /**
   * Ends what the customer is in; after a conversation a post-session transfer may follow. What has begun by the time
   * the server hears of it goes on.
   * @param ends what was seen when it was asked for, if that was before now
   */
  endChat(ends: ChatStage = stageOf(this.chat)): Promise<void> {
    return this.tell('end', { ends });
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
    this.feed.stop();
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
        const wait = retryWaitMs(error, tries);
        if (wait === null) throw error;
        await new Promise<void>((resolve) => timers.after(wait, resolve));
      }
    }
  }

  private connected(now: boolean): void {
    this.isConnected = now;
    this.emitter.emit(now ? 'chat.connected' : 'chat.disconnected', null);
    if (now) this.outbox.flush();
  }

  private answerOf(choice: Choice): Pick<UnsentMessage, 'text' | 'choice' | 'answers'> {
    const answers = questionOf(this.messages, choice);
    return { text: choice.label, choice: choice.value, ...(answers === null ? {} : { answers }) };
  }

  /** What opens a chat is for whatever is asked first. */
  private wordsOf(text: string, seen: number): Pick<UnsentMessage, 'text' | 'seen'> {
    return seen > 0 || this.resumed ? { text, seen } : { text };
  }

  private isPending(id: string): boolean {
    return this.pending.some((one) => one.id === id);
  }

  private pendingChanged(): void {
    this.emitter.emit('chat.pending', this.pending);
    this.emitter.emit('chat.unsent', this.unsent);
  }
}
