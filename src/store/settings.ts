/**
 * Settings documents and all their versions. Owns: that table, and that many documents are saved beside turns. Must not
 * know: what a document says.
 */
import type { LongWork } from '../runtime/long-work';
import type { Store } from '../runtime/ports';
import type { SettingRow, SettingWrite } from '../runtime/rows';
import type { Driver } from './driver';
import type { Writes } from './writes';

export type Settings = Pick<
  Store,
  'saveSetting' | 'saveSettings' | 'settings' | 'settingsSaved' | 'settingHistory' | 'settingsVersion'
>;

/** Rows read or written at once: a few milliseconds. */
const PIECE = 200;
const COLUMNS = 'version, kind, name, document, at, author, note';
/** Rows behind it are of a save that is not finished, or was cut off. */
const HEAD = '(SELECT version FROM setting_head WHERE only = 1)';

/** Versions count up over all documents; a document's history is newest first. */
export function settings(db: Driver, writes: Writes): Settings {
  const asOf = db.prepare<SettingRow>(
    `SELECT ${COLUMNS} FROM setting WHERE version IN (SELECT max(version) FROM setting ` +
      'WHERE (kind, name) > (?, ?) AND version <= ? GROUP BY kind, name ORDER BY kind, name LIMIT ?) ORDER BY kind, name',
  );
  const history = db.prepare<SettingRow>(
    `SELECT ${COLUMNS} FROM setting WHERE kind = ? AND name = ? AND version <= ${HEAD} ORDER BY version DESC`,
  );
  const saved = db.prepare<SettingRow>(
    `SELECT ${COLUMNS} FROM setting WHERE version > ? AND version <= ? ORDER BY version LIMIT ?`,
  );
  const newest = db.prepare<{ version: number }>('SELECT version FROM setting_head WHERE only = 1');
  const version = (): number => newest.get()?.version ?? 0;
  const saveSettings = savings(db, writes, version);
  return {
    saveSettings,
    saveSetting: async (write) => (await saveSettings([write]))?.[0] ?? null,
    async settings(asked) {
      const upTo = Math.min(asked ?? Number.MAX_SAFE_INTEGER, version());
      const all: SettingRow[] = [];
      for (let last = { kind: '', name: '' }; ;) {
        const page = asOf.all(last.kind, last.name, upTo, PIECE);
        all.push(...page.filter(({ document }) => document !== null));
        const end = page.at(-1);
        if (page.length < PIECE || !end) return all;
        last = end;
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    settingsSaved: async ({ after, upTo, limit }) => saved.all(after, Math.min(upTo, version()), limit),
    settingHistory: async (kind, name) => history.all(kind, name),
    settingsVersion: async () => version(),
  };
}

/** One save after the other: what the first has left is what the next one sees. */
function savings(db: Driver, writes: Writes, version: () => number): Store['saveSettings'] {
  const jobs = saveJobs(db, writes, version);
  let last: Promise<unknown> = Promise.resolve();
  const save = async (all: readonly SettingWrite[], { signal, progress }: LongWork) => {
    while (jobs.hasLeftOver() && (await jobs.clear()) === PIECE);
    if (all.length <= PIECE) return jobs.whole(all);
    const pieces = Array.from({ length: Math.ceil(all.length / PIECE) }, (_, n) => n * PIECE);
    for (const from of pieces) if (!(await jobs.wereSeen(all.slice(from, from + PIECE)))) return null;
    const rows: SettingRow[] = [];
    try {
      for (const from of pieces) {
        signal?.throwIfAborted();
        rows.push(...(await jobs.append(all.slice(from, from + PIECE), from)));
        progress?.('saving', rows.length, all.length);
      }
      signal?.throwIfAborted();
      await jobs.finish(rows.length);
      return rows;
    } catch (error) {
      while ((await jobs.clear()) === PIECE);
      throw error;
    }
  };
  return (all, work = {}) => {
    const result = last.then(() => save(all, work));
    last = result.catch(() => undefined);
    return result;
  };
}

/** All or none: one that was seen in another version than it has stands against all of them. */
function saveJobs(db: Driver, writes: Writes, version: () => number) {
  const latest = db.prepare<{ version: number; document: string | null }>(
    `SELECT version, document FROM setting WHERE kind = ? AND name = ? AND version <= ${HEAD} ORDER BY version DESC LIMIT 1`,
  );
  const insert = db.prepare<SettingRow>(
    `INSERT INTO setting (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING ${COLUMNS}`,
  );
  const leftOver = db.prepare<never>(
    `DELETE FROM setting WHERE version IN (SELECT version FROM setting WHERE version > ${HEAD} LIMIT ?)`,
  );
  const left = db.prepare<object>(`SELECT version FROM setting WHERE version > ${HEAD} LIMIT 1`);
  const advance = db.prepare<never>('UPDATE setting_head SET version = version + ? WHERE only = 1');
  const wasSeen = ({ kind, name, expected }: SettingWrite): boolean => {
    const now = latest.get(kind, name);
    // Whoever looked after a deletion saw no document, or the row of the deletion.
    const seen = [now?.version ?? 0, ...(now?.document === null ? [0] : [])];
    return expected === undefined || seen.includes(expected);
  };
  const write = ({ kind, name, document, at, author, note }: SettingWrite, of: number): SettingRow[] =>
    insert.all(of, kind, name, document, at, author, note);
  const append = (all: readonly SettingWrite[], from: number): SettingRow[] => {
    const first = version() + from + 1;
    return all.flatMap((one, index) => write(one, first + index));
  };
  const finish = (many: number): void => void advance.run(many);
  return {
    whole: writes.job('saveSettingsWhole', (all: readonly SettingWrite[]) => () => {
      if (!all.every(wasSeen)) return () => null;
      return () => {
        const rows = append(all, 0);
        finish(rows.length);
        return rows;
      };
    }),
    wereSeen: writes.job('wereSettingsSeen', (all: readonly SettingWrite[]) => () => {
      const were = all.every(wasSeen);
      return () => were;
    }),
    /** @param from how many of the same save there are already */
    append: writes.job(
      'appendSettings',
      (all: readonly SettingWrite[], from: number) => () => () => append(all, from),
    ),
    finish: writes.job('finishSettings', (many: number) => () => () => finish(many)),
    hasLeftOver: () => left.get() !== undefined,
    /** What a save left that was called off or could not be finished. @returns how many rows */
    clear: writes.job('clearSettings', () => () => () => leftOver.run(PIECE).changes),
  };
}
