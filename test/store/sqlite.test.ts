import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../../src/store/driver';
import type { OpenDriver } from '../../src/store/driver-node';
import { openWasmDriver } from '../../src/store/driver-wasm';
import { openSqlite } from '../../src/store/sqlite';
import { type LogSync, walSync } from '../../src/store/wal-sync';
import { save } from './build';
import { type OpenedStore, storeContract } from './contract';
import { oneWriterContract } from './contract-one-writer';
import { drivers } from './drivers';

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

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
  // An engine that is read beside the one that writes is held to it in writing.test.ts.
  if (driver === openWasmDriver) storeContract('in a file', true, () => inFile(driver), oneWriterContract);
  storeContract('in memory', false, () => inMemory(driver), oneWriterContract);

  describe('the file', () => {
    let folder: string;
    let file: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'aftercall-store-'));
      file = join(folder, 'test.db');
    });
    afterEach(() => rmSync(folder, { recursive: true }));

    test('is for its owner alone where it is made here, in whatever folder, and so is its log', async () => {
      const store = await openSqlite({ file, driver });
      await save(store, 's1', 'k1');
      const modes = readdirSync(folder)
        .filter((name) => /db(-\w+)?$/.test(name))
        .map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
      expect(new Set(modes)).toEqual(new Set(['600']));
      await store.close();
      chmodSync(file, 0o640);
      await (await openSqlite({ file, driver })).close();
      expect((statSync(file).mode & 0o777).toString(8)).toBe('640');
    });

    test('is all that is left after closing', async () => {
      const store = await openSqlite({ file, driver });
      await save(store, 's1', 'k1');
      await store.close();
      // The file of the lock stays: to delete it would let two have it.
      expect(readdirSync(folder)).toEqual(['test.db', 'test.db.held']);
    });

    test.each([
      ['the file', ['test.db']],
      ['its log', ['test.db-wal']],
      ['all of it', ['test.db', 'test.db-wal', 'test.db-shm', 'test.db.held', 'test.db.pid']],
    ])('when %s was deleted nothing is acknowledged until it is written anew', async (_what, names) => {
      const told: string[] = [];
      const store = await openSqlite({ file, driver, onTrouble: (what) => told.push(what) });
      await save(store, 's1', 'k1');
      for (const name of names) rmSync(join(folder, name), { force: true });
      await expect(save(store, 's2', 'k1')).rejects.toThrow('is being written anew');
      while (told.length === 0) await nextTurn();
      expect(told).toEqual(['the database file was deleted, and has been written anew']);
      expect((await save(store, 's3', 'k1')).outcome).toBe('saved');
      await expect(openSqlite({ file, driver })).rejects.toThrow('in use');
      await store.close();
      const again = await openSqlite({ file, driver });
      const kept = await again.sessions({ limit: 9 });
      expect(kept.map(({ id }) => id).sort()).toEqual(['s1', 's3']);
      await again.close();
    });

    test('whoever opens it when its log was deleted makes another log: it is written anew all the same', async () => {
      const told: string[] = [];
      const store = await openSqlite({ file, driver, onTrouble: (what) => told.push(what) });
      await save(store, 's1', 'k1');
      rmSync(`${file}-wal`);
      writeFileSync(`${file}-wal`, '');
      await expect(save(store, 's2', 'k1')).rejects.toThrow('is being written anew');
      while (told.length === 0) await nextTurn();
      expect((await save(store, 's3', 'k1')).outcome).toBe('saved');
      await store.close();
      const again = await openSqlite({ file, driver });
      expect((await again.sessions({ limit: 9 })).map(({ id }) => id).sort()).toEqual(['s1', 's3']);
      await again.close();
    });

    test('one that was being written anew when the app ended is not passed over', async () => {
      const store = await openSqlite({ file, driver });
      await save(store, 's1', 'k1');
      await store.close();
      renameSync(file, `${file}.rescued`);
      await expect(openSqlite({ file, driver })).rejects.toThrow(
        /it is missing, and .*test\.db\.rescued was being made/,
      );
      renameSync(`${file}.rescued`, file);
      const again = await openSqlite({ file, driver });
      expect(await again.session('s1')).not.toBeNull();
      await again.close();
    });

    test('one that is full, or takes no writes: nothing is acknowledged, nothing is lost, and it recovers', async () => {
      let db: Driver | undefined;
      const opened = async (path: string): Promise<Driver> => (db = await driver(path));
      const store = await openSqlite({ file, driver: opened });
      await save(store, 's1', 'k1');
      const long = 'x'.repeat(1_000_000);
      // SQLite docs: PRAGMA max_page_count makes SQLITE_FULL, as a full disk does; query_only makes SQLITE_READONLY.
      for (const [refuse, allow] of [
        ['max_page_count = 1', 'max_page_count = 1000000'],
        ['query_only = ON', 'query_only = OFF'],
      ]) {
        db?.prepare(`PRAGMA ${refuse}`).get();
        await expect(save(store, 's2', 'k1', {}, { snapshot: long })).rejects.toThrow();
        await expect(
          store.check(0).then(() => save(store, 's3', 'k1', {}, { snapshot: long })),
        ).rejects.toThrow();
        db?.prepare(`PRAGMA ${allow}`).get();
      }
      expect((await save(store, 's4', 'k1')).outcome).toBe('saved');
      expect((await store.sessions({ limit: 9 })).map(({ id }) => id).sort()).toEqual(['s1', 's4']);
      await store.close();
    });

    test('another file in its place is left alone, and nothing is acknowledged', async () => {
      const store = await openSqlite({ file, driver });
      await save(store, 's1', 'k1');
      renameSync(file, join(folder, 'moved.db'));
      writeFileSync(file, 'of somebody else');
      await expect(save(store, 's2', 'k1')).rejects.toThrow('put the first one back');
      await expect(store.check(0)).rejects.toThrow('put the first one back');
      renameSync(join(folder, 'moved.db'), file);
      expect((await save(store, 's2', 'k1')).outcome).toBe('saved');
      await store.close();
    });

    test('is held with a write-ahead log, and nobody hears of a write before that is synced', async () => {
      let db: Driver | undefined;
      const under: (() => void)[] = [];
      const held: LogSync = { ...walSync(file), later: (done) => under.push(() => done(null)) };
      const opened = async (path: string): Promise<Driver> => (db = await driver(path));
      const store = await openSqlite({ file, driver: opened, sync: () => held });
      expect(db?.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
      let told = false;
      const saved = save(store, 's1', 'k1').finally(() => (told = true));
      while (under.length === 0) await nextTurn();
      for (let turn = 0; turn < 10; turn++) await nextTurn();
      expect(told).toBe(false);
      under.pop()?.();
      expect((await saved).outcome).toBe('saved');
      await store.close();
    });

    test('a disk that fails to sync is told to those who wait, and what follows is kept', async () => {
      const real = walSync(file);
      let failing = true;
      const sync: LogSync = {
        ...real,
        later: (done) => (failing ? setImmediate(done, new Error('EIO')) : real.later(done)),
      };
      const store = await openSqlite({ file, driver, sync: () => sync });
      await expect(save(store, 's1', 'k1')).rejects.toThrow('EIO');
      failing = false;
      expect((await save(store, 's2', 'k1')).outcome).toBe('saved');
      await store.close();
      const again = await openSqlite({ file, driver });
      expect(await again.session('s2')).not.toBeNull();
      await again.close();
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
