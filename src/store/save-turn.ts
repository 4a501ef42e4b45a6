/**
 * Writes what one turn changes. Owns: the statements of that write and their order. Must not know:
 * whether the turn may be saved (turn.ts), or what it means.
 */
import type { TurnCommit } from '../runtime/ports';
import { agentMarks } from './agents';
import { askMarks } from './asks';
import type { Driver } from './driver';
import { lookMarks } from './looks';
import { saveMessages } from './messages';
import { resultMarks } from './results';
import { turnTasks } from './turn-tasks';

/** Lines of a timeline written by one statement at the most. */
const MOST_ROWS = 8;

/** Writes a turn under its key, inside the transaction that is open. `stored`: the number of the session, null for a new one. */
export type SaveTurn = (stored: number | null, key: string, commit: TurnCommit, reply: string | null) => void;

const ADD_SESSION =
  'INSERT INTO session (version, release, flow, channel, phase, ended_at, snapshot, heard_at, id, started_at) ' +
  'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';
// A session's start never changes; left out, its index is not touched by later turns.
const CHANGE_SESSION =
  'UPDATE session SET version = ?, release = ?, flow = ?, channel = ?, phase = ?, ended_at = ?, snapshot = ?, ' +
  'heard_at = max(heard_at, ?) WHERE no = ?';

export function saveTurn(db: Driver): SaveTurn {
  const add = db.prepare<never>(ADD_SESSION);
  const change = db.prepare<never>(CHANGE_SESSION);
  const inbox = db.prepare<never>(
    'INSERT INTO inbox (session_no, key, at, event, settings, reply) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const details = saveDetails(db);
  const tasks = turnTasks(db);
  const mark = agentMarks(db);
  const ask = askMarks(db);
  const look = lookMarks(db);
  const result = resultMarks(db);
  const session = (stored: number | null, commit: TurnCommit): number => {
    const { id, startedAt } = commit.session;
    if (stored === null) return add.run(...changing(commit), id, startedAt).lastId;
    change.run(...changing(commit), stored);
    return stored;
  };
  return (stored, key, commit, reply) => {
    const no = session(stored, commit);
    inbox.run(no, key, commit.at, commit.event, commit.settings, reply);
    details(no, commit);
    tasks(no, commit);
    mark(commit);
    ask(commit);
    look(commit);
    result(commit);
  };
}

function changing({ session, heard, at }: TurnCommit): (string | number | null)[] {
  const { version, release, flow, channel, phase, endedAt, snapshot } = session;
  return [version, release, flow, channel, phase, endedAt, snapshot, heard ? at : 0];
}

function saveDetails(db: Driver): (no: number, commit: TurnCommit) => void {
  const leg = db.prepare<never>(
    'INSERT INTO leg (sid, session_no, leg) VALUES (?, ?, ?) ' +
      'ON CONFLICT (sid) DO UPDATE SET session_no = excluded.session_no, leg = excluded.leg',
  );
  const decision = db.prepare<never>('INSERT INTO decision (session_no, at, data) VALUES (?, ?, ?)');
  return (no, commit) => {
    for (const known of commit.legs) leg.run(known.sid, no, known.leg);
    saveTimeline(db, no, commit.timeline);
    saveMessages(db, commit);
    if (commit.decision !== null) decision.run(no, commit.at, commit.decision);
  };
}

/** All lines in one statement: stepping a statement costs more than a row. Statements are cached by the driver. */
function saveTimeline(db: Driver, no: number, lines: TurnCommit['timeline']): void {
  for (let from = 0; from < lines.length; from += MOST_ROWS) {
    const rows = lines.slice(from, from + MOST_ROWS);
    const places = rows.map(() => '(?, ?, ?, ?)').join(', ');
    const statement = db.prepare<never>(`INSERT INTO timeline (session_no, at, kind, data) VALUES ${places}`);
    statement.run(...rows.flatMap(({ at, kind, data }) => [no, at, kind, data]));
  }
}
