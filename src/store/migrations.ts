/**
 * The numbered SQL files that make a database's tables. Owns: reading them, and judging what a database has of them.
 * Must not know: any engine, or what the tables mean.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../lib/hash';

export interface Migration {
  number: number;
  /** its file: `0001-first-tables.sql` */
  name: string;
  sql: string;
  checksum: string;
}

/** Told before a database that is in use is brought up to date: that may take a while. @param names of the migrations */
export type Upgrading = (names: string[]) => void;

export type Applied = Pick<Migration, 'number' | 'name' | 'checksum'>;

/**
 * What has yet to be applied, in order.
 * @param folder where the files `<4 digits>-<words>.sql` are
 * @param applied what the database has, in order
 * @param upgrading told unless the database is new, or nothing is missing
 * @throws if an applied migration was changed or is not known here, or one comes too late
 */
export function missingMigrations(folder: string, applied: Applied[], upgrading?: Upgrading): Migration[] {
  const known = readMigrations(folder);
  for (const row of applied) verify(row, known);
  const last = applied.at(-1)?.number ?? 0;
  const missing = known.filter((one) => !applied.some((row) => row.number === one.number));
  for (const { number, name } of missing) {
    if (number < last)
      throw new Error(`migration ${name} comes too late: number ${last} was applied already; renumber it`);
  }
  if (applied.length > 0 && missing.length > 0) upgrading?.(missing.map(({ name }) => name));
  return missing;
}

export function migrationFailed({ name }: Migration, error: unknown): Error {
  return new Error(`migration ${name} failed: ${String(error)}`, { cause: error });
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
