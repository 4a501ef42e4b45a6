/** Reads of one session for its records. Owns: those queries, and a connection of another thread that makes them. */
import { statSync } from 'node:fs';
import type { OpenReads, RecordReads } from '../runtime/records-port';
import type { SessionRow, TimelineRow } from '../runtime/rows';
import { checkedDriver, type Driver } from './driver';
import { openToRead } from './driver-node';
import { numberOf } from './session-numbers';

/** The columns of a SessionRow. */
export const SESSION_COLUMNS =
  'id, version, release, flow, channel, phase, started_at AS startedAt, ended_at AS endedAt, snapshot';

export function recordReads(db: Driver): RecordReads {
  const one = db.prepare<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM session WHERE id = ?`);
  const decision = db.prepare<{ data: string }>(
    `SELECT data FROM decision WHERE session_no = ${numberOf('?')}`,
  );
  const timeline = db.prepare<Unnumbered<TimelineRow>>(
    `SELECT at, kind, data FROM timeline WHERE session_no = ${numberOf('?')} ORDER BY id`,
  );
  return {
    session: async (id) => one.get(id) ?? null,
    decision: async (sessionId) => decision.get(sessionId)?.data ?? null,
    timeline: async (sessionId) => timeline.all(sessionId).map(numbered),
  };
}

/**
 * The store as it is now, beside whoever writes it, until `close` (SQLite docs: Write-Ahead Logging, a reader has one moment). To be
 * closed soon: a log that somebody reads cannot begin anew, and grows, and a file that was deleted is written anew where nobody has it.
 * @param path of the database, absolute
 * @throws when it cannot be read: also while it is written anew
 */
export async function openBeside(path: string): Promise<OpenReads> {
  // Whoever opens a database that has no log makes one, and this one has its log as long as somebody writes it.
  statSync(`${path}-wal`);
  const db = await openToRead(path);
  try {
    db.exec('BEGIN');
    const reads = recordReads(checkedDriver(db));
    const close = (): void => {
      try {
        db.exec('COMMIT');
      } finally {
        db.close();
      }
    };
    return { reads, close };
  } catch (error) {
    db.close();
    throw error;
  }
}

export type Unnumbered<Row> = Omit<Row, 'seq'>;

/** Counted here: a window function costs half of what the rows cost. */
export function numbered<Row>(row: Row, index: number): Row & { seq: number } {
  return { seq: index + 1, ...row };
}
