/**
 * Many writes, one fsync: what is asked for together is committed together, and what is asked for while the disk is
 * busy waits and is committed together after. Owns: the queue of writes and their order. Must not know: what is written.
 */
import type { Driver } from './driver';
import { storeAway } from '../runtime/store-away';
import { transaction } from './transaction';
import { isLocked } from './unusable';
import type { LogSync } from './wal-sync';

/**
 * A write in two parts: the outer one reads and thinks, and may throw without harm to the others of its
 * group; the inner one writes. Both may run a second time, after a group was rolled back.
 */
export type Job<T> = () => () => T;

/** Turns of the event loop a group waits for more at the most, as long as each brings more. */
const MOST_TURNS = 4;
/** Somebody else who writes to the file is waited for so long, and looked after so often, while everything else goes on. */
const LOCKED_MS = 4000;
const LOOK_AGAIN_MS = 20;

interface Entry {
  job: Job<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** What is committed and not yet known to be on disk. */
interface Result {
  tell(): void;
  fail(error: unknown): void;
}

export interface GroupCommitOptions {
  /** how commits come on disk; without one they are there when `COMMIT` returns */
  sync?: LogSync;
  /** called before each transaction: throws when what is written would be lost */
  usable?: () => void;
}

export class GroupCommit {
  private queue: Entry[] = [];
  private closed = false;
  /** committed, and waiting for the disk */
  private syncing: Result[] | null = null;
  /** a sync failed: what it left unwritten may look written to the next one */
  private suspect = false;
  private readonly sync: LogSync | undefined;
  private readonly usable: () => void;
  /** since when nothing could be written because somebody else does (performance.now) */
  private lockedSince: number | null = null;

  constructor(
    private readonly db: Driver,
    { sync, usable = () => undefined }: GroupCommitOptions = {},
  ) {
    this.sync = sync;
    this.usable = usable;
  }

  /** Resolves after the write is on disk; rejects, with nothing of it told to anybody, if the job throws or the disk fails. */
  submit<T>(job: Job<T>): Promise<T> {
    if (this.closed) return Promise.reject(new Error('the store is closed'));
    return new Promise<T>((resolve, reject) => {
      this.queue.push({ job, resolve: resolve as (value: unknown) => void, reject });
      if (this.queue.length === 1 && !this.syncing) this.gather(0, MOST_TURNS);
    });
  }

  /** Commits what waits, then takes no more. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    const waiting = this.syncing ?? [];
    this.syncing = [...waiting, ...this.commitAll(this.queue.splice(0))];
    this.settle(this.syncError());
    this.sync?.close();
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
    if (entries.length === 0 || this.closed) return;
    const results = this.commitAll(entries);
    if (results.length === 0) return void setTimeout(() => this.flush(), LOOK_AGAIN_MS);
    this.syncing = results;
    if (!this.sync) {
      this.settle(null);
      if (this.queue.length > 0) this.gather(0, MOST_TURNS);
      return;
    }
    this.sync.later((error) => {
      if (this.closed) return;
      this.settle(error);
      // A turn of the event loop later: whoever has been told answers first.
      if (this.queue.length > 0) this.gather(0, MOST_TURNS);
    });
  }

  /** Nobody hears of a result, good or bad, before what it depends on is on disk. */
  private settle(error: Error | null): void {
    const results = this.syncing ?? [];
    this.syncing = null;
    if (error) {
      this.suspect = true;
      storeAway(error);
    }
    for (const result of results) {
      if (error) result.fail(error);
      else result.tell();
    }
  }

  private syncError(): Error | null {
    try {
      if (this.syncing && this.syncing.length > 0) this.sync?.now();
      return null;
    } catch (error) {
      return error as Error;
    }
  }

  private commitAll(entries: Entry[]): Result[] {
    if (entries.length === 0) return [];
    try {
      const results = this.commit(entries);
      this.lockedSince = null;
      return results;
    } catch (error) {
      if (isLocked(error)) return this.wait(entries, error);
      if (entries.length > 1) return entries.flatMap((entry) => this.commitAll([entry]));
      return entries.map(({ reject }) => failed(reject, error));
    }
  }

  /** They come first once the file is free; who comes after a long wait is refused at once. */
  private wait(entries: Entry[], error: unknown): Result[] {
    this.lockedSince ??= performance.now();
    if (this.closed || performance.now() - this.lockedSince > LOCKED_MS)
      return entries.map(({ reject }) => failed(reject, error));
    this.queue.unshift(...entries);
    return [];
  }

  private commit(entries: Entry[]): Result[] {
    this.usable();
    this.trust();
    return transaction(this.db, () => entries.map(run));
  }

  /**
   * After a failed sync the system may take the pages it could not write for written (Linux: fsync(2)). So what is in the
   * log is written once more, into the database, and that is synced (SQLite docs: PRAGMA wal_checkpoint).
   */
  private trust(): void {
    if (!this.suspect) return;
    const statement = this.db.prepare<{ log: number; checkpointed: number }>(
      'PRAGMA wal_checkpoint(PASSIVE)',
    );
    const { log, checkpointed } = statement.get() ?? { log: 0, checkpointed: 0 };
    if (log !== checkpointed) throw storeAway(new Error('what was committed cannot be brought to the disk'));
    this.suspect = false;
  }
}

function run({ job, resolve, reject }: Entry): Result {
  let write: () => unknown;
  try {
    write = job();
  } catch (error) {
    return { ...failed(reject, error), fail: reject };
  }
  const result = write();
  return { tell: () => resolve(result), fail: reject };
}

function failed(reject: Entry['reject'], error: unknown): Result {
  return { tell: () => reject(error), fail: () => reject(error) };
}
