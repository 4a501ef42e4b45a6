import { checkedDriver, type Driver } from '../../src/store/driver';
import { builtinSqlite } from '../../src/store/driver-node';
import { drivers } from './drivers';

describe.each(drivers)('driver %s', (_name, open) => {
  let db: Driver;
  beforeEach(async () => {
    db = checkedDriver(await open(':memory:'));
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b INTEGER)');
  });
  afterEach(() => db.close());

  test('values come back as they were bound, rows as plain objects', () => {
    const insert = db.prepare('INSERT INTO t (a, b) VALUES (?, ?)');
    expect(insert.run('é👋', 1_767_607_200_000)).toEqual({ changes: 1, lastId: 1 });
    expect(insert.run(null, -1)).toEqual({ changes: 1, lastId: 2 });
    const rows = [
      { id: 1, a: 'é👋', b: 1_767_607_200_000 },
      { id: 2, a: null, b: -1 },
    ];
    expect(db.prepare('SELECT * FROM t ORDER BY id').all()).toStrictEqual(rows);
    expect(db.prepare('SELECT * FROM t WHERE id = ?').get(2)).toStrictEqual(rows[1]);
    expect(db.prepare('SELECT * FROM t WHERE id = ?').get(3)).toBeUndefined();
    expect(db.prepare('UPDATE t SET b = 0').run().changes).toBe(2);
  });

  test('a statement that failed works the next time', () => {
    const insert = db.prepare('INSERT INTO t (a) VALUES (?)');
    insert.run('x');
    expect(() => insert.run('x')).toThrow(/UNIQUE/);
    expect(() => insert.run('x')).toThrow(/UNIQUE/);
    expect(insert.run('y').changes).toBe(1);
    expect(db.prepare('SELECT count(*) AS n FROM t').get()).toEqual({ n: 2 });
  });

  test('a row that was read leaves nothing open behind it', () => {
    db.exec("INSERT INTO t (a) VALUES ('x'), ('y'), ('z')");
    expect(db.prepare('SELECT a FROM t ORDER BY id').get()).toEqual({ a: 'x' });
    expect(() => db.exec('DROP TABLE t')).not.toThrow();
  });

  test('the same SQL is prepared once', () => {
    expect(db.prepare('SELECT 1')).toBe(db.prepare('SELECT 1'));
  });

  test('a mistake in SQL is told by the engine', () => {
    expect(() => db.prepare('SELEC 1')).toThrow(/syntax error/);
    expect(() => db.exec('SELECT * FROM nowhere')).toThrow(/no such table/);
  });

  test('half a character becomes U+FFFD', () => {
    const got = db.prepare<{ x: string }>('SELECT ? AS x').get('a\ud800b');
    expect(got?.x).toBe('a\ufffdb');
  });
});

test('where Node has no SQLite, there is nothing to open', () => {
  const builtin = jest.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
  expect(builtinSqlite()).toBeUndefined();
  builtin.mockRestore();
});
