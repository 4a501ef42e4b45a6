/** The embedded store as the app has it: a thread writes, this one reads. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/runtime/ports';
import { openStore } from '../../src/store/open-store';
import { Writer } from '../../src/store/writing/writer';
import { THREADS } from '../support/threads';
import { save } from './build';
import { storeContract } from './contract';
import { oneWriterContract } from './contract-one-writer';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const open = (folder: string, told: string[] = []): Promise<Store> =>
  openStore(`file:${join(folder, 'test.db')}`, {
    entry: THREADS.store,
    onTrouble: (what) => void told.push(what),
  });

storeContract(
  'SQLite that a thread writes',
  true,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'aftercall-store-'));
    let store = await open(folder);
    return {
      store,
      async reopen() {
        await store.close();
        return (store = await open(folder));
      },
      async dispose() {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    };
  },
  oneWriterContract,
);

describe('the file that a thread writes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is all that is left after closing, and is let go of then', async () => {
    const store = await open(folder);
    await save(store, 's1', 'k1');
    await expect(open(folder)).rejects.toThrow('in use');
    await store.close();
    expect(readdirSync(folder)).toEqual(['test.db', 'test.db.held']);
    const again = await open(folder);
    expect((await again.session('s1'))?.version).toBe(1);
    await again.close();
  });

  test('that cannot be opened is told with its reason', async () => {
    const path = join(folder, 'test.db');
    await (await open(folder)).close();
    writeFileSync(path, 'this is no database, and is longer than the header of one '.repeat(20));
    await expect(open(folder)).rejects.toThrow(`cannot open the database ${path}`);
  });

  test.each([
    ['the file', ['test.db']],
    ['its log', ['test.db-wal']],
    ['all of it', ['test.db', 'test.db-wal', 'test.db-shm', 'test.db.held', 'test.db.pid']],
  ])('when %s was deleted is written anew, and read anew', async (_what, names) => {
    const told: string[] = [];
    const store = await open(folder, told);
    await save(store, 's1', 'k1');
    for (const name of names) rmSync(join(folder, name), { force: true });
    await expect(save(store, 's2', 'k1')).rejects.toThrow('is being written anew');
    // Whoever reads meanwhile waits, and is not refused.
    while (told.length === 0) {
      expect((await store.session('s1'))?.version).toBe(1);
      await nextTurn();
    }
    expect(told).toEqual(['the database file was deleted, and has been written anew']);
    expect((await save(store, 's3', 'k1')).outcome).toBe('saved');
    expect((await store.sessions({ limit: 9 })).map(({ id }) => id).sort()).toEqual(['s1', 's3']);
    await store.close();
    const again = await open(folder);
    expect((await again.sessions({ limit: 9 })).map(({ id }) => id).sort()).toEqual(['s1', 's3']);
    await again.close();
  });

  test('a value that cannot be copied is refused alone', async () => {
    const store = await open(folder);
    const odd = { effects: [{ name: 'a', dueAt: 1, payload: (() => 1) as unknown as string }] };
    const [one, two] = await Promise.allSettled([save(store, 's1', 'k1', odd), save(store, 's2', 'k1')]);
    expect([one.status, two.status]).toEqual(['rejected', 'fulfilled']);
    await store.close();
  });
});

test('when the thread ends nobody waits for it for ever, and the app is told', async () => {
  const lost: Error[] = [];
  const nothing = (): void => undefined;
  const writer = await Writer.open({
    ...{ file: 'test.db', entry: join(__dirname, '../support/dying-entry.mjs') },
    ...{ letGo: nothing, comeBack: nothing, onTrouble: nothing, lost: (error) => lost.push(error) },
  });
  await expect(writer.run('nothing', [])).rejects.toThrow('no write is named nothing');
  const under = Promise.allSettled([writer.run('check', [1]), writer.run('check', [2])]);
  for (const one of await under)
    expect(one).toMatchObject({
      reason: { message: 'the thread that writes the database has ended' },
    });
  await expect(writer.run('check', [3])).rejects.toThrow('has ended');
  expect(lost.map(({ message }) => message)).toEqual(['the thread that writes the database has ended']);
  await writer.close();
});
