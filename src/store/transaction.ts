/**
 * All or nothing. Owns: begin, commit, rollback. Must not know: what is written.
 */
import type { Driver } from './driver';

/** Runs `work` in one transaction. After it returns, what was written is on disk. @throws what `work` or the commit throws */
export function transaction<T>(db: Driver, work: () => T): T {
  db.prepare('BEGIN IMMEDIATE').run();
  try {
    const result = work();
    db.prepare('COMMIT').run();
    return result;
  } catch (error) {
    rollback(db);
    throw error;
  }
}

function rollback(db: Driver): void {
  try {
    db.prepare('ROLLBACK').run();
  } catch {
    // After some errors (disk full, for one) SQLite has rolled back by itself.
  }
}
