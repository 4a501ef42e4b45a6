/**
 * Settings documents and all their versions. Owns: that table. Must not know: what a document says.
 */
import type { SettingRow, SettingWrite, Store } from '../runtime/ports';
import type { Driver } from './driver';
import type { GroupCommit, Job } from './group-commit';

export type Settings = Pick<Store, 'saveSetting' | 'settings' | 'settingHistory' | 'settingsVersion'>;

const COLUMNS = 'version, kind, name, document, at, author, note';

/** Versions count up over all documents; a document's history is newest first. */
export function settings(db: Driver, writes: GroupCommit): Settings {
  const asOf = db.prepare<SettingRow>(
    `SELECT ${COLUMNS} FROM setting WHERE document IS NOT NULL AND version IN ` +
      '(SELECT max(version) FROM setting WHERE version <= ? GROUP BY kind, name) ORDER BY kind, name',
  );
  const history = db.prepare<SettingRow>(
    `SELECT ${COLUMNS} FROM setting WHERE kind = ? AND name = ? ORDER BY version DESC`,
  );
  const newest = db.prepare<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM setting');
  const saveJob = saveJobs(db);
  return {
    saveSetting: (write) => writes.submit(saveJob(write)),
    settings: async (version) => asOf.all(version ?? Number.MAX_SAFE_INTEGER),
    settingHistory: async (kind, name) => history.all(kind, name),
    settingsVersion: async () => newest.get()?.version ?? 0,
  };
}

function saveJobs(db: Driver): (write: SettingWrite) => Job<SettingRow | null> {
  const latest = db.prepare<{ version: number; document: string | null }>(
    'SELECT version, document FROM setting WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1',
  );
  const append = db.prepare<SettingRow>(
    `INSERT INTO setting (kind, name, document, at, author, note) VALUES (?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  );
  return ({ kind, name, document, at, author, note, expected }) =>
    () => {
      const now = latest.get(kind, name);
      // Whoever looked after a deletion saw no document, or the row of the deletion.
      const seen = [now?.version ?? 0, ...(now?.document === null ? [0] : [])];
      if (expected !== undefined && !seen.includes(expected)) return () => null;
      return () => append.get(kind, name, document, at, author, note) ?? null;
    };
}
