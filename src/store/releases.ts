/**
 * The flows sessions are pinned to, kept by content hash, and which of them new sessions start on. Owns: those
 * two tables. Must not know: the language.
 */
import type { ReleaseRow, ReleaseStore, ServingRow } from '../runtime/release-store';
import type { Driver } from './driver';
import type { Writes } from './writes';

/** Saving a release again changes nothing: the same hash is the same content. */
export function releases(db: Driver, writes: Writes): ReleaseStore {
  const save = db.prepare<never>(
    'INSERT INTO release (hash, files, at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const one = db.prepare<{ files: string }>('SELECT files FROM release WHERE hash = ?');
  const all = db.prepare<ReleaseRow>(
    "SELECT hash, at, (SELECT count(*) FROM session WHERE phase <> 'closed' AND session.release = hash) AS live " +
      'FROM release ORDER BY at DESC, rowid DESC',
  );
  const serve = db.prepare<never>(
    'INSERT INTO serving (release, trial, share, folder, author, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const served = db.prepare<ServingRow>(
    'SELECT release, trial, share, folder, author, at FROM serving ORDER BY id DESC LIMIT ?',
  );
  return {
    saveRelease: writes.job(
      'saveRelease',
      (hash: string, files: string, at: number) => () => () => void save.run(hash, files, at),
    ),
    release: async (hash) => one.get(hash)?.files ?? null,
    releases: async () => all.all(),
    saveServing: writes.job(
      'saveServing',
      ({ release, trial, share, folder, author, at }: ServingRow) =>
        () =>
        () =>
          void serve.run(release, trial, share, folder, author, at),
    ),
    servings: async (limit) => served.all(limit),
  };
}
