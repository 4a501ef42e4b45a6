/**
 * Brings a PostgreSQL database to the tables this program knows, also where several processes start at once: the first
 * applies what is missing, the others find it done. Must not know: what the tables mean.
 */
import { type Applied, migrationFailed, missingMigrations, type Upgrading } from '../migrations';
import type { Database, Sql } from './database';

const TABLE =
  'CREATE TABLE IF NOT EXISTS migration ' +
  '(number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)';

/**
 * Applies what is missing, all of it or nothing.
 * @param folder where the files `<4 digits>-<words>.sql` are
 * @param now ms since the epoch, written down beside each migration
 * @throws if an applied migration was changed, is not known here, or one fails
 */
export function migrate(db: Database, folder: string, now: number, upgrading?: Upgrading): Promise<void> {
  return db.transaction('migrate', async (sql) => {
    await sql.rows('SET LOCAL statement_timeout = 0');
    await sql.rows(TABLE);
    const applied = await sql.rows<Applied>('SELECT number, name, checksum FROM migration ORDER BY number');
    for (const migration of missingMigrations(folder, applied, upgrading)) {
      const { number, name, checksum } = migration;
      await run(sql, migration.sql).catch((error: unknown) => {
        throw migrationFailed(migration, error);
      });
      await sql.rows(
        'INSERT INTO migration (number, name, checksum, applied_at) VALUES ($1, $2, $3, $4)',
        ...[number, name, checksum, now],
      );
    }
  });
}

/** One statement after the other: a prepared one holds no more than that. None of ours has a semicolon within. */
async function run(sql: Sql, script: string): Promise<void> {
  const bare = script.replace(/--.*$/gm, '');
  for (const statement of bare.split(';')) if (statement.trim() !== '') await sql.rows(statement);
}
