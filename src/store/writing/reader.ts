/** The connection that reads a file which another thread writes. Owns: that it lets go of the file when it is told to. */
import { attached } from '../attached';
import { checkedDriver, type Driver, type RenewableDriver } from '../driver';
import type { OpenDriver } from '../driver-node';

export class Reader {
  private isOpen = true;
  /** the file was let go of, and is to be read again */
  private away: { back: Promise<void>; resolve(): void; reject(error: unknown): void } | null = null;

  private constructor(
    /** stays the same when the file is opened anew */
    readonly db: RenewableDriver,
    private readonly open: () => Promise<Driver>,
  ) {}

  /** @throws when the file cannot be read */
  static async open(file: string, driver: OpenDriver): Promise<Reader> {
    const open = (): Promise<Driver> => opened(file, driver);
    return new Reader(checkedDriver(await open()), open);
  }

  /** Lets go of the file for a while: whoever asks meanwhile waits in `ready`. */
  letGo(): void {
    let settle = { resolve: (): void => undefined, reject: (_error: unknown): void => undefined };
    const back = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
    // Nobody may be waiting.
    back.catch(() => undefined);
    this.away = { back, ...settle };
    this.close();
  }

  /** Opens the file anew. @throws when it cannot be read: so is whoever waits told */
  async comeBack(): Promise<void> {
    const { away } = this;
    try {
      this.db.renew(await this.open());
      this.isOpen = true;
      this.away = null;
      away?.resolve();
    } catch (error) {
      away?.reject(error);
      throw error;
    }
  }

  /** null: the file can be read now */
  ready(): Promise<void> | null {
    return this.away?.back ?? null;
  }

  /** For good. */
  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.db.close();
  }
}

async function opened(file: string, driver: OpenDriver): Promise<Driver> {
  const db = attached(await driver(':memory:'), file);
  // What is read is small, or a page of a list, and is read anew after each commit of another connection.
  db.exec('PRAGMA stored.cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON');
  return db;
}
