/** Whether the store can be written. Owns: that it is shown by a write that reached the disk, in the file whose name it has. */
import { statSync } from 'node:fs';
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';
import type { GroupCommit } from './group-commit';

/** @param file null for a database in memory */
export function probe(db: Driver, writes: GroupCommit, file: string | null): Pick<Store, 'check'> {
  const mark = db.prepare<never>(
    'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  );
  const opened = file === null ? null : inodeOf(file);
  return {
    async check(at) {
      // What is written to a file that was deleted or replaced is lost with this process.
      if (file !== null && inodeOf(file) !== opened)
        throw new Error('the database file is not the one that was opened');
      await writes.submit(() => () => void mark.run(at));
    },
  };
}

function inodeOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}
