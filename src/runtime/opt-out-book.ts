/**
 * Who is never to be asked again, as the running process knows it: a decision is made in one step, without a look-up.
 * Owns: that what is known here is in the store. A person is a pseudonym; a million of them take about a hundred MB.
 */
import type { Store } from './ports';
import type { OptOut } from './rows';

export interface OptOutBook {
  current(): ReadonlySet<string>;
  /** All of them, or none. Resolves after it is on disk. */
  add(optOuts: readonly OptOut[]): Promise<void>;
  /** @returns false when they had not opted out */
  remove(person: string): Promise<boolean>;
  /** Another process has changed it. */
  catchUp(): Promise<void>;
}

type Kept = Pick<Store, 'optOut' | 'optBackIn' | 'optOuts'>;

export async function openOptOutBook(store: Kept): Promise<OptOutBook> {
  const read = async (): Promise<Set<string>> => new Set((await store.optOuts()).map(({ person }) => person));
  let people = await read();
  return {
    current: () => people,
    async add(optOuts) {
      await store.optOut(optOuts);
      for (const { person } of optOuts) people.add(person);
    },
    async remove(person) {
      const removed = await store.optBackIn(person);
      people.delete(person);
      return removed;
    },
    async catchUp() {
      people = await read();
    },
  };
}
