/**
 * The flows sessions are pinned to, kept by content hash. Owns: that table. Must not know: the language.
 */
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';
import type { GroupCommit } from './group-commit';

/** Saving a release again changes nothing: the same hash is the same content. */
export function releases(db: Driver, writes: GroupCommit): Pick<Store, 'saveRelease' | 'release'> {
  const save = db.prepare<never>(
    'INSERT INTO release (hash, files, at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const one = db.prepare<{ files: string }>('SELECT files FROM release WHERE hash = ?');
  return {
    saveRelease: (hash, files, at) => writes.submit(() => () => void save.run(hash, files, at)),
    release: async (hash) => one.get(hash)?.files ?? null,
  };
}
