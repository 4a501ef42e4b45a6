/**
 * One chat as it goes on. Owns: what of it the window shows, and when. Must not know: how it began, what
 * comes after it.
 */
import type { ChatHandle } from './chat-handle.js';
import { stageOf } from './chat-stage.js';
import type { Chat, ChatStage, Choice, Message } from './client-types.js';
import { Members } from './members.js';
import { INERT_MS } from './question.js';
import { openQuestion } from './open-question.js';
import { realTimers } from './timers.js';
import type { Unread } from './unread.js';
import type { UnreadDesk } from './widget-parts.js';
import { fill } from './widget-texts.js';

/** a connection that is back by then was never lost */
const LOST_AFTER_MS = 1000;
/** what was said before the page was loaded is there by then */
const HISTORY_MS = 1000;

/** What it works on. */
export interface FollowerDesk extends UnreadDesk {
  readonly unread: Unread;
  /** Something is asked of the server: what goes wrong is shown. */
  attempt(done: Promise<void> | undefined): void;
  /** The chat is over. @param state what is said of it */
  over(state: string): void;
}

export class ChatFollower {
  private readonly members: Members;
  private readonly stops: (() => void)[];
  private stage: ChatStage = 'conversation';
  /** `$index` of the last message */
  private last = 0;
  /** the same of those that were there for long enough to be noticed, or before what is being written was begun */
  private seen = 0;
  private online = true;
  private losing: (() => void) | null = null;

  /** @param resumed what comes first was said earlier */
  constructor(
    private readonly desk: FollowerDesk,
    readonly handle: ChatHandle,
    resumed: boolean,
  ) {
    const { log } = desk.window;
    this.members = new Members(log, () => desk.widget.texts);
    log.live = !resumed;
    this.stops = [
      handle.on('ready', (chat) => this.caughtUp(chat)),
      handle.on('chat.message', (message) => this.hear(message)),
      handle.on('chat.pending', () => this.pending()),
      handle.on('chat.updated', (chat) => this.showChat(chat)),
      handle.on('chat.memberJoined', ({ name }) => this.members.joined(name)),
      handle.on('chat.memberLeft', ({ name }) => this.members.left(name)),
      handle.on('chat.typingStarted', ({ name }) => this.typing(name ?? desk.widget.texts.agent)),
      handle.on('chat.typingEnded', () => log.showTyping(null)),
      handle.on('chat.connected', () => this.connected(true)),
      handle.on('chat.disconnected', () => this.connected(false)),
      handle.on('chat.destroyed', () => this.desk.over(this.desk.widget.texts.ended)),
    ];
    log.showPending(handle.pending);
  }

  /** Nobody follows this chat any more. */
  stop(): void {
    for (const stop of this.stops.splice(0)) stop();
    this.losing?.();
    this.handle.destroy();
  }

  /** Everything anew, in the words of now. */
  show(): void {
    this.showChat(this.handle.chat);
    this.desk.window.log.showPending(this.handle.pending);
  }

  /** Something is begun to be written: under what is there now. */
  begins(): void {
    this.seen = this.last;
  }

  /** What was being written as something new appeared is no answer to that. */
  say(text: string): Promise<void> {
    return this.handle.sendMessage(text, this.seen);
  }

  private hear(message: Message): void {
    const { window, unread } = this.desk;
    window.limit = this.handle.chat.maxMessageLength;
    this.members.beforeMessage(message);
    if (message.$userType !== 'end_user') window.log.showTyping(null);
    const line = window.log.add(message);
    this.members.said(message, line);
    this.last = Math.max(this.last, message.$index);
    realTimers.after(INERT_MS, () => (this.seen = Math.max(this.seen, message.$index)));
    unread.heard(message, line);
    this.showChoices();
  }

  private pending(): void {
    this.desk.window.log.showPending(this.handle.pending);
    if (this.handle.chat.status !== 'ended') this.desk.widget.storage.save(this.handle.toStored());
    this.showChoices();
  }

  private caughtUp(chat: Chat): void {
    this.members.caughtUp(chat);
    this.desk.window.log.scroll.toNewest();
    this.desk.unread.caughtUp();
    realTimers.after(HISTORY_MS, () => (this.desk.window.log.live = true));
  }

  private connected(now: boolean): void {
    this.losing?.();
    this.losing = null;
    if (now) return this.nowOnline(true);
    this.losing = realTimers.after(LOST_AFTER_MS, () => this.nowOnline(false));
  }

  private nowOnline(now: boolean): void {
    this.online = now;
    if (!now) this.desk.window.log.showTyping(null);
    this.showState(this.handle.chat);
  }

  private typing(name: string): void {
    this.desk.window.log.showTyping(fill(this.desk.widget.texts.typing, { name }));
  }

  private showChat(chat: Chat): void {
    const { widget, window } = this.desk;
    window.limit = chat.maxMessageLength;
    widget.speak(chat.lang);
    window.use(widget.texts);
    this.showStage(stageOf(chat));
    this.showState(chat);
    this.showChoices();
    const { ended, dismissed, timeout } = widget.texts;
    if (chat.status !== 'ended') return;
    const others: { [by: string]: string } = { dismissed, timeout };
    this.desk.over(others[chat.endedBy ?? ''] ?? ended);
  }

  /** Whoever was about to end what is over sees what comes after it. */
  private showStage(stage: ChatStage): void {
    if (stage !== this.stage) this.desk.window.stopAskingEnd();
    this.stage = stage;
  }

  private showState(chat: Chat): void {
    if (chat.status === 'ended') return;
    const { texts } = this.desk.widget;
    this.desk.window.showState(this.online ? this.stateOf(chat) : texts.offline, !this.online);
  }

  private stateOf({ status, agent, virtualAgent, awaitsCustomer }: Chat): string {
    const { waiting, yourTurn, queued, connectedTo } = this.desk.widget.texts;
    const name = agent?.name ?? virtualAgent?.name;
    if (name !== undefined) return fill(connectedTo, { name });
    if (status === 'queued') return queued;
    return awaitsCustomer ? yourTurn : waiting;
  }

  private showChoices(): void {
    const { handle } = this;
    const { question, log } = this.desk.window;
    const asked = openQuestion(handle.chat, handle.messages, handle.pending);
    if (!asked) return question.close();
    const isOptIn = asked.event === 'post_session_opt_in';
    const answers = (asked.choices ?? []).map((choice) => ({ ...choice, choose: () => this.choose(choice) }));
    question.ask(
      { id: String(asked.$index), kind: isOptIn ? 'opt-in' : 'choices', named: asked.content },
      answers,
    );
    log.scroll.keep();
  }

  private choose(choice: Choice): void {
    this.desk.window.log.scroll.toNewest();
    this.desk.window.focusAfterTap();
    this.desk.attempt(this.handle.sendMessage(choice));
  }
}
