import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkedDriver, type Driver } from '../../src/store/driver';
import { openWasmDriver } from '../../src/store/driver-wasm';
import { migrate } from '../../src/store/migrate';
import { openSqlite } from '../../src/store/sqlite';
import { save, T0 } from './build';

describe('migrations', () => {
  let folder: string;
  let db: Driver;
  const put = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);
  const applied = (): unknown[] =>
    db.prepare('SELECT number, name, applied_at AS at FROM migration ORDER BY number').all();
  const tables = (): unknown[] =>
    db
      .prepare<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .all()
      .map((row) => row.name);

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aftercall-migrate-'));
    db = checkedDriver(await openWasmDriver(':memory:'));
    put('0001-one.sql', 'CREATE TABLE one (id INTEGER); CREATE TABLE uno (id INTEGER);');
    put('README.md', 'not a migration');
  });
  afterEach(() => {
    db.close();
    rmSync(folder, { recursive: true });
  });

  test('are applied once each, by number, and dated', () => {
    put('0010-ten.sql', 'ALTER TABLE two ADD COLUMN ten INTEGER;');
    put('0002-two.sql', 'CREATE TABLE two (id INTEGER);');
    migrate(db, folder, T0);
    put('0011-eleven.sql', 'CREATE TABLE eleven (id INTEGER);');
    migrate(db, folder, T0 + 1);
    migrate(db, folder, T0 + 2);
    expect(applied()).toEqual([
      { number: 1, name: '0001-one.sql', at: T0 },
      { number: 2, name: '0002-two.sql', at: T0 },
      { number: 10, name: '0010-ten.sql', at: T0 },
      { number: 11, name: '0011-eleven.sql', at: T0 + 1 },
    ]);
  });

  test('are told before they begin, unless the database is new', () => {
    const told: string[][] = [];
    const tell = (names: string[]): void => void told.push([...names, ...(tables() as string[])]);
    migrate(db, folder, T0, tell);
    expect(told).toEqual([]);
    put('0002-two.sql', 'CREATE TABLE two (id INTEGER);');
    migrate(db, folder, T0, tell);
    migrate(db, folder, T0, tell);
    expect(told).toEqual([['0002-two.sql', 'migration', 'one', 'uno']]);
  });

  test('that fail are named, and none of that start is applied', () => {
    put('0002-two.sql', 'CREATE TABLE two (id INTEGER); CREATE TABEL three (id INTEGER);');
    expect(() => migrate(db, folder, T0)).toThrow(/migration 0002-two\.sql failed: .*TABEL/);
    expect(tables()).toEqual([]);
  });

  test('that were changed after they were applied stop the start', () => {
    migrate(db, folder, T0);
    put('0001-one.sql', 'CREATE TABLE one (id INTEGER, more TEXT);');
    expect(() => migrate(db, folder, T0)).toThrow('migration 0001-one.sql was changed after it was applied');
  });

  test('that a newer program applied stop an older one', () => {
    put('0002-two.sql', 'CREATE TABLE two (id INTEGER);');
    migrate(db, folder, T0);
    rmSync(join(folder, '0002-two.sql'));
    expect(() => migrate(db, folder, T0)).toThrow(
      'the database has migration 0002-two.sql, which this program does not know (its newest: 0001-one.sql)',
    );
  });

  test('that come with a number already passed are refused', () => {
    put('0003-three.sql', 'CREATE TABLE three (id INTEGER);');
    migrate(db, folder, T0);
    put('0002-two.sql', 'CREATE TABLE two (id INTEGER);');
    expect(() => migrate(db, folder, T0)).toThrow('migration 0002-two.sql comes too late: number 3');
  });

  test('with the same number are refused', () => {
    put('0001-uno.sql', 'SELECT 1;');
    expect(() => migrate(db, folder, T0)).toThrow('0001-one.sql and 0001-uno.sql have the same number');
  });

  test('may have their line ends and their name changed', () => {
    put('0001-one.sql', 'CREATE TABLE one\n(id INTEGER);\n');
    migrate(db, folder, T0);
    put('0001-one.sql', readFileSync(join(folder, '0001-one.sql'), 'utf8').replaceAll('\n', '\r\n'));
    renameSync(join(folder, '0001-one.sql'), join(folder, '0001-first.sql'));
    expect(() => migrate(db, folder, T0)).not.toThrow();
  });
});

const SHIPPED = join(__dirname, '../../src/store/sql');

test('a database of the first tables is brought up to date with what is in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aftercall-upgrade-'));
  copyFileSync(join(SHIPPED, '0001-first-tables.sql'), join(folder, '0001-first-tables.sql'));
  const file = join(folder, 'test.db');
  const old = checkedDriver(await openWasmDriver(file));
  migrate(old, folder, T0);
  old.exec(
    "INSERT INTO session VALUES ('s1', 1, 'r1', 'main', 'voice', 'closed', 1, 2, '{}');" +
      "INSERT INTO decision VALUES ('s1', 2, '{}');" +
      "INSERT INTO agent_activity VALUES ('ana', NULL, 7, 8);" +
      `INSERT INTO task VALUES (7, 's1', 'effect', 'leased', ${T0}, ${T0 + 9}, 1, '{}');` +
      `INSERT INTO task VALUES (8, 's1', 'effect', 'free', ${T0}, NULL, 0, '{}')`,
  );
  old.close();
  const store = await openSqlite({ file, driver: openWasmDriver });
  expect(await store.endedSessions({ from: 0, to: 9, limit: 9 })).toHaveLength(1);
  expect(await store.counts()).toEqual({ live: 0, tasks: 2 });
  expect(await store.total()).toBe(1);
  const claim = (now: number) => store.claimTasks({ now, limit: 9, leaseMs: 1000 });
  expect((await claim(T0)).map((task) => task.name)).toEqual(['free']);
  expect((await claim(T0 + 9)).map((task) => [task.name, task.attempts])).toEqual([['leased', 2]]);
  expect(await store.deadLetters({ limit: 9 })).toEqual([]);
  const messages = [{ seq: 1, at: T0, from: 'agent' as const, name: null, text: 'hello' }];
  await save(store, 's2', 'k1', { messages, agents: [{ agentId: 'ana', as: 'busy', chat: true }] });
  expect(await store.messages('s2', { after: 0, limit: 9 })).toEqual(messages);
  expect(await store.agentActivity(['ana'])).toEqual([
    { agentId: 'ana', busyWith: null, lastOfferedAt: 7, lastEndedAt: 8, chats: 1 },
  ]);
  await store.close();
  rmSync(folder, { recursive: true });
});
