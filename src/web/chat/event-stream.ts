/**
 * One connection on which a client hears of its chat (HTML standard: server-sent events). Owns: what is
 * sent in which order: the chat first, then every message once, each change of the chat after the
 * messages it came with. Must not know: how the client reads it.
 */
import type { Response } from 'express';
import type { Scheduled } from '../../lib/clock';
import type { SavedTurn } from '../../runtime/watchers';
import type { AppDeps } from '../app-deps';
import { storedChat, type ChatSnapshot } from './chat-access';
import { chatNews } from './chat-news';
import { chatView, isThinking } from './chat-view';
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
    this.response.status(200).set({
      ...{ 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': NEVER_KEPT },
      // nginx would keep events back.
      'x-accel-buffering': 'no',
    });
    this.response.on('close', () => this.close());
    this.stopListening = [
      runtime.watch(s.id, (saved) => this.hear(s.id, saved)),
      typingBoard(this.deps).watch(s.id, (news) => {
        if (news.from !== 'customer') this.send('typing', news);
      }),
    ];
    this.showChat(s);
    for (const typist of typingBoard(this.deps).now(s.id))
      if (typist.from !== 'customer') this.send('typing', { ...typist, typing: true });
    this.beat();
    this.wake(s.id);
  }

  private beat(): void {
    this.heartbeat = this.deps.clock.after(this.options.heartbeatMs, () => {
      this.write(': still here\n\n');
      this.beat();
    });
  }

  /** Whoever saved is not to be bothered by what goes wrong here. */
  private hear(id: string, saved: SavedTurn): void {
    try {
      if (!saved || this.reading || !this.showSaved(saved)) this.wake(id);
    } catch (error) {
      this.fail(id, error);
    }
  }

  /** @returns false when it does not follow what was shown: then that is to be read */
  private showSaved(saved: NonNullable<SavedTurn>): boolean {
    const { version } = saved.session;
    if (version <= this.version) return true;
    const news = version === this.version + 1 ? chatNews(this.deps, saved) : null;
    if (!news || news.messages.some(({ seq }, n) => seq !== this.after + 1 + n)) return false;
    this.version = version;
    for (const { seq, sent } of news.messages) {
      this.after = seq;
      this.write(sent);
    }
    this.showRest(news.s);
    return true;
  }

  private fail(id: string, error: unknown): void {
    this.deps.log.error('a stream of a chat failed', { session: id, error: String(error) });
    this.response.destroy();
  }

  private wake(id: string): void {
    this.dirty = true;
    if (this.reading || this.over) return;
    this.reading = true;
    this.readAll(id)
      .catch((error: unknown) => this.fail(id, error))
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
      this.showRest(stored.s);
    }
  }

  /** What comes after the messages of a turn. */
  private showRest(s: ChatSnapshot): void {
    this.showChat(s);
    this.showThinking(s);
    if (s.state === 'closed') this.end();
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

  private showChat(s: ChatSnapshot): void {
    const view = chatView(s, this.deps.settings.current());
    const text = JSON.stringify(view);
    if (text === this.shown) return;
    this.shown = text;
    this.send('chat', view);
  }

  /** A virtual agent that works on its answer is typing. */
  private showThinking(s: ChatSnapshot): void {
    const thinking = isThinking(s);
    if (thinking === this.thinking) return;
    this.thinking = thinking;
    const { virtualAgent } = chatView(s, this.deps.settings.current());
    this.send('typing', { from: 'virtual-agent', name: virtualAgent?.name ?? null, typing: thinking });
  }

  private send(event: string, data: object, id?: number): void {
    this.write(sentEvent(event, data, id));
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
