/**
 * Many writes, one fsync: what is asked for in the same few turns of the event loop is committed together.
 * Owns: the queue of writes and their order. Must not know: what is written.
 */
import type { Driver } from './driver';
import { transaction } from './transaction';

/**
 * A write in two parts: the outer one reads and thinks, and may throw without harm to the others of its
 * group; the inner one writes. Both may run a second time, after a group was rolled back.
 */
export type Job<T> = () => () => T;

/** Turns of the event loop a group waits for more at the most. */
const MOST_TURNS = 4;

interface Entry {
  job: Job<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

export class GroupCommit {
  private queue: Entry[] = [];
  private closed = false;

  /** @param undone called after each rollback, before anything is tried again */
  constructor(
    private readonly db: Driver,
    private readonly undone: () => void = () => undefined,
  ) {}

  /** Resolves after the write is on disk; rejects, with nothing of it written, if the job throws or the disk fails. */
  submit<T>(job: Job<T>): Promise<T> {
    if (this.closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ job, resolve: resolve as (value: unknown) => void, reject });
      if (this.queue.length === 1) this.gather(0, MOST_TURNS);
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
  private gather(seen: number, turnsLeft: number): void {
    setImmediate(() => {
      const more = this.queue.length > Math.max(seen, 1);
      if (more && turnsLeft > 0) this.gather(this.queue.length, turnsLeft - 1);
      else this.flush();
    });
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
    try {
      return transaction(this.db, () => entries.map(run));
    } catch (error) {
      this.undone();
      throw error;
    }
  }
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
