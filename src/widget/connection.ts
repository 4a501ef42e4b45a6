/**
 * The stream of events of one chat, for as long as it takes. Owns: connecting again, sooner when the
 * browser wakes up, noticing a connection that is dead or held back without a word, and that whoever is
 * told "connected" is heard by the server.
 */
import { ClientProblem } from './client-problem.js';
import { Poller } from './poller.js';
import { readEvents, type ServerEvent } from './read-events.js';
import { backoffMs, type Timers } from './timers.js';
import { onOffline, onWakeUp } from './wake-ups.js';

/** a stream that is silent for so long is made anew */
const DEAD_AFTER_MS = 40_000;

export interface ConnectionDeps {
  timers: Timers;
  /** by which silence is measured */
  silence: Timers;
  /** asks for the events that are not known yet */
  events(signal: AbortSignal): Promise<Response>;
  /** asks for what is not known yet, once, without a stream */
  poll(): Promise<void>;
  onEvent(event: ServerEvent): void;
  onConnected(): void;
  onDisconnected(): void;
  /** the server refuses for good: the chat is not there any more */
  onRefused(problem: ClientProblem): void;
  /** true when nothing is to come: the end of the stream is no accident */
  isOver(): boolean;
}

export class Connection {
  private tries = 0;
  private closed = false;
  private connected = false;
  /** what was asked without the stream was answered */
  private answered = false;
  private abort = new AbortController();
  private retry: (() => void) | null = null;
  private watchdog: (() => void) | null = null;
  private stopListening: (() => void)[] = [];
  private readonly poller: Poller;

  constructor(private readonly deps: ConnectionDeps) {
    this.poller = new Poller({
      timers: deps.silence,
      poll: () => deps.poll(),
      onAnswer: () => this.wasAnswered(),
      onFailure: (error) => this.wasNotAnswered(error),
    });
  }

  open(): void {
    this.stopListening = [onWakeUp(() => this.check()), onOffline(() => this.abort.abort())];
    void this.connect();
  }

  close(): void {
    this.closed = true;
    for (const stop of this.stopListening.splice(0)) stop();
    this.retry?.();
    this.watchdog?.();
    this.poller.stop();
    this.abort.abort();
  }

  /** Whether the server is still there, now and not when the next sign of life is due. */
  check(): void {
    if (this.closed) return;
    this.tries = 0;
    if (!this.retry) return this.poller.ask();
    this.retry();
    this.retry = null;
    void this.connect();
  }

  /** Something is to come. @param hasCome true: it has, and nobody need ask for it */
  expect(withinMs: number, hasCome: () => boolean): void {
    this.poller.askWithin(withinMs, () => !hasCome());
  }

  private async connect(): Promise<void> {
    if (this.closed) return;
    this.abort = new AbortController();
    try {
      this.watch();
      this.poller.began();
      const response = await this.deps.events(this.abort.signal);
      this.tries = 0;
      this.nowConnected();
      if (response.body)
        for await (const event of readEvents(response.body, () => this.stillHeard()))
          this.deps.onEvent(event);
    } catch (error) {
      if (isFinal(error)) return this.refused(error);
    }
    this.lost();
  }

  private nowConnected(): void {
    if (this.connected) return;
    this.connected = true;
    this.deps.onConnected();
  }

  private stillHeard(): void {
    this.answered = false;
    this.watch();
    this.poller.heard();
  }

  private watch(): void {
    this.watchdog?.();
    const { abort } = this;
    this.watchdog = this.deps.timers.after(DEAD_AFTER_MS, () => {
      // Where asking works the customer need not hear that the stream was made anew.
      if (this.answered) this.connected = false;
      abort.abort();
    });
  }

  private wasAnswered(): void {
    if (this.closed) return;
    if (this.deps.isOver()) return this.close();
    this.answered = true;
    this.nowConnected();
  }

  private wasNotAnswered(error: unknown): void {
    if (isFinal(error)) return this.refused(error);
    this.answered = false;
    // A stream that brings nothing either is not there.
    if (!this.retry) this.abort.abort();
  }

  private refused(problem: ClientProblem): void {
    if (this.closed) return;
    this.close();
    this.deps.onRefused(problem);
  }

  private lost(): void {
    this.watchdog?.();
    if (this.closed) return;
    if (this.deps.isOver()) return this.close();
    if (this.connected || (this.tries === 0 && !this.answered)) this.deps.onDisconnected();
    this.connected = false;
    this.retry = this.deps.timers.after(backoffMs(this.tries), () => {
      this.retry = null;
      void this.connect();
    });
    this.tries += 1;
  }
}

function isFinal(error: unknown): error is ClientProblem {
  return error instanceof ClientProblem && error.isFinal;
}
