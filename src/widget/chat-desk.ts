/**
 * What the window shows of the chat, from opening it to the next one. Owns: opening and going on with a
 * chat, and that nothing the customer wrote is lost on the way. Must not know: the page.
 */
import type { ChatHandle } from './chat-handle.js';
import { ChatWindow } from './chat-window.js';
import { ClientProblem } from './client-problem.js';
import type { RefusedMessage, StartOptions, UnsentMessage } from './client-types.js';
import { createClient, type ChatClient } from './create-client.js';
import { ChatFollower } from './chat-follower.js';
import { GivenBack } from './given-back.js';
import { realTimers } from './timers.js';
import { Unread } from './unread.js';
import type { WidgetShell } from './widget-parts.js';
import { fill } from './widget-texts.js';
import { windowStyles } from './window-styles.js';

/** What happened shows by itself: the end of the chat, or somebody else's answer. */
const QUIET: ReadonlySet<string> = new Set(['chat-ended', 'already-answered']);

export class ChatDesk {
  readonly window: ChatWindow;
  readonly unread: Unread;
  private readonly client: ChatClient;
  private readonly givenBack: GivenBack;
  private follower: ChatFollower | null = null;
  private isShown = false;
  private starting = false;
  /** written while the chat is being opened */
  private early: string[] = [];

  constructor(readonly widget: WidgetShell) {
    const { host, options, storage } = widget;
    this.client = createClient({ host: options.host });
    host.addSheet(windowStyles());
    this.window = new ChatWindow(widget.texts, host, widget.dialog, {
      minimise: () => this.minimise(),
      write: (text) => this.write(text),
      type: () => this.chat?.typing(),
      end: () => this.attempt(this.chat?.endChat()),
      draft: (draft) => storage.remember({ draft }),
    });
    this.window.composer.text = storage.memory().draft ?? '';
    this.givenBack = new GivenBack(this.window.composer, (draft) => storage.remember({ draft }));
    this.unread = new Unread(this);
  }

  get chat(): ChatHandle | null {
    return this.follower?.handle ?? null;
  }

  /** Words or looks have changed. */
  use(): void {
    this.window.use(this.widget.texts);
    this.follower?.show();
  }

  /** @param focus false: after a reload the focus stays with the page */
  open(focus: boolean): void {
    this.widget.reveal(true);
    if (!this.isShown) {
      this.isShown = true;
      this.window.shown();
      this.widget.storage.remember({ open: true });
      this.unread.read();
      void this.begin();
    }
    if (focus) this.window.focus();
  }

  minimise(): void {
    const hadFocus = this.window.hasFocus;
    this.isShown = false;
    this.widget.reveal(false);
    this.window.hidden();
    if (hadFocus) this.widget.launcher.button.focus({ preventScroll: true });
    this.widget.storage.remember({ open: false });
  }

  /** A chat goes on behind the launcher. */
  watch(): void {
    void this.begin();
  }

  /** Goes on with the chat of this tab, or opens one. */
  private async begin(): Promise<void> {
    if (this.follower || this.starting) return;
    const { window, widget } = this;
    this.starting = true;
    window.showTalk();
    window.showState(widget.texts.connecting);
    try {
      const stored = widget.storage.load();
      const resumed = stored && (await this.client.resume(stored));
      for (const message of (!resumed && stored?.unsent) || []) this.notSent(message, widget.texts.ended);
      this.follow(resumed ?? (await this.client.start(this.startOptions())), resumed !== null);
    } catch (error) {
      this.cannotStart(error);
    } finally {
      this.starting = false;
    }
  }

  private startOptions(): StartOptions {
    const { address, name, customData } = this.widget.options;
    return {
      language: this.widget.pageLanguage,
      ...(address === undefined ? {} : { address }),
      ...(name === undefined ? {} : { name }),
      ...(customData === undefined ? {} : { customData }),
    };
  }

  private cannotStart(error: unknown): void {
    const { window, widget } = this;
    for (const text of this.early.splice(0)) this.givenBack.add(text);
    window.log.showPending([]);
    widget.storage.save(null);
    window.showState(widget.texts.cannotStart);
    window.showProblem(error instanceof ClientProblem ? error.message : null);
    window.showAfter(widget.texts.tryAgain, () => this.restart());
  }

  private follow(handle: ChatHandle, resumed: boolean): void {
    this.widget.storage.save(handle.toStored());
    this.widget.storage.remember({ open: this.window.isOpen });
    this.follower = new ChatFollower(this, handle, resumed);
    handle.on('chat.refused', (refused) => this.refused(refused));
    for (const text of this.early.splice(0)) this.attempt(handle.sendMessage(text));
    this.widget.storage.remember({ draft: this.window.composer.text });
  }

  private write(text: string): void {
    const { window, widget, chat } = this;
    window.showProblem(null);
    window.log.scroll.toNewest();
    if (chat) return this.attempt(chat.sendMessage(text));
    this.early.push(text);
    // A reload before the chat is open gives it back.
    widget.storage.remember({ draft: this.early.join('\n') });
    window.log.showPending(this.early.map((one) => ({ id: '', text: one, sent: false })));
    void this.begin();
  }

  /** What goes wrong with messages is told by `refused`. */
  attempt(done: Promise<void> | undefined): void {
    done?.catch((error: unknown) => {
      if (error instanceof ClientProblem && QUIET.has(error.code)) return;
      const reason = error instanceof Error ? error.message : '';
      if (this.window.problemHidden) this.window.showProblem(fill(this.widget.texts.failed, { reason }));
    });
  }

  private refused({ message, problem }: RefusedMessage): void {
    const code = problem instanceof ClientProblem ? problem.code : 'chat-ended';
    // Somebody else's answer came first, in another tab: the transcript shows it.
    if (code === 'already-answered') return;
    this.notSent(message, code === 'chat-ended' ? this.widget.texts.ended : problem.message);
  }

  /** Words are given back; a button that was tapped is gone, and is told of. */
  private notSent({ text, choice }: UnsentMessage, reason: string): void {
    const { notSent, choiceNotSent } = this.widget.texts;
    if (choice === undefined) this.givenBack.add(text);
    const said = choice === undefined ? fill(notSent, { reason }) : fill(choiceNotSent, { text, reason });
    this.window.showProblem(said);
  }

  /** Nothing more can be said in this chat. */
  over(state: string): void {
    const { window, widget } = this;
    widget.storage.save(null);
    window.showState(state);
    window.showAfter(widget.texts.newConversation, () => this.restart());
  }

  private restart(): void {
    this.follower?.stop();
    this.follower = null;
    this.window.log.clear();
    this.window.showProblem(null);
    realTimers.after(0, () => this.window.focus());
    void this.begin();
  }
}
