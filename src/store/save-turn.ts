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

/** Writes a turn under its key, inside the transaction that is open. */
export type SaveTurn = (key: string, commit: TurnCommit, reply: string | null) => void;

// A session's start never changes; left out, its index is not touched by later turns.
const SAVE_SESSION =
  'INSERT INTO session (id, version, release, flow, channel, phase, started_at, ended_at, snapshot, heard_at) ' +
  'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET version = excluded.version, ' +
  'release = excluded.release, flow = excluded.flow, channel = excluded.channel, phase = excluded.phase, ' +
  'ended_at = excluded.ended_at, snapshot = excluded.snapshot, heard_at = max(heard_at, excluded.heard_at)';

export function saveTurn(db: Driver): SaveTurn {
  const session = db.prepare<never>(SAVE_SESSION);
  const inbox = db.prepare<never>(
    'INSERT INTO inbox (session_id, key, at, event, settings, reply) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const details = saveDetails(db);
  const tasks = turnTasks(db);
  const mark = agentMarks(db);
  const ask = askMarks(db);
  const look = lookMarks(db);
  const result = resultMarks(db);
  return (key, commit, reply) => {
    session.run(...sessionValues(commit));
    inbox.run(commit.session.id, key, commit.at, commit.event, commit.settings, reply);
    details(commit);
    tasks(commit);
    mark(commit);
    ask(commit);
    look(commit);
    result(commit);
  };
}

function sessionValues({ session, heard, at }: TurnCommit): (string | number | null)[] {
  const { id, version, release, flow, channel, phase, startedAt, endedAt, snapshot } = session;
  return [id, version, release, flow, channel, phase, startedAt, endedAt, snapshot, heard ? at : 0];
}

function saveDetails(db: Driver): (commit: TurnCommit) => void {
  const leg = db.prepare<never>(
    'INSERT INTO leg (sid, session_id, leg) VALUES (?, ?, ?) ' +
      'ON CONFLICT (sid) DO UPDATE SET session_id = excluded.session_id, leg = excluded.leg',
  );
  const decision = db.prepare<never>('INSERT INTO decision (session_id, at, data) VALUES (?, ?, ?)');
  return (commit) => {
    const { id } = commit.session;
    for (const known of commit.legs) leg.run(known.sid, id, known.leg);
    saveTimeline(db, id, commit.timeline);
    saveMessages(db, commit);
    if (commit.decision !== null) decision.run(id, commit.at, commit.decision);
  };
}

/** All lines in one statement: stepping a statement costs more than a row. Statements are cached by the driver. */
function saveTimeline(db: Driver, id: string, lines: TurnCommit['timeline']): void {
  for (let from = 0; from < lines.length; from += MOST_ROWS) {
    const rows = lines.slice(from, from + MOST_ROWS);
    const places = rows.map(() => '(?, ?, ?, ?)').join(', ');
    const statement = db.prepare<never>(`INSERT INTO timeline (session_id, at, kind, data) VALUES ${places}`);
    statement.run(...rows.flatMap(({ at, kind, data }) => [id, at, kind, data]));
  }
}
