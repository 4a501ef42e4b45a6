/**
 * The flows sessions are pinned to, kept by content hash, and which of them new sessions start on. Must not know: the
 * language.
 */
import type { Store } from '../../runtime/ports';
import type { Sql } from './database';
import type { Order } from './order';

/** The same hash is the same content; whichever was saved last is the one that others are told of. */
const SAVE = `WITH kept AS (INSERT INTO release (hash, files, at) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING),
  adopted AS (INSERT INTO adopted (id, hash) VALUES (1, $1)
    ON CONFLICT (id) DO UPDATE SET hash = excluded.hash WHERE adopted.hash <> excluded.hash RETURNING id)
  SELECT pg_notify('aftercall', $4) FROM adopted`;

/** @param told what other processes are told of a release */
export function releases(
  sql: Sql,
  writes: Order,
  told: (hash: string) => string,
): Pick<Store, 'saveRelease' | 'release'> {
  return {
    saveRelease: async (hash, files, at) =>
      void (await writes.run('releases', () => sql.rows(SAVE, hash, files, at, told(hash)))),
    release: async (hash) =>
      (await sql.rows<{ files: string }>('SELECT files FROM release WHERE hash = $1', hash))[0]?.files ??
      null,
  };
}
