/**
 * What the window shows of the chat, from opening it to the next one. Owns: opening and going on with a
 * chat, and that nothing the customer wrote is lost on the way. Must not know: the page.
 */
import type { ChatHandle } from './chat-handle.js';
import { stageOf } from './chat-stage.js';
import { ChatWindow } from './chat-window.js';
import { ClientProblem } from './client-problem.js';
import type { RefusedMessage, StartOptions, UnsentMessage } from './client-types.js';
import { createClient, type ChatClient } from './create-client.js';
import { ChatFollower } from './chat-follower.js';
import { GivenBack } from './given-back.js';
import { reasonOf } from './reason-of.js';
import { retryWaitMs } from './retry-wait.js';
import { realTimers } from './timers.js';
import { Unread } from './unread.js';
import type { WidgetShell } from './widget-parts.js';
import { fill } from './widget-texts.js';
import { windowStyles } from './window-styles.js';

/** What happened shows by itself: the end of the chat, or somebody else's answer. */
const QUIET: ReadonlySet<string> = new Set(['chat-ended', 'already-answered', 'not-seen']);

export class ChatDesk {
  readonly window: ChatWindow;
  readonly unread: Unread;
  private readonly client: ChatClient;
  private readonly givenBack: GivenBack;
  private follower: ChatFollower | null = null;
  private isShown = false;
  private starting = false;
  /** nothing more can be said in the chat that is shown */
  private isOver = false;
  private drafting = false;
  /** how often there was no room for the chat */
  private tries = 0;
  /** it is opened by itself, and not before that */
  private isLater = false;
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
      asksEnd: () => this.asksEnd(),
      draft: (draft) => this.drafted(draft),
    });
    this.window.composer.text = storage.memory().draft ?? '';
    this.givenBack = new GivenBack(this.window.composer, (draft) => this.keepDraft(draft));
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
      if (this.isOver) this.widget.storage.save(null);
      void this.begin();
    }
    if (focus) this.window.focus();
  }

  minimise(): void {
    const hadFocus = this.window.hasFocus;
    this.isShown = false;
    this.widget.reveal(false);
    this.window.hidden();
    if (hadFocus) this.widget.giveFocusBack();
    this.widget.storage.remember({ open: false });
  }

  /** A chat goes on behind the launcher. */
  watch(): void {
    if (this.widget.storage.load()) void this.begin();
  }

  /** Goes on with the chat of this tab, or opens one for a customer who wants it. */
  private async begin(): Promise<void> {
    if (this.follower || this.starting || this.isLater) return;
    const { window, widget } = this;
    this.starting = true;
    window.showTalk();
    window.showProblem(null);
    if (this.tries === 0) window.showState(widget.texts.connecting);
    try {
      const stored = widget.storage.load();
      const resumed = stored && (await this.client.resume(stored));
      for (const message of (!resumed && stored?.unsent) || []) this.notSent(message, widget.texts.ended);
      if (resumed) this.follow(resumed, true);
      else if (this.isWanted) this.follow(await this.client.start(this.startOptions()), false);
      else widget.storage.save(null);
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

  /** Nobody who has not opened the window is given a chat. */
  private get isWanted(): boolean {
    return this.window.isOpen || this.early.length > 0;
  }

  private cannotStart(error: unknown): void {
    const { window, widget } = this;
    if (error instanceof ClientProblem && error.isForNow) return this.startLater(error);
    for (const text of this.early.splice(0)) this.givenBack.add(text);
    window.log.showPending([]);
    widget.storage.save(null);
    window.showState(widget.texts.cannotStart);
    window.showProblem(reasonOf(error, widget.texts));
    window.showAfter(widget.texts.tryAgain, () => this.restart());
  }

  /** It is only for now that there is no more room: nobody need do anything. */
  private startLater(problem: ClientProblem): void {
    this.window.showState(this.widget.texts.busy);
    this.isLater = true;
    realTimers.after(retryWaitMs(problem, this.tries) ?? 0, () => {
      this.isLater = false;
      void this.begin();
    });
    this.tries += 1;
  }

  private follow(handle: ChatHandle, resumed: boolean): void {
    this.tries = 0;
    if (!resumed) this.unread.beginAnew();
    this.widget.storage.save(handle.toStored());
    this.widget.storage.remember({ open: this.window.isOpen });
    this.follower = new ChatFollower(this, handle, resumed);
    handle.on('chat.refused', (refused) => this.refused(refused));
    for (const text of this.early.splice(0)) this.attempt(handle.sendMessage(text));
    this.keepDraft(this.window.composer.text);
  }

  private drafted(draft: string): void {
    // What is too long says so itself; why the last try failed is old by then.
    if (this.window.composer.isTooLong) this.window.showProblem(null);
    if (draft !== '' && !this.drafting) this.follower?.begins();
    this.drafting = draft !== '';
    this.keepDraft(draft);
  }

  /** A reload before the chat is open gives back what was to be sent, too. */
  private keepDraft(draft: string): void {
    const all = [...this.early, draft].filter((one) => one !== '');
    this.widget.storage.remember({ draft: all.join('\n') });
  }

  private asksEnd(): () => void {
    const { chat } = this;
    const ends = chat && stageOf(chat.chat);
    return () => this.attempt(ends ? chat.endChat(ends) : undefined);
  }

  private write(text: string): void {
    const { window, follower } = this;
    window.showProblem(null);
    window.log.scroll.toNewest();
    if (follower) return this.attempt(follower.say(text));
    this.early.push(text);
    this.keepDraft(window.composer.text);
    window.log.showPending(this.early.map((one) => ({ id: '', text: one, sent: false })));
    void this.begin();
  }

  /** What goes wrong with messages is told by `refused`. */
  attempt(done: Promise<void> | undefined): void {
    done?.catch((error: unknown) => {
      if (error instanceof ClientProblem && QUIET.has(error.code)) return;
      const reason = reasonOf(error, this.widget.texts);
      if (this.window.problemHidden) this.window.showProblem(fill(this.widget.texts.failed, { reason }));
    });
  }

  private refused({ message, problem }: RefusedMessage): void {
    const code = problem instanceof ClientProblem ? problem.code : 'chat-ended';
    // Somebody else's answer came first, in another tab: the transcript shows it.
    if (code === 'already-answered') return;
    const { texts } = this.widget;
    this.notSent(message, code === 'chat-ended' ? texts.ended : reasonOf(problem, texts));
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
    this.isOver = true;
    // What nobody has read is found again on the next page.
    if (window.isOpen) widget.storage.save(null);
    window.showState(state);
    window.showAfter(widget.texts.newConversation, () => this.restart());
  }

  private restart(): void {
    this.follower?.stop();
    this.follower = null;
    this.isOver = false;
    this.widget.storage.save(null);
    this.window.log.clear();
    this.window.showProblem(null);
    realTimers.after(0, () => this.window.focus());
    void this.begin();
  }
}
