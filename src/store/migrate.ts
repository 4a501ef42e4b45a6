/**
 * Brings a database to the tables this program knows. Owns: numbered SQL files, the table of those that
 * were applied. Must not know: what the tables mean.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/hash';
import type { Driver } from './driver';
import { transaction } from './transaction';

interface Migration {
  number: number;
  /** its file: `0001-first-tables.sql` */
  name: string;
  sql: string;
  checksum: string;
}

type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>;

const TABLE =
  'CREATE TABLE IF NOT EXISTS migration ' +
  '(number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)';

/**
 * Applies what is missing, all of it or nothing.
 * @param folder where the files `<4 digits>-<words>.sql` are
 * @param now ms since the epoch, written down beside each migration
 * @throws if an applied migration was changed, is not known here, or one fails
 */
export function migrate(db: Driver, folder: string, now: number): void {
  const known = readMigrations(folder);
  transaction(db, () => {
    db.exec(TABLE);
    const applied = db.prepare<Applied>('SELECT number, name, checksum FROM migration ORDER BY number').all();
    for (const row of applied) verify(row, known);
    const last = applied.at(-1)?.number ?? 0;
    for (const migration of known.filter((one) => !applied.some((row) => row.number === one.number))) {
      apply(db, migration, last, now);
    }
  });
}

function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  const migrations = names.sort().map((name) => read(folder, name));
  for (const [index, migration] of migrations.entries()) {
    const before = migrations[index - 1];
    if (before?.number === migration.number) {
      throw new Error(`migrations ${before.name} and ${migration.name} have the same number`);
    }
  }
  return migrations;
}

function read(folder: string, name: string): Migration {
  // A checkout may turn line ends into CRLF; that is no change.
  const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
  return { number: Number(name.slice(0, 4)), name, sql, checksum: sha256(sql) };
}

function verify(applied: Applied, known: Migration[]): void {
  const here = known.find((migration) => migration.number === applied.number);
  if (!here) {
    const newest = known.at(-1)?.name ?? 'none';
    throw new Error(
      `the database has migration ${applied.name}, which this program does not know (its newest: ${newest}); ` +
        'run the version that made it, or a newer one',
    );
  }
  if (here.checksum !== applied.checksum) {
    throw new Error(
      `migration ${applied.name} was changed after it was applied to this database (now ${here.name}); ` +
        'restore the file and put the change into a new migration',
    );
  }
}

function apply(db: Driver, migration: Migration, last: number, now: number): void {
  if (migration.number < last) {
    throw new Error(
      `migration ${migration.name} comes too late: number ${last} was applied already; renumber it`,
    );
  }
  try {
    db.exec(migration.sql);
  } catch (error) {
    throw new Error(`migration ${migration.name} failed: ${String(error)}`, { cause: error });
  }
  db.prepare('INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)').run(
    migration.number,
    migration.name,
    migration.checksum,
    now,
  );
}
