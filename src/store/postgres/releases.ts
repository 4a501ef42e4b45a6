/**
 * The flows sessions are pinned to, kept by content hash, and which of them new sessions start on. Must not know: the
 * language.
 */
import type { ReleaseRow, ReleaseStore, ServingRow } from '../../runtime/release-store';
import type { Sql } from './database';
import type { Order } from '../order';

const SERVE = `WITH served AS (INSERT INTO serving (release, trial, share, folder, author, at)
    VALUES ($1, $2, $3, $4, $5, $6) RETURNING id)
  SELECT pg_notify('aftercall', $7) FROM served`;

/** @param told what other processes are told when another release serves */
export function releases(sql: Sql, writes: Order, told: string): ReleaseStore {
  return {
    saveRelease: async (hash, files, at) =>
      void (await writes.run('releases', () =>
        sql.rows(
          'INSERT INTO release (hash, files, at) VALUES ($1, $2, $3) ON CONFLICT (hash) DO NOTHING',
          ...[hash, files, at],
        ),
      )),
    release: async (hash) =>
      (await sql.rows<{ files: string }>('SELECT files FROM release WHERE hash = $1', hash))[0]?.files ??
      null,
    releases: () =>
      sql.rows<ReleaseRow>(
        `SELECT hash, at, (SELECT count(*) FROM session WHERE phase <> 'closed' AND session.release = hash) AS live
         FROM release ORDER BY at DESC, hash`,
      ),
    saveServing: async ({ release, trial, share, folder, author, at }) =>
      void (await writes.run('releases', () =>
        // A share may be a part of a percent; numbers that are bound are whole.
        sql.rows(SERVE, release, trial, share === null ? null : String(share), folder, author, at, told),
      )),
    servings: (limit) =>
      sql.rows<ServingRow>(
        'SELECT release, trial, share, folder, author, at FROM serving ORDER BY id DESC LIMIT $1',
        limit,
      ),
  };
}
