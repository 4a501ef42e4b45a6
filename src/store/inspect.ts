/**
 * A look at the store from outside, beside the app that has it. Owns: that nothing is migrated, locked or left behind.
 * Must not know: what settings say.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isPostgres } from '../lib/database-url';
import type { StoredSetting } from '../settings/read-settings';
import { nativeSqlite } from './driver-node';
import type { Driver } from './driver';
import { databaseFile } from './open-store';
import { clockTrouble, DATABASE_TIME } from './postgres/clocks';
import { openDatabase, type Sql } from './postgres/database';
import { DISK_FULL } from './postgres/gone';
import { PROVE_ROOM, Room } from './postgres/room';

export interface Inspection {
  engine: 'sqlite' | 'postgres';
  /** file, or host and database */
  place: string;
  /** null: the store is made at the first start */
  kept: { settings: StoredSetting[]; version: number } | null;
  /** how long it took to write a row and read it back, ms; null: there is none to write, or the app has the file */
  roundTripMs: number | null;
  /** what is wrong although it can be read, and what to do */
  troubles: Trouble[];
}

export interface Trouble {
  what: string;
  todo: string;
}

const RESTORE = 'stop the app and restore the newest backup';
const KEEP_TIME = 'switch on time synchronisation on both: timedatectl set-ntp true';
const CONFIGURE = 'change that in the configuration of PostgreSQL';
/** PostgreSQL docs: Error Codes. */
const REFUSALS: { [code: string]: Trouble } = {
  [DISK_FULL]: {
    what: 'its disk is full: no table can grow',
    todo: 'make room on the disk of the database: callers hear an apology until then',
  },
  '42501': {
    what: 'this user may not make tables in it',
    todo: 'make the user the owner of the database: ALTER DATABASE name OWNER TO user',
  },
  '25006': {
    what: 'it takes no writes',
    todo: 'is it a standby? DATABASE_URL has to lead to the primary',
  },
};

const SETTINGS =
  'SELECT version, kind, name, document FROM setting WHERE document IS NOT NULL AND version IN ' +
  '(SELECT max(version) FROM setting GROUP BY kind, name) ORDER BY kind, name';
const VERSION = 'SELECT coalesce(max(version), 0) AS version FROM setting';

/** @throws when it cannot be opened or read; the password of a database is not told */
export function inspectStore(databaseUrl: string): Promise<Inspection> {
  return isPostgres(databaseUrl) ? inspectPostgres(databaseUrl) : inspectSqlite(databaseUrl);
}

async function inspectSqlite(databaseUrl: string): Promise<Inspection> {
  const place = databaseFile(databaseUrl);
  const nothing = { engine: 'sqlite', place, kept: null, roundTripMs: null, troubles: [] } as const;
  if (place === ':memory:' || !existsSync(place)) return { ...nothing, troubles: [] };
  const open = nativeSqlite();
  if (!open) throw new Error('this machine has no native SQLite: stop the app, then ask again');
  const db = await open(resolve(place));
  try {
    db.exec('PRAGMA query_only = ON');
    const checked = db.prepare<{ quick_check: string }>('PRAGMA quick_check(5)').all();
    const wrong = checked.map((row) => row.quick_check).filter((line) => line !== 'ok');
    const troubles = wrong.map((what) => ({ what, todo: RESTORE }));
    return { ...nothing, kept: isOurs(db) ? keptIn(db) : null, troubles };
  } finally {
    db.close();
  }
}

function isOurs(db: Driver): boolean {
  const found = db.prepare("SELECT 1 AS found FROM sqlite_schema WHERE type = 'table' AND name = 'setting'");
  return found.get() !== undefined;
}

function keptIn(db: Driver): Inspection['kept'] {
  const settings = db.prepare<StoredSetting>(SETTINGS).all();
  return { settings, version: db.prepare<{ version: number }>(VERSION).get()?.version ?? 0 };
}

async function inspectPostgres(url: string): Promise<Inspection> {
  if (!URL.canParse(url)) throw new Error('special characters of the password have to be percent-encoded');
  const { host, pathname } = new URL(url);
  const db = openDatabase(url, new Room(), () => undefined);
  const found = { engine: 'postgres', place: `${host}${pathname}` } as const;
  try {
    const refused = await refusal(db);
    const troubles = [...(await servers(db)), ...(await clocks(db)), ...(refused ? [refused] : [])];
    const [ours] = await db.rows<{ name: string | null }>("SELECT to_regclass('setting')::text AS name");
    if (!ours?.name) return { ...found, kept: null, roundTripMs: null, troubles };
    const settings = await db.rows<StoredSetting>(SETTINGS);
    const [newest] = await db.rows<{ version: number }>(VERSION);
    const kept = { settings, version: Number(newest?.version ?? 0) };
    return { ...found, kept, roundTripMs: refused ? null : await roundTrip(db), troubles };
  } finally {
    await db.close();
  }
}

/** What a server may be set up with that loses turns (PostgreSQL docs: Write Ahead Log, fsync). */
async function servers(sql: Sql): Promise<Trouble[]> {
  const rows = await sql.rows<{ name: string; setting: string }>(
    "SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'server_version_num')",
  );
  const value = new Map(rows.map(({ name, setting }) => [name, setting]));
  const old = Number(value.get('server_version_num')) < 130_000;
  const wrong = [
    ...(value.get('fsync') === 'off' ? ['fsync is off: a crash of the machine loses what was answered'] : []),
    ...(value.get('synchronous_commit') === 'off'
      ? ['synchronous_commit is off: a crash loses what was answered']
      : []),
    ...(old ? ['the server is older than PostgreSQL 13'] : []),
  ];
  return wrong.map((what) => ({ what, todo: CONFIGURE }));
}

async function clocks(sql: Sql): Promise<Trouble[]> {
  const asked = Date.now();
  const [row] = await sql.rows<{ theirs: number }>(`SELECT ${DATABASE_TIME} AS theirs`);
  const off = row ? clockTrouble({ asked, theirs: row.theirs, answered: Date.now() }) : null;
  return off === null ? [] : [{ what: `this machine's clock is ${off}`, todo: KEEP_TIME }];
}

/** Why tables cannot be made and grow, if they cannot. @throws what else is wrong */
async function refusal(sql: Sql): Promise<Trouble | null> {
  try {
    await sql.rows(PROVE_ROOM);
    return null;
  } catch (error) {
    const known = REFUSALS[String((error as { code?: unknown }).code)];
    if (known) return known;
    throw error;
  }
}

/** The row that readiness writes, too. */
async function roundTrip(sql: Sql): Promise<number> {
  const begun = performance.now();
  await sql.rows(
    `INSERT INTO probe (id, at) VALUES (1, extract(epoch FROM now())::bigint * 1000)
     ON CONFLICT (id) DO UPDATE SET at = excluded.at`,
  );
  await sql.rows('SELECT at FROM probe WHERE id = 1');
  return performance.now() - begun;
}
