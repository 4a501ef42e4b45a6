/**
 * Asking for what the stream should have brought. Owns: when: as soon as nothing was heard for some
 * seconds, and again until something is. Proxies that hold streams back, and networks that die without
 * a word, hide what was said; asking does not need them.
 */
import type { Timers } from './timers.js';

/** the server was asked to say something every five seconds */
const SILENT_MS = 7_000;
const EVERY_MS = 3_000;
/** a stream that begins has begun by then */
const BEGINS_MS = 2_000;

export interface PollerDeps {
  timers: Timers;
  /** asks once. Rejects when there is no answer */
  poll(): Promise<void>;
  onAnswer(): void;
  onFailure(error: unknown): void;
}

export class Poller {
  private next: (() => void) | null = null;
  private soon: (() => void) | null = null;
  private asking = false;
  private again = false;
  private stopped = false;

  constructor(private readonly deps: PollerDeps) {}

  /** A stream is asked for. */
  began(): void {
    this.plan(BEGINS_MS);
  }

  /** The stream shows signs of life. */
  heard(): void {
    this.plan(SILENT_MS);
  }

  /** Asks now. */
  ask(): void {
    // What is under way may have been asked of a network that is gone.
    if (this.asking) this.again = true;
    else if (!this.stopped) void this.askOnce();
  }

  /** Asks, unless the stream brings it before. @param ms how long that may take */
  askWithin(ms: number, isStillNeeded: () => boolean): void {
    if (this.stopped) return;
    this.soon?.();
    this.soon = this.deps.timers.after(ms, () => {
      if (isStillNeeded()) this.ask();
    });
  }

  stop(): void {
    this.stopped = true;
    this.next?.();
    this.soon?.();
  }

  private plan(ms: number): void {
    this.next?.();
    this.next = this.stopped ? null : this.deps.timers.after(ms, () => this.ask());
  }

  private async askOnce(): Promise<void> {
    this.asking = true;
    try {
      await this.deps.poll();
      if (!this.stopped) this.deps.onAnswer();
    } catch (error) {
      if (!this.stopped) this.deps.onFailure(error);
    }
    this.asking = false;
    const { again } = this;
    this.again = false;
    if (again) this.ask();
    else this.plan(EVERY_MS);
  }
}
