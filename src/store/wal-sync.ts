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
  const log = openLog(file);
  return {
    later(done) {
      try {
        thread.sync(log.opened(), done);
      } catch (error) {
        setImmediate(done, error as Error);
      }
    },
    now: () => fdatasyncSync(log.opened()),
    reopen: log.letGo,
    close() {
      thread.leave();
      log.letGo();
    },
  };
}

/** The same for a thread that may wait for the disk itself: it has nothing else to do. */
export function walSyncHere(file: string): LogSync {
  const log = openLog(file);
  return {
    later(done) {
      try {
        fdatasyncSync(log.opened());
      } catch (error) {
        return done(error as Error);
      }
      done(null);
    },
    now: () => fdatasyncSync(log.opened()),
    reopen: log.letGo,
    close: log.letGo,
  };
}

function openLog(file: string): { opened(): number; letGo(): void } {
  let handle: number | null = null;
  // The log is made by the first transaction and stays until the database is closed.
  const opened = (): number => (handle ??= openSync(`${file}-wal`, 'r+'));
  const letGo = (): void => {
    if (handle !== null) closeSync(handle);
    handle = null;
  };
  return { opened, letGo };
}
