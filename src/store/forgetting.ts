/**
 * Sessions that are forgotten. Owns: that nothing of one is left in the file. Must not know: who wants it, and why.
 */
import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';
import { numberOf } from './session-numbers';
import type { Writes } from './writes';

/** Every table with rows of one session, and what names it in them. Who was asked, and when, is a table of its own. */
const BY_NUMBER = ['inbox', 'timeline', 'leg', 'task', 'decision'];
const BY_ID = ['message', 'agent_chat', 'reservation', 'wanted', 'waiting', 'look', 'result', 'uncounted'];
/** The session itself goes last: it has the number. */
const DELETIONS = [
  ...BY_NUMBER.map((table) => `DELETE FROM ${table} WHERE session_no = ${numberOf('?')}`),
  ...BY_ID.map((table) => `DELETE FROM ${table} WHERE session_id = ?`),
  'DELETE FROM session WHERE id = ?',
];

/** Whoever reads the file is waited for so long, and looked after so often. */
const READ_MS = 2000;
const LOOK_AGAIN_MS = 20;

export function forgetting(
  db: Driver,
  writes: Writes,
): Pick<Store, 'forgetSession' | 'forgetAsks' | 'scrub'> {
  const ended = db.prepare<{ found: 1 }>("SELECT 1 AS found FROM session WHERE id = ? AND phase = 'closed'");
  const rows = DELETIONS.map((sql) => db.prepare<never>(sql));
  const asked = db.prepare<never>('DELETE FROM ask WHERE session_id = ?');
  const old = db.prepare<never>(
    'DELETE FROM ask WHERE id IN (SELECT id FROM ask WHERE at < ? ORDER BY at LIMIT ?)',
  );
  return {
    forgetSession: writes.job('forgetSession', (id: string, { asks }: { asks: boolean }) => () => () => {
      if (!ended.get(id)) return false;
      for (const statement of rows) statement.run(id);
      if (asks) asked.run(id);
      return true;
    }),
    forgetAsks: writes.job(
      'forgetAsks',
      ({ before, limit }: Parameters<Store['forgetAsks']>[0]) =>
        () =>
        () =>
          old.run(before, limit).changes,
    ),
    scrub: writes.alone('scrub', () => emptyLog(db)),
  };
}

/**
 * The write-ahead log still has the pages as they were, and the database may have them, too, until they are carried over. Not while
 * anybody is in the middle of reading: for a moment this program, on another thread, or for long another one, as a backup does.
 * That is no error to the engine: it says so in its answer (SQLite docs: PRAGMA wal_checkpoint).
 *
 * @returns whether the log is empty
 */
async function emptyLog(db: Driver): Promise<boolean> {
  const checkpoint = db.prepare<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)');
  for (let waited = 0; ; waited += LOOK_AGAIN_MS) {
    if (checkpoint.get()?.busy === 0) return true;
    if (waited >= READ_MS) return false;
    await pause(LOOK_AGAIN_MS);
  }
}
