/** People who are never to be asked again. Owns: that table. A person is a pseudonym. Must not know: who they are. */
import type { Store } from '../runtime/ports';
import type { OptOut } from '../runtime/rows';
import type { Driver } from './driver';
import type { Writes } from './writes';

export function optOuts(db: Driver, writes: Writes): Pick<Store, 'optOut' | 'optBackIn' | 'optOuts'> {
  const add = db.prepare<never>(
    'INSERT INTO opt_out (person, at, how) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = db.prepare<never>('DELETE FROM opt_out WHERE person = ?');
  const all = db.prepare<OptOut>('SELECT person, at, how FROM opt_out');
  return {
    optOut: writes.job('optOut', (people: readonly OptOut[]) => () => () => {
      for (const { person, at, how } of people) add.run(person, at, how);
    }),
    optBackIn: writes.job('optBackIn', (person: string) => () => () => remove.run(person).changes > 0),
    optOuts: async () => all.all(),
  };
}
