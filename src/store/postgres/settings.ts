/**
 * Settings documents and all their versions. Owns: that versions count up without gaps, whichever process saves. Must
 * not know: what a document says.
 */
import type { LongWork } from '../../runtime/long-work';
import type { SettingRow, SettingWrite } from '../../runtime/rows';
import type { Settings } from '../settings';
import { jsonRows, type Database, type Sql } from './database';
import type { Order } from '../order';

/** Rows written with one statement. */
const PIECE = 500;
const NEWEST = 'SELECT coalesce(max(version), 0) AS version FROM setting';
const COLUMNS = 'version, kind, name, document, at, author, note';

/** @param told what other processes are told of a save */
export function settings(db: Database, writes: Order, told: string): Settings {
  const saveSettings: Settings['saveSettings'] = (all, work = {}) =>
    writes.run('settings', () => db.transaction('settings', (sql) => save(sql, all, told, work)));
  return {
    saveSettings,
    saveSetting: async (write) => (await saveSettings([write]))?.[0] ?? null,
    settings: (version) =>
      db.rows<SettingRow>(
        `SELECT ${COLUMNS} FROM setting WHERE document IS NOT NULL AND version IN
         (SELECT max(version) FROM setting WHERE version <= $1 GROUP BY kind, name) ORDER BY kind, name`,
        version ?? Number.MAX_SAFE_INTEGER,
      ),
    settingsSaved: ({ after, upTo, limit }) =>
      db.rows<SettingRow>(
        `SELECT ${COLUMNS} FROM setting WHERE version > $1 AND version <= $2 ORDER BY version LIMIT $3`,
        ...[after, upTo, limit],
      ),
    settingHistory: (kind, name) =>
      db.rows<SettingRow>(
        `SELECT ${COLUMNS} FROM setting WHERE kind = $1 AND name = $2 ORDER BY version DESC`,
        ...[kind, name],
      ),
    settingsVersion: async () => (await db.rows<{ version: number }>(NEWEST))[0]?.version ?? 0,
  };
}

/** All or none: one that was seen in another version than it has stands against all of them. */
async function save(
  sql: Sql,
  all: readonly SettingWrite[],
  told: string,
  { signal, progress }: LongWork,
): Promise<SettingRow[] | null> {
  const pieces = Array.from({ length: Math.ceil(all.length / PIECE) }, (_, n) =>
    all.slice(n * PIECE, (n + 1) * PIECE),
  );
  for (const piece of pieces) if (!(await wereSeen(sql, piece))) return null;
  const [head] = await sql.rows<{ version: number }>(NEWEST);
  const rows: SettingRow[] = [];
  for (const piece of pieces) {
    signal?.throwIfAborted();
    rows.push(...(await append(sql, piece, (head?.version ?? 0) + rows.length + 1)));
    progress?.('saving', rows.length, all.length);
  }
  signal?.throwIfAborted();
  await sql.rows("SELECT pg_notify('aftercall', $1)", told);
  return rows;
}

async function append(sql: Sql, writes: readonly SettingWrite[], first: number): Promise<SettingRow[]> {
  const rows = writes.map(({ kind, name, document, at, author, note }, index) => ({
    ...{ version: first + index, kind, name, document, at: Math.round(at), author, note },
  }));
  const added = await sql.rows<SettingRow>(
    `INSERT INTO setting (${COLUMNS}) SELECT ${COLUMNS} FROM json_to_recordset($1::json) AS added
     (version bigint, kind text, name text, document text, at bigint, author text, note text) RETURNING ${COLUMNS}`,
    jsonRows(rows),
  );
  return added.sort((a, b) => a.version - b.version);
}

async function wereSeen(sql: Sql, writes: readonly SettingWrite[]): Promise<boolean> {
  const asked = writes.filter(({ expected }) => expected !== undefined);
  const found = await sql.rows<{ n: number; version: number | null; gone: boolean }>(
    `SELECT asked.n, now.version, now.document IS NULL AS gone
     FROM json_to_recordset($1::json) AS asked (n int, kind text, name text)
     LEFT JOIN LATERAL (SELECT version, document FROM setting
       WHERE kind = asked.kind AND name = asked.name ORDER BY version DESC LIMIT 1) AS now ON true`,
    jsonRows(asked.map(({ kind, name }, n) => ({ n, kind, name }))),
  );
  return found.every(({ n, version, gone }) => {
    // Whoever looked after a deletion saw no document, or the row of the deletion.
    const seen = [version ?? 0, ...(gone ? [0] : [])];
    return seen.includes(asked[n]?.expected ?? 0);
  });
}
