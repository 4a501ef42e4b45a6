/**
 * The store in one SQLite file that a thread of its own writes; this side reads it through a connection that cannot write. Owns:
 * that connection (SQLite docs: Write-Ahead Logging: readers do not wait for the one that writes).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../runtime/ports';
import { checkedDriver, type Driver } from '../driver';
import type { OpenDriver } from '../driver-node';
import { Order } from '../order';
import { storeOf } from '../store-of';
import { writesThere } from '../writes';
import { Writer } from './writer';

/** Where this program is compiled; sources alone have none. */
const ENTRY = join(__dirname, 'write-thread.js');

/** @returns the module a thread can run, or null where the sources are run as they are */
export function writeThread(): string | null {
  return existsSync(ENTRY) ? ENTRY : null;
}

export interface ThreadedOptions {
  /** absolute path of the database */
  file: string;
  entry: string;
  /** an engine that can read the file beside the one that writes */
  driver: OpenDriver;
  onTrouble?(what: string, error: unknown): void;
}

/** Opens the store and brings its tables up to date. @throws as `openSqlite` does */
export async function openThreaded({ file, entry, driver, onTrouble }: ThreadedOptions): Promise<Store> {
  const reader = { open: false, renew: (): void => undefined, close: (): void => undefined };
  const writer = await Writer.open({
    ...{ file, entry, onTrouble: onTrouble ?? (() => undefined) },
    lost: endProcess,
    letGo: () => reader.close(),
    comeBack: () => reader.renew(),
  });
  const db = checkedDriver(await openReader(file, driver));
  reader.open = true;
  reader.close = () => {
    if (reader.open) closeReader(db);
    reader.open = false;
  };
  reader.renew = () => {
    void openReader(file, driver).then(
      (fresh) => {
        db.renew(fresh);
        reader.open = true;
      },
      (error: unknown) => onTrouble?.('the database file cannot be read', error),
    );
  };
  const order = new Order();
  let open = true;
  return {
    ...storeOf(db, writesThere(writer.run), order),
    async close() {
      if (!open) return;
      open = false;
      await order.close();
      // Whoever closes it last ends its log.
      reader.close();
      await writer.close();
    },
  };
}

/** As an error does that nobody catches. What is on disk is complete: whoever starts this program again goes on from there. */
function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}

/**
 * The file is attached to a database in memory: that is how an engine lets go of a file although prepared statements are left
 * (SQLite docs: DETACH DATABASE; sqlite3_close_v2 waits for them, and holds the file until then).
 */
async function openReader(file: string, driver: OpenDriver): Promise<Driver> {
  const db = await driver(':memory:');
  db.prepare('ATTACH DATABASE ? AS stored').run(file);
  // What is read is small, or a page of a list, and is read anew after each commit of another connection.
  db.exec('PRAGMA stored.cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON');
  return db;
}

function closeReader(db: Driver): void {
  db.exec('DETACH DATABASE stored');
  db.close();
}
