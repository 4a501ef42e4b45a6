/**
 * Brings an SQLite database to the tables this program knows. Owns: the table of the migrations that were applied.
 * Must not know: what the tables mean.
 */
import type { Driver } from './driver';
import {
  type Applied,
  type Migration,
  migrationFailed,
  missingMigrations,
  type Upgrading,
} from './migrations';
import { transaction } from './transaction';

const TABLE =
  'CREATE TABLE IF NOT EXISTS migration ' +
  '(number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL)';

/**
 * Applies what is missing, all of it or nothing.
 * @param folder where the files `<4 digits>-<words>.sql` are
 * @param now ms since the epoch, written down beside each migration
 * @throws if an applied migration was changed, is not known here, or one fails
 */
export function migrate(db: Driver, folder: string, now: number, upgrading?: Upgrading): void {
  transaction(db, () => {
    db.exec(TABLE);
    const applied = db.prepare<Applied>('SELECT number, name, checksum FROM migration ORDER BY number').all();
    for (const migration of missingMigrations(folder, applied, upgrading)) apply(db, migration, now);
  });
}

function apply(db: Driver, migration: Migration, now: number): void {
  const { number, name, sql, checksum } = migration;
  try {
    db.exec(sql);
  } catch (error) {
    throw migrationFailed(migration, error);
  }
  db.prepare('INSERT INTO migration (number, name, checksum, applied_at) VALUES (?, ?, ?, ?)').run(
    ...[number, name, checksum, now],
  );
}
