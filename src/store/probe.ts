/** Whether the store can be written. Owns: that it is shown by a write that reached the disk. */
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';
import type { Writes } from './writes';

export function probe(db: Driver, writes: Writes): Pick<Store, 'check'> {
  const mark = db.prepare<never>(
    'INSERT INTO probe (id, at) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET at = excluded.at',
  );
  return { check: writes.job('check', (at: number) => () => () => void mark.run(at)) };
}
