/**
 * Makes what was committed to a write-ahead log last through a power cut, beside the event loop. Owns: that file's
 * handle. Must not know: what is in it.
 *
 * With `synchronous=NORMAL` SQLite itself syncs the log only before it writes a checkpoint (SQLite docs: PRAGMA
 * synchronous, Write-Ahead Logging); one sync of the log after a commit is all that `FULL` adds. Here that sync is
 * made on a thread of its own: on a slow disk the app goes on answering other requests meanwhile.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs';
import { joinSyncThread } from './sync-thread';

export interface LogSync {
  /** Calls back when everything committed before is on disk, or with what the disk said. */
  later(done: (error: Error | null) => void): void;
  /** The same, holding everything up. @throws what the disk says */
  now(): void;
  /** The log is another file by now. */
  reopen(): void;
  /** Lets go of the file. */
  close(): void;
}

/** @param file the database; its log stands beside it (SQLite docs: Write-Ahead Logging, files) */
export function walSync(file: string): LogSync {
  const thread = joinSyncThread();
  let handle: number | null = null;
  // The log is made by the first transaction and stays until the database is closed.
  const opened = (): number => (handle ??= openSync(`${file}-wal`, 'r+'));
  const letGo = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  return {
    later(done) {
      try {
        thread.sync(opened(), done);
      } catch (error) {
        setImmediate(done, error as Error);
      }
    },
    now: () => fdatasyncSync(opened()),
    reopen: letGo,
    close() {
      thread.leave();
      letGo();
    },
  };
}
