/**
 * Settings documents and all their versions. Owns: that versions count up without gaps, whichever process saves. Must
 * not know: what a document says.
 */
import type { SettingRow, SettingWrite } from '../../runtime/rows';
import type { Settings } from '../settings';
import type { Database, Sql } from './database';
import type { Order } from './order';

const COLUMNS = 'version, kind, name, document, at, author, note';

/** @param told what other processes are told of a save */
export function settings(db: Database, writes: Order, told: string): Settings {
  const saveSettings: Settings['saveSettings'] = (all) =>
    writes.run('settings', () => db.transaction('settings', (sql) => save(sql, all, told)));
  return {
    saveSettings,
    saveSetting: async (write) => (await saveSettings([write]))?.[0] ?? null,
    settings: (version) =>
      db.rows<SettingRow>(
        `SELECT ${COLUMNS} FROM setting WHERE document IS NOT NULL AND version IN
         (SELECT max(version) FROM setting WHERE version <= $1 GROUP BY kind, name) ORDER BY kind, name`,
        version ?? Number.MAX_SAFE_INTEGER,
      ),
    settingHistory: (kind, name) =>
      db.rows<SettingRow>(
        `SELECT ${COLUMNS} FROM setting WHERE kind = $1 AND name = $2 ORDER BY version DESC`,
        ...[kind, name],
      ),
    settingsVersion: async () =>
      (await db.rows<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM setting'))[0]
        ?.version ?? 0,
  };
}

/** All or none: one that was seen in another version than it has stands against all of them. */
async function save(sql: Sql, all: SettingWrite[], told: string): Promise<SettingRow[] | null> {
  for (const write of all) if (!(await wasSeen(sql, write))) return null;
  const rows: SettingRow[] = [];
  for (const { kind, name, document, at, author, note } of all) {
    const added = await sql.rows<SettingRow>(
      `INSERT INTO setting (${COLUMNS})
       SELECT coalesce(max(version), 0) + 1, $1::text, $2::text, $3::text, $4::bigint, $5::text, $6::text FROM setting
       RETURNING ${COLUMNS}`,
      ...[kind, name, document, at, author, note],
    );
    rows.push(...added);
  }
  await sql.rows("SELECT pg_notify('aftercall', $1)", told);
  return rows;
}

async function wasSeen(sql: Sql, { kind, name, expected }: SettingWrite): Promise<boolean> {
  const [now] = await sql.rows<{ version: number; document: string | null }>(
    'SELECT version, document FROM setting WHERE kind = $1 AND name = $2 ORDER BY version DESC LIMIT 1',
    ...[kind, name],
  );
  // Whoever looked after a deletion saw no document, or the row of the deletion.
  const seen = [now?.version ?? 0, ...(now?.document === null ? [0] : [])];
  return expected === undefined || seen.includes(expected);
}
