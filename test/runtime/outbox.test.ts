/** Tasks while the store comes and goes: none of them waits for the end of a lease. */
import { createLog } from '../../src/log';
import { Outbox } from '../../src/runtime/outbox';
import type { Store } from '../../src/runtime/ports';
import { openStore } from '../../src/store/open-store';
import { VirtualClock } from '../../src/lib/clock';
import { save, T0 } from '../store/build';

type Method = 'claimTasks' | 'retryTask' | 'nextTaskAt';

let store: Store;
let clock: VirtualClock;
/** what fails, and how often; `after`: it was done all the same */
let failing: { method: Method; times: number; after?: true } | null = null;
const done: string[] = [];

/** The same store, of which some calls fail. */
function faulty(): Store {
  const broken = new Error('the connection is gone');
  const wrap = (method: Method) =>
    (async (...values: unknown[]) => {
      const call = (): unknown => (store[method] as (...given: unknown[]) => unknown)(...values);
      if (failing?.method !== method || failing.times-- <= 0) return call();
      if (failing.after) await call();
      throw broken;
    }) as never;
  return {
    ...store,
    claimTasks: wrap('claimTasks'),
    retryTask: wrap('retryTask'),
    nextTaskAt: wrap('nextTaskAt'),
  };
}

let outbox: Outbox;
/** attempts of each task that fail */
let refusals = 0;

beforeEach(async () => {
  store = await openStore('file::memory:');
  clock = new VirtualClock(T0);
  done.length = 0;
  outbox = new Outbox({
    ...{ store: faulty(), clock, log: createLog('silent') },
    perform: async (task) => {
      if (refusals-- > 0) throw new Error('the store is away');
      done.push(task.name);
      return { events: [] };
    },
    feed: async () => undefined,
  });
  const effects = ['a', 'b'].map((name) => ({ name, dueAt: T0, payload: JSON.stringify({ type: name }) }));
  await save(store, 's1', 'k1', { effects });
});
afterEach(async () => {
  await outbox.stop();
  await store.close();
});

async function within(seconds: number): Promise<string[]> {
  outbox.wake();
  await outbox.idle();
  for (let n = 0; n < seconds; n += 1) {
    clock.advance(1000);
    await outbox.idle();
  }
  return [...done].sort();
}

test('what could not be given back is taken up again within seconds', async () => {
  refusals = 2;
  failing = { method: 'retryTask', times: 2 };
  expect(await within(3)).toEqual(['a', 'b']);
});

test('what was claimed by a request whose answer got lost is, too', async () => {
  failing = { method: 'claimTasks', times: 1, after: true };
  expect(await within(3)).toEqual(['a', 'b']);
});
