/** People who are never to be asked again. Owns: that table. A person is a pseudonym. Must not know: who they are. */
import type { Store } from '../runtime/ports';
import type { OptOut } from '../runtime/rows';
import type { Driver } from './driver';
import type { GroupCommit } from './group-commit';

export function optOuts(db: Driver, writes: GroupCommit): Pick<Store, 'optOut' | 'optBackIn' | 'optOuts'> {
  const add = db.prepare<never>(
    'INSERT INTO opt_out (person, at, how) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = db.prepare<never>('DELETE FROM opt_out WHERE person = ?');
  const all = db.prepare<OptOut>('SELECT person, at, how FROM opt_out');
  return {
    optOut: ({ person, at, how }) => writes.submit(() => () => void add.run(person, at, how)),
    optBackIn: (person) => writes.submit(() => () => remove.run(person).changes > 0),
    optOuts: async () => all.all(),
  };
}
