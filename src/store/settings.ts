/**
 * Settings documents and all their versions. Owns: that table. Must not know: what a document says.
 */
import type { Store } from '../runtime/ports';
import type { SettingRow, SettingWrite } from '../runtime/rows';
import type { Driver } from './driver';
import type { GroupCommit, Job } from './group-commit';

export type Settings = Pick<
  Store,
  'saveSetting' | 'saveSettings' | 'settings' | 'settingHistory' | 'settingsVersion'
>;

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
  const saveSettings: Store['saveSettings'] = (all) => writes.submit(saveJob(all));
  return {
    saveSettings,
    saveSetting: async (write) => (await saveSettings([write]))?.[0] ?? null,
    settings: async (version) => asOf.all(version ?? Number.MAX_SAFE_INTEGER),
    settingHistory: async (kind, name) => history.all(kind, name),
    settingsVersion: async () => newest.get()?.version ?? 0,
  };
}

/** All or none: one that was seen in another version than it has stands against all of them. */
function saveJobs(db: Driver): (all: SettingWrite[]) => Job<SettingRow[] | null> {
  const latest = db.prepare<{ version: number; document: string | null }>(
    'SELECT version, document FROM setting WHERE kind = ? AND name = ? ORDER BY version DESC LIMIT 1',
  );
  const append = db.prepare<SettingRow>(
    `INSERT INTO setting (kind, name, document, at, author, note) VALUES (?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  );
  const wasSeen = ({ kind, name, expected }: SettingWrite): boolean => {
    const now = latest.get(kind, name);
    // Whoever looked after a deletion saw no document, or the row of the deletion.
    const seen = [now?.version ?? 0, ...(now?.document === null ? [0] : [])];
    return expected === undefined || seen.includes(expected);
  };
  const write = ({ kind, name, document, at, author, note }: SettingWrite): SettingRow[] =>
    append.all(kind, name, document, at, author, note);
  return (all) => () => {
    if (!all.every(wasSeen)) return () => null;
    return () => all.flatMap(write);
  };
}
