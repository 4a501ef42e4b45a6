/**
 * The store in one SQLite file that a thread of its own writes and this side reads. Owns: putting the two together, and their end
 * (SQLite docs: Write-Ahead Logging: readers do not wait for the one that writes).
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from '../../runtime/ports';
import type { OpenDriver } from '../driver-node';
import type { Upgrading } from '../migrations';
import { Order } from '../order';
import { storeOf } from '../store-of';
import { writesThere } from '../writes';
import { Reader } from './reader';
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
  onUpgrade?: Upgrading;
}

/** Opens the store and brings its tables up to date. @throws as `openSqlite` does */
export async function openThreaded(options: ThreadedOptions): Promise<Store> {
  const { file, entry, driver, onTrouble, onUpgrade } = options;
  const tell = onTrouble ?? (() => undefined);
  let reader: Reader | null = null;
  const writer = await Writer.open({
    ...{ file, entry, onTrouble: tell, onUpgrade, lost: endProcess },
    letGo: () => reader?.letGo(),
    comeBack: () => {
      reader?.comeBack().catch((error: unknown) => tell('the database file cannot be read', error));
    },
  });
  try {
    reader = await Reader.open(file, driver);
  } catch (error) {
    await writer.close();
    throw error;
  }
  return storeOn(reader, writer);
}

function storeOn(reader: Reader, writer: Writer): Store {
  const order = new Order();
  let open = true;
  return {
    ...whenReady(storeOf(reader.db, writesThere(writer.run), order), reader),
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

type Asked = (...values: unknown[]) => unknown;

/** While a file that was deleted is written anew, whoever asks waits a moment. */
function whenReady<Part extends Omit<Store, 'close'>>(store: Part, reader: Reader): Part {
  const asked = Object.entries(store as object as { [name: string]: Asked });
  const waiting = asked.map(([name, ask]): [string, Asked] => [
    name,
    (...values) => reader.ready()?.then(() => ask(...values)) ?? ask(...values),
  ]);
  // This one answers at once, and reads nothing.
  return { ...(Object.fromEntries(waiting) as unknown as Part), listen: store.listen };
}

/** As an error does that nobody catches. What is on disk is complete: whoever starts this program again goes on from there. */
function endProcess(error: Error): void {
  setImmediate(() => {
    throw error;
  });
}
