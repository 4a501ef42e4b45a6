/**
 * Many writes, one fsync: what is asked for together is committed together, and where a commit takes long, so is
 * what comes a little later. Owns: the queue of writes and their order. Must not know: what is written.
 */
import type { Driver } from './driver';
import { transaction } from './transaction';

/**
 * A write in two parts: the outer one reads and thinks, and may throw without harm to the others of its
 * group; the inner one writes. Both may run a second time, after a group was rolled back.
 */
export type Job<T> = () => () => T;

/** Turns of the event loop a group waits for more at the most, as long as each brings more. */
const MOST_TURNS = 4;
/** A group waits for others for this share of the time a commit takes, and never longer than so many ms. */
const PATIENCE = 0.5;
const MOST_PATIENCE_MS = 10;
/** Weight of the newest time in a running mean. */
const NEWEST = 0.2;

interface Entry {
  job: Job<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class GroupCommit {
  private queue: Entry[] = [];
  private closed = false;
  /** running means in ms: what a commit takes, and what lies between two writes that are asked for */
  private commitMs = 0;
  private gapMs = Infinity;
  private askedAt = -Infinity;

  /**
   * @param undone called after each rollback, before anything is tried again
   * @param now a clock that only goes forward, in ms
   */
  constructor(
    private readonly db: Driver,
    private readonly undone: () => void = () => undefined,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** Resolves after the write is on disk; rejects, with nothing of it written, if the job throws or the disk fails. */
  submit<T>(job: Job<T>): Promise<T> {
    if (this.closed) return Promise.reject(new Error('the store is closed'));
    this.noteGap();
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ job, resolve: resolve as (value: unknown) => void, reject });
      if (this.queue.length === 1) this.gather(0, MOST_TURNS, this.now() + this.patienceMs());
    });
  }

  /** Commits what waits, then takes no more. */
  close(): void {
    this.flush();
    this.closed = true;
  }

  /**
   * Waits while each turn of the event loop brings more: a lone write is committed after one turn, a
   * rush in larger groups. Turns last microseconds when nothing else is to be done.
   */
  private gather(seen: number, turnsLeft: number, until: number): void {
    setImmediate(() => {
      const more = this.queue.length > Math.max(seen, 1);
      if ((more && turnsLeft > 0) || this.now() < until) this.gather(this.queue.length, turnsLeft - 1, until);
      else this.flush();
    });
  }

  /**
   * Webhooks that have a connection each come one after the other, some turns of the event loop apart: where they come
   * faster than commits are made, waiting a little saves more than it costs. A write that comes alone waits for nobody.
   */
  private patienceMs(): number {
    return this.gapMs < this.commitMs ? Math.min(MOST_PATIENCE_MS, this.commitMs * PATIENCE) : 0;
  }

  /** While a commit is made nobody can ask: that time lies between no two. */
  private noteGap(): void {
    const now = this.now();
    const gap = Math.max(0, now - this.askedAt);
    this.askedAt = now;
    this.gapMs = Number.isFinite(this.gapMs) ? mean(this.gapMs, gap) : gap;
  }

  private flush(): void {
    const entries = this.queue.splice(0);
    if (entries.length === 0) return;
    try {
      this.commit(entries);
    } catch (error) {
      if (entries.length === 1) entries[0]?.reject(error);
      else entries.forEach((entry) => this.commitAlone(entry));
    }
  }

  private commitAlone(entry: Entry): void {
    try {
      this.commit([entry]);
    } catch (error) {
      entry.reject(error);
    }
  }

  /** Nobody hears of a result, good or bad, before the commit that it depends on. */
  private commit(entries: Entry[]): void {
    for (const tell of this.written(entries)) tell();
  }

  private written(entries: Entry[]): (() => void)[] {
    let written = this.now();
    try {
      return transaction(this.db, () => {
        const settle = entries.map(run);
        written = this.now();
        return settle;
      });
    } catch (error) {
      this.undone();
      throw error;
    } finally {
      const ended = this.now();
      this.commitMs = mean(this.commitMs, ended - written);
      this.askedAt = Math.max(this.askedAt, ended);
    }
  }
}

function mean(before: number, newest: number): number {
  return before + NEWEST * (newest - before);
}

function run(entry: Entry): () => void {
  let write: () => unknown;
  try {
    write = entry.job();
  } catch (error) {
    return () => entry.reject(error);
  }
  const result = write();
  return () => entry.resolve(result);
}
