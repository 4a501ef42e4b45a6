/**
 * One connection on which a client hears of its chat (HTML standard: server-sent events). Owns: what is
 * sent in which order: the chat first, then every message once, each change of the chat after the
 * messages it came with. Must not know: how the client reads it.
 */
import type { Response } from 'express';
import type { Scheduled } from '../../lib/clock';
import type { Watcher } from '../../runtime/watchers';
import type { AppDeps } from '../app-deps';
import { storedChat, type ChatSnapshot } from './chat-access';
import { shownChat, type ChatTurn, type ShownChat } from './chat-turn';
import { messageView } from './message-view';
import { NEVER_KEPT } from './never-kept';
import { sentEvent } from './sent-event';
import { typingBoard } from './typing';

const PAGE = 200;
/** a client that does not read for so many bytes is cut off: it resumes where it was */
const MOST_UNREAD = 1024 * 1024;

export interface StreamOptions {
  /** `seq` of the last message the client has */
  after: number;
  /** where nothing happens, something is sent so often */
  heartbeatMs: number;
  /** what a turn is to streams: the same function for all of them */
  look: Watcher<ChatTurn | null>['look'];
}

export class EventStream {
  private heartbeat: Scheduled | null = null;
  private stopListening: (() => void)[] = [];
  private shown = '';
  private dirty = false;
  private reading = false;
  private over = false;

  /** the turn of the session that was shown last; what comes next is known without reading it */
  private version = -1;
  private after: number;
  private thinking = false;

  constructor(
    private readonly deps: AppDeps,
    private readonly response: Response,
    private readonly options: StreamOptions,
  ) {
    this.after = options.after;
  }

  /** Begins with the chat as it is, and goes on until it is over or the client is gone. */
  open(s: ChatSnapshot): void {
    const { runtime } = this.deps;
    // The chat itself is not kept for as long as the stream is open.
    const { id } = s;
    this.response.status(200).set({
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': NEVER_KEPT },
      // nginx would keep events back.
      'x-accel-buffering': 'no',
    });
    this.response.on('close', () => this.close());
    this.stopListening = [
      runtime.watch(id, { look: this.options.look, hear: (turn) => this.hear(id, turn) }),
      typingBoard(this.deps).watch(id, (news) => {
        if (news.from !== 'customer') this.send('typing', news);
      }),
    ];
    this.showChat(shownChat(this.deps, s));
    for (const typist of typingBoard(this.deps).now(id))
      if (typist.from !== 'customer') this.send('typing', { ...typist, typing: true });
    this.beat();
    this.wake(id);
  }

  private beat(): void {
    this.heartbeat = this.deps.clock.after(this.options.heartbeatMs, () => {
      this.write(': still here\n\n');
      this.beat();
    });
  }

  private hear(id: string, turn: ChatTurn | null): void {
    if (!turn || this.reading || !this.showTurn(turn)) this.wake(id);
  }

  /** @returns false when it does not follow what was shown: then that is to be read */
  private showTurn({ version, messages, chat }: ChatTurn): boolean {
    if (version <= this.version) return true;
    const follows =
      version === this.version + 1 && messages.every(({ seq }, n) => seq === this.after + 1 + n);
    if (!follows) return false;
    this.version = version;
    this.after += messages.length;
    for (const { sent } of messages) this.write(sent);
    this.showRest(chat);
    return true;
  }

  private wake(id: string): void {
    this.dirty = true;
    if (this.reading || this.over) return;
    this.reading = true;
    this.readAll(id)
      .catch((error: unknown) => {
        this.deps.log.error('a stream of a chat failed', { session: id, error: String(error) });
        this.response.destroy();
      })
      .finally(() => {
        this.reading = false;
        // What came after the last look and before this is not to be missed.
        if (this.dirty) this.wake(id);
      });
  }

  private async readAll(id: string): Promise<void> {
    while (this.dirty && !this.over) {
      this.dirty = false;
      const stored = await storedChat(this.deps, id);
      if (!stored) return this.end();
      await this.showMessages(stored.s);
      this.version = stored.version;
      this.showRest(shownChat(this.deps, stored.s));
    }
  }

  /** What comes after the messages of a turn. */
  private showRest(chat: ShownChat): void {
    this.showChat(chat);
    this.showThinking(chat);
    if (chat.isLast) this.end();
  }

  /** Only up to what the snapshot knows of: the chat that is shown next is never behind its messages. */
  private async showMessages(s: ChatSnapshot): Promise<void> {
    while (this.after < s.chat.messages && !this.over) {
      const messages = await this.deps.store.messages(s.id, { after: this.after, limit: PAGE });
      for (const message of messages) {
        this.after = message.seq;
        this.send('message', messageView(this.deps, s, message), message.seq);
      }
      if (messages.length === 0) return;
    }
  }

  private showChat({ text }: ShownChat): void {
    if (text === this.shown) return;
    this.shown = text;
    this.write(sentEvent('chat', text));
  }

  /** A virtual agent that works on its answer is typing. */
  private showThinking({ thinking, virtualAgent }: ShownChat): void {
    if (thinking === this.thinking) return;
    this.thinking = thinking;
    this.send('typing', { from: 'virtual-agent', name: virtualAgent?.name ?? null, typing: thinking });
  }

  private send(event: string, data: object, id?: number): void {
    this.write(sentEvent(event, JSON.stringify(data), id));
  }

  private write(text: string): void {
    if (this.over) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_UNREAD) this.response.destroy();
  }

  private end(): void {
    this.close();
    this.response.end();
  }

  private close(): void {
    this.over = true;
    this.heartbeat?.cancel();
    for (const stop of this.stopListening.splice(0)) stop();
  }
}
