import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../../src/store/driver';
import type { OpenDriver } from '../../src/store/driver-node';
import { openSqlite } from '../../src/store/sqlite';
import { save } from './build';
import { type OpenedStore, storeContract } from './contract';
import { oneWriterContract } from './contract-one-writer';
import { drivers } from './drivers';

async function inFile(driver: OpenDriver): Promise<OpenedStore> {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-store-'));
  const open = () => openSqlite({ file: join(folder, 'test.db'), driver });
  let store = await open();
  return {
    store,
    async reopen() {
      await store.close();
      return (store = await open());
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function inMemory(driver: OpenDriver): Promise<OpenedStore> {
  const store = await openSqlite({ file: ':memory:', driver });
  return { store, reopen: null, dispose: () => store.close() };
}

describe.each(drivers)('SQLite by %s', (_name, driver) => {
  storeContract('in a file', true, () => inFile(driver), oneWriterContract);
  storeContract('in memory', false, () => inMemory(driver), oneWriterContract);

  describe('the file', () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'aftercall-store-'));
      file = join(folder, 'test.db');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    test('is all that is left after closing', async () => {
      const store = await openSqlite({ file, driver });
      await save(store, 's1', 'k1');
      await store.close();
      expect(readdirSync(folder)).toEqual(['test.db']);
    });

    test('a file that was deleted is told', async () => {
      const store = await openSqlite({ file: join(folder, 'gone.db'), driver });
      rmSync(join(folder, 'gone.db'));
      await expect(store.check(0)).rejects.toThrow('is not the one that was opened');
      await store.close();
    });

    test('is held with a write-ahead log that is synced at every commit', async () => {
      let db: Driver | undefined;
      const store = await openSqlite({ file, driver: async (path) => (db = await driver(path)) });
      expect(db?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      expect(db?.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
      await store.close();
    });

    test('cannot be opened twice, and the first holder is not disturbed', async () => {
      const store = await openSqlite({ file, driver });
      const second = openSqlite({ file, driver });
      await expect(second).rejects.toThrow(`the database ${file} is in use by process ${process.pid}`);
      expect((await save(store, 's1', 'k1')).outcome).toBe('saved');
      await store.close();
      await (await openSqlite({ file, driver })).close();
    });

    test('that is no database is named, and let go', async () => {
      writeFileSync(file, 'this is a letter, not a database; '.repeat(100));
      const opening = openSqlite({ file, driver });
      await expect(opening).rejects.toThrow(`cannot open the database ${file}: `);
      await expect(opening).rejects.toThrow(/not a database/);
      expect(existsSync(`${file}.pid`)).toBe(false);
    });
  });
});
