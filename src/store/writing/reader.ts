/**
 * The connection that reads a file which another thread writes. Owns: that it lets go of the file when it is told to.
 *
 * The file is attached to a database in memory: that is how an engine lets go of a file although prepared statements are left
 * (SQLite docs: DETACH DATABASE; sqlite3_close_v2 waits for them, and holds the file until then).
 */
import { checkedDriver, type Driver, type RenewableDriver } from '../driver';
import type { OpenDriver } from '../driver-node';

export class Reader {
  private isOpen = true;

  private constructor(
    /** stays the same when the file is opened anew */
    readonly db: RenewableDriver,
    private readonly open: () => Promise<Driver>,
  ) {}

  /** @throws when the file cannot be read */
  static async open(file: string, driver: OpenDriver): Promise<Reader> {
    const open = (): Promise<Driver> => attached(file, driver);
    return new Reader(checkedDriver(await open()), open);
  }

  /** Whoever reads meanwhile is refused. */
  letGo(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.db.exec('DETACH DATABASE stored');
    this.db.close();
  }

  /** Opens the file anew. */
  async comeBack(): Promise<void> {
    this.db.renew(await this.open());
    this.isOpen = true;
  }
}

async function attached(file: string, driver: OpenDriver): Promise<Driver> {
  const db = await driver(':memory:');
  db.prepare('ATTACH DATABASE ? AS stored').run(file);
  // What is read is small, or a page of a list, and is read anew after each commit of another connection.
  db.exec('PRAGMA stored.cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA query_only = ON');
  return db;
}
