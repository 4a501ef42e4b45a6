/** A copy of the embedded store, made by another process than the one that has it. Owns: that it is whole. */
import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isPostgres } from '../lib/database-url';
import { nativeSqlite } from './driver-node';
import { databaseFile } from './open-store';

/**
 * Copies the store as it is at one moment; whoever writes meanwhile goes on (SQLite docs: VACUUM INTO, Write-Ahead
 * Logging). @param to a file that is not there yet; only its owner may read it
 * @throws when the store is no file, is not there, or the copy cannot be written
 */
export async function backUp(databaseUrl: string, to: string): Promise<{ from: string; bytes: number }> {
  if (isPostgres(databaseUrl))
    throw new Error(
      'a store on PostgreSQL is copied with its own tools: pg_dump --format=custom --file=aftercall.dump "$DATABASE_URL"',
    );
  const from = resolve(databaseFile(databaseUrl));
  if (!statSync(from, { throwIfNoEntry: false })?.isFile())
    throw new Error(`there is no database at ${from}`);
  const open = nativeSqlite();
  if (!open)
    throw new Error('this machine has no native SQLite: stop the app, then copy the file of the database');
  writeFileSync(to, '', { mode: 0o600, flag: 'wx' });
  const db = await open(from);
  try {
    db.prepare<never>('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  return { from, bytes: statSync(to).size };
}
