/**
 * Time as a value that can be passed in. Owns: the Clock port, the system clock and a virtual clock.
 * Must not know: what is timed.
 */

/** Something that was scheduled and can be called off. */
export interface Scheduled {
  cancel(): void;
}

/** A source of time. All times are integer milliseconds since the Unix epoch (UTC). */
export interface Clock {
  now(): number;
  /** Runs `task` once, `delayMs` milliseconds from now (never earlier). */
  after(delayMs: number, task: () => void): Scheduled;
}

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** The real clock. Timers do not keep the process alive: servers do that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(delayMs, task) {
    const handle = setTimeout(task, Math.min(Math.max(0, delayMs), LONGEST_TIMEOUT_MS));
    handle.unref();
    return { cancel: () => clearTimeout(handle) };
  },
};

interface Entry {
  at: number;
  order: number;
  task: () => void;
}

/** A clock that stands still until it is advanced: calls of an hour are told in milliseconds. */
export class VirtualClock implements Clock {
  private entries: Entry[] = [];
  private order = 0;

  /** @param time the time it starts at, ms since the epoch */
  constructor(private time: number = Date.UTC(2026, 0, 5, 10, 0, 0)) {}

  now(): number {
    return this.time;
  }

  after(delayMs: number, task: () => void): Scheduled {
    const entry: Entry = { at: this.time + Math.max(0, delayMs), order: this.order++, task };
    this.entries.push(entry);
    return {
      cancel: () => {
        this.entries = this.entries.filter((other) => other !== entry);
      },
    };
  }

  /** @returns when the next task is due (ms since the epoch), or undefined if nothing is scheduled */
  nextAt(): number | undefined {
    return this.first()?.at;
  }

  /** Moves to the next due task and runs that one. @returns false if nothing was scheduled */
  runNext(): boolean {
    const next = this.first();
    if (!next) return false;
    this.entries = this.entries.filter((other) => other !== next);
    this.time = Math.max(this.time, next.at);
    next.task();
    return true;
  }

  /** Moves `ms` milliseconds on, running what falls due on the way in order. */
  advance(ms: number): void {
    const end = this.time + ms;
    for (let next = this.first(); next && next.at <= end; next = this.first()) this.runNext();
    this.time = end;
  }

  private first(): Entry | undefined {
    let best: Entry | undefined;
    for (const entry of this.entries) {
      if (!best || entry.at < best.at || (entry.at === best.at && entry.order < best.order)) best = entry;
    }
    return best;
  }
}
