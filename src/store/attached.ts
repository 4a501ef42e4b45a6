/**
 * A file by way of a database in memory: that is how an engine lets go of a file although prepared statements are left (SQLite docs:
 * DETACH DATABASE; sqlite3_close_v2 waits for them, and holds the file until then). Must not know: any engine.
 */
import type { Driver } from './driver';

/** @param db in memory, with nothing in it @throws when the file cannot be opened */
export function attached(db: Driver, file: string): Driver {
  db.prepare('ATTACH DATABASE ? AS stored').run(file);
  return {
    ...db,
    close() {
      db.exec('DETACH DATABASE stored');
      db.close();
    },
  };
}
