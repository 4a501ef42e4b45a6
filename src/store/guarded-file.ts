/**
 * A database file that is deleted while it is open is written anew from what the engine still has: nothing that was
 * acknowledged is lost. Owns: that nothing is written meanwhile, and that a file somebody else put there is left alone.
 */
import { closeSync, existsSync, fdatasyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../lib/make-folder';
import { storeAway } from '../runtime/store-away';
import type { Driver, RenewableDriver } from './driver';
import { ownFile, type Ownership } from './own-file';
import type { LogSync } from './wal-sync';

/** A disk on which it cannot be written is tried again so soon. */
const PAUSE_MS = 1000;

const WORDS: { readonly [state in Ownership]: string } = {
  ours: '',
  deleted: 'the database file was deleted: it is being written anew',
  replaced: 'another file has the name of the database: put the first one back, or restart the app',
};

export interface GuardOptions {
  file: string;
  db: RenewableDriver;
  sync: LogSync;
  /** opens the file as it was opened first */
  open(): Promise<Driver>;
  /** takes the lock of the file, which may have been deleted with it @throws when somebody else has it */
  lock(): Promise<void>;
  tell(what: string, error: unknown): void;
  /** who reads the file elsewhere: whoever closes it last takes its log away by name */
  readers?: Readers;
}

/** Connections of other threads. */
export interface Readers {
  /** resolves when they have closed the file */
  letGo(): Promise<void>;
  comeBack(): void;
}

export class GuardedFile {
  private own: () => Ownership;
  private busy = false;

  constructor(private readonly options: GuardOptions) {
    this.own = ownFile(options.file);
  }

  /** @throws when what is written now would be lost */
  check(): void {
    const state = this.own();
    if (state === 'ours' && !this.busy) return;
    if (state === 'deleted' && !this.busy) this.begin();
    throw storeAway(new Error(WORDS[state === 'ours' ? 'deleted' : state]));
  }

  private begin(): void {
    this.busy = true;
    // Whoever asked is told first.
    setImmediate(() => {
      this.writeAnew().then(
        () => {
          this.busy = false;
          this.options.tell('the database file was deleted, and has been written anew', 'nothing was lost');
        },
        (error: unknown) => {
          setTimeout(() => (this.busy = false), PAUSE_MS).unref();
          this.options.tell('the database file was deleted and cannot be written anew', error);
        },
      );
    });
  }

  /**
   * SQLite docs: VACUUM INTO reads as one transaction. The old one is closed first: it takes its log away by name, unless somebody is
   * reading it at this moment. Whoever opens the new one finds no index of another log, and no log that has frames of the old one.
   */
  private async writeAnew(): Promise<void> {
    const { file, db, sync, open, lock, readers } = this.options;
    const copy = rescuedFrom(file);
    makeFolder(dirname(file), 0o700);
    await lock();
    rmSync(copy, { force: true });
    writeFileSync(copy, '', { mode: 0o600 });
    db.exec(`VACUUM INTO '${copy.replaceAll("'", "''")}'`);
    onDisk(copy);
    await readers?.letGo();
    db.close();
    rmSync(`${file}-shm`, { force: true });
    if (!existsSync(file)) rmSync(`${file}-wal`, { force: true });
    renameSync(copy, file);
    rmSync(`${file}-wal`, { force: true });
    db.renew(await open());
    sync.reopen();
    readers?.comeBack();
    this.own = ownFile(file);
  }
}

/** @throws when a process ended while it wrote the database anew: a new and empty one would be made beside it */
export function refuseHalfRescued(file: string): void {
  const copy = rescuedFrom(file);
  if (existsSync(file) || !existsSync(copy)) return;
  throw new Error(
    `it is missing, and ${copy} was being made of it when the app ended; ` +
      `if "PRAGMA integrity_check" calls that whole, rename it to ${file}, else remove it and restore a backup`,
  );
}

function rescuedFrom(file: string): string {
  return `${file}.rescued`;
}

function onDisk(path: string): void {
  const handle = openSync(path, 'r+');
  fdatasyncSync(handle);
  closeSync(handle);
}
