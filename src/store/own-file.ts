/**
 * Whether the database still has its name. What is written to a file that was deleted or replaced is lost with this process, so
 * nothing may be acknowledged from then on. Owns: the look at the file and its log (SQLite docs: Write-Ahead Logging, files).
 */
import { statSync } from 'node:fs';

/**
 * `deleted`: one of them, or both, or there is another log: whoever opens a database whose log was deleted makes a new one. The engine
 * still has everything. `replaced`: somebody put another database in its place.
 */
export type Ownership = 'ours' | 'deleted' | 'replaced';

/** @returns looks, which takes some microseconds */
export function ownFile(file: string): () => Ownership {
  const isOwn = sameFile(file);
  // The log is made by the first transaction, and stays until the database is closed.
  const isOwnLog = sameFile(`${file}-wal`);
  return () => {
    const [own, ownLog] = [isOwn(), isOwnLog()];
    if (own !== 'ours') return own;
    return ownLog === 'ours' ? 'ours' : 'deleted';
  };
}

function sameFile(path: string): () => Ownership {
  let known = inodeOf(path);
  return () => {
    const found = inodeOf(path);
    known ??= found;
    if (found === known) return 'ours';
    return found === null ? 'deleted' : 'replaced';
  };
}

function inodeOf(path: string): bigint | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
