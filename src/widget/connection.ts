/**
 * The stream of events of one chat, for as long as it takes. Owns: connecting again, sooner when the
 * browser says that there is a network, and noticing a connection that is dead without a word.
 */
import { ClientProblem } from './client-problem.js';
import { readEvents, type ServerEvent } from './read-events.js';
import { backoffMs, type Timers } from './timers.js';

/** the server says something every fifteen seconds */
const DEAD_AFTER_MS = 40_000;

type Listen = (name: 'online' | 'offline', listener: () => void) => void;
/** Browsers tell of their network; Node.js does not. */
const surroundings = globalThis as { addEventListener?: Listen; removeEventListener?: Listen };

export interface ConnectionDeps {
  timers: Timers;
  /** asks for the events that are not known yet */
  events(signal: AbortSignal): Promise<Response>;
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
  private abort = new AbortController();
  private retry: (() => void) | null = null;
  private watchdog: (() => void) | null = null;

  constructor(private readonly deps: ConnectionDeps) {}

  open(): void {
    surroundings.addEventListener?.('online', this.online);
    surroundings.addEventListener?.('offline', this.offline);
    void this.connect();
  }

  close(): void {
    this.closed = true;
    surroundings.removeEventListener?.('online', this.online);
    surroundings.removeEventListener?.('offline', this.offline);
    this.retry?.();
    this.watchdog?.();
    this.abort.abort();
  }

  private readonly online = (): void => {
    this.tries = 0;
    if (!this.retry) return;
    this.retry();
    this.retry = null;
    void this.connect();
  };

  private readonly offline = (): void => this.abort.abort();

  private async connect(): Promise<void> {
    if (this.closed) return;
    this.abort = new AbortController();
    try {
      this.stillHeard();
      const response = await this.deps.events(this.abort.signal);
      this.nowConnected();
      if (response.body)
        for await (const event of readEvents(response.body, () => this.stillHeard()))
          this.deps.onEvent(event);
    } catch (error) {
      if (error instanceof ClientProblem && error.retryAfterMs === null) return this.refused(error);
    }
    this.lost();
  }

  private nowConnected(): void {
    this.tries = 0;
    this.connected = true;
    this.deps.onConnected();
  }

  private stillHeard(): void {
    this.watchdog?.();
    const { abort } = this;
    this.watchdog = this.deps.timers.after(DEAD_AFTER_MS, () => abort.abort());
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
    if (this.connected || this.tries === 0) this.deps.onDisconnected();
    this.connected = false;
    this.retry = this.deps.timers.after(backoffMs(this.tries), () => {
      this.retry = null;
      void this.connect();
    });
    this.tries += 1;
  }
}
