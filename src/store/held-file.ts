/**
 * A lock that the operating system releases when its holder ends, however it ends, on whichever host or in whichever
 * container that shares the folder. Owns: taking it with what the engine has for that (SQLite docs: File Locking), on a file of its
 * own, so that others may still read the database. Must not know: whose it is.
 */
import type { Driver } from './driver';
import type { OpenDriver } from './driver-node';
import { isLocked } from './unusable';

/**
 * @param path of an empty file, made where there is none; it stays behind, since to delete it would let two have it
 * @returns what holds it until it is closed; null when somebody else does
 * @throws when the file cannot be made or opened
 */
export async function holdFile(open: OpenDriver, path: string): Promise<Pick<Driver, 'close'> | null> {
  const db = await open(path);
  try {
    db.exec('PRAGMA busy_timeout = 0');
    // Nothing is ever written to it: no file is needed to undo that.
    db.exec('PRAGMA journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    if (isLocked(error)) return null;
    throw error;
  }
}
