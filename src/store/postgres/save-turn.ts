/**
 * Writes what one turn changes, in one statement: nothing of it unless the session still has the version that was
 * loaded, the key is new and the turn's task is there. Must not know: what to do when it is not, or what agents are.
 */
import type { TurnCommit, TurnRequest } from '../../runtime/ports';
import { messageRow } from '../messages';
import { resultColumns } from '../result-columns';
import { jsonRows, type Sql, type Value } from './database';
import { resultPart } from './results';

const NEW_KEY = 'NOT EXISTS (SELECT 1 FROM inbox WHERE session_id = $1 AND key = $11)';

// The row of a session is locked before anything is written: its turns, in whichever processes, follow one another.
const FREE = `held AS (SELECT 1 FROM session WHERE id = $1 AND version = $2::bigint - 1 FOR UPDATE),
  free AS (SELECT 1 FROM held WHERE ${NEW_KEY})`;
const FREE_TO_OPEN = `free AS (SELECT 1 WHERE ${NEW_KEY})`;

const MAY = `done AS (DELETE FROM task WHERE id = $16::bigint AND EXISTS (SELECT 1 FROM free) RETURNING id),
  may AS (SELECT 1 FROM free WHERE $16::bigint IS NULL OR EXISTS (SELECT 1 FROM done))`;

// A session's start never changes; left out, its index is not touched by later turns.
const CHANGED = `saved AS (UPDATE session SET version = $2, release = $3, flow = $4, channel = $5, phase = $6,
  ended_at = $8, snapshot = $9, heard_at = greatest(heard_at, $10::bigint)
  WHERE id = $1 AND EXISTS (SELECT 1 FROM may) AND $7::bigint IS NOT NULL RETURNING id)`;
const OPENED = `saved AS (INSERT INTO session
  (id, version, release, flow, channel, phase, started_at, ended_at, snapshot, heard_at)
  SELECT $1, $2::bigint, $3, $4, $5, $6, $7::bigint, $8::bigint, $9, $10::bigint FROM may
  ON CONFLICT (id) DO NOTHING RETURNING id)`;

const DETAILS = `
  noted AS (INSERT INTO inbox (session_id, key, at, event, settings, reply)
    SELECT id, $11, $12::bigint, $13, $14::bigint, $15 FROM saved),
  legs AS (INSERT INTO leg (sid, session_id, leg) SELECT x.sid, saved.id, x.leg
    FROM saved, json_to_recordset($17::json) AS x(sid text, leg text)
    ON CONFLICT (sid) DO UPDATE SET session_id = excluded.session_id, leg = excluded.leg),
  lines AS (INSERT INTO timeline (session_id, at, kind, data) SELECT saved.id, x.at, x.kind, x.data
    FROM saved, json_to_recordset($20::json) AS x(n int, at bigint, kind text, data text) ORDER BY x.n),
  said AS (INSERT INTO message (session_id, seq, place, at, sender, name, text, choices, asks, id, files)
    SELECT saved.id, x.seq, x.place, x.at, x.sender, x.name, x.text, x.choices, x.asks, x.id, x.files
    FROM saved, json_to_recordset($21::json) AS x(seq bigint, place double precision, at bigint, sender text,
    name text, text text, choices text, asks text, id text, files text)),
  decided AS (INSERT INTO decision (session_id, at, data) SELECT id, $12, $22 FROM saved WHERE $22::text IS NOT NULL)`;

// A timer that is set anew gets a new id: whoever claimed it before then finds it gone. Effects keep their order,
// because ids grow and tasks are claimed in order of due_at, id.
const TASKS = `
  cancelled AS (DELETE FROM task USING saved WHERE session_id = $1 AND kind = 'timer'
    AND ($6 = 'closed' OR name IN (SELECT x.name FROM json_to_recordset($18::json) AS x(name text)))),
  due AS (INSERT INTO task (session_id, kind, name, due_at, payload)
    SELECT saved.id, x.kind, x.name, round(x.due_at), x.payload FROM saved, json_to_recordset($19::json)
    AS x(n int, kind text, name text, due_at numeric, payload text) ORDER BY x.n
    ON CONFLICT (session_id, name) WHERE kind = 'timer' DO UPDATE SET id = excluded.id, due_at = excluded.due_at,
    lease_until = NULL, lease_by = NULL, attempts = 0, buried_at = NULL, burial_reason = NULL),
  looked AS (DELETE FROM look USING saved WHERE session_id = $1 AND $6 = 'closed'),
  look_on AS (INSERT INTO look (session_id, due_at) SELECT id, $24::bigint FROM saved
    WHERE $24::bigint IS NOT NULL AND $6 <> 'closed'
    ON CONFLICT (session_id) DO UPDATE SET due_at = least(look.due_at, excluded.due_at))`;

// A release takes back a reservation, and also an ask of somebody who was called back and never reached.
const ASKS = `
  asked AS (INSERT INTO ask (session_id, person, queue, at, state) SELECT saved.id, x.person, x.queue, $12, 'asked'
    FROM saved, json_to_recordset($23::json) AS x(state text, person text, queue text) WHERE x.state = 'asked'
    ON CONFLICT (session_id) DO UPDATE SET person = excluded.person, queue = excluded.queue, at = excluded.at,
    state = 'asked'),
  unasked AS (DELETE FROM ask USING saved WHERE session_id = $1 AND (EXISTS (SELECT 1
    FROM json_to_recordset($23::json) AS x(state text) WHERE x.state = 'released')
    OR (json_array_length($23::json) = 0 AND $6 = 'closed' AND state = 'reserved')))`;

const TOLD = `SELECT CASE WHEN $25::text IS NOT NULL THEN pg_notify('aftercall', $25) END FROM saved`;
const REST = [DETAILS, TASKS, ASKS, resultPart('$26', '$22')].join(', ');

const OPEN = `WITH ${[FREE_TO_OPEN, MAY, OPENED, REST].join(', ')} ${TOLD}`;
const CHANGE = `WITH ${[FREE, MAY, CHANGED, REST].join(', ')} ${TOLD}`;

/**
 * @param told what other processes are told of it, or null
 * @returns false, with nothing written, when the session, the key or the task is not as it was
 */
export async function saveTurn(
  sql: Sql,
  request: TurnRequest,
  commit: TurnCommit,
  reply: string | null,
  told: string | null,
): Promise<boolean> {
  const values = [...sessionValues(commit), ...turnValues(request, commit, reply), ...detailValues(commit)];
  const saved = await sql.rows(
    commit.session.version === 1 ? OPEN : CHANGE,
    ...values,
    told,
    resultRow(commit),
  );
  return saved.length > 0;
}

function sessionValues({ session, heard, at }: TurnCommit): Value[] {
  const { id, version, release, flow, channel, phase, startedAt, endedAt, snapshot } = session;
  return [id, version, release, flow, channel, phase, startedAt, endedAt, snapshot, heard ? at : 0];
}

function turnValues({ key, taskId }: TurnRequest, commit: TurnCommit, reply: string | null): Value[] {
  return [key, commit.at, commit.event, commit.settings, reply, taskId ?? null];
}

function detailValues(commit: TurnCommit): Value[] {
  const { legs, timeline, messages, decision, ask, lookAt } = commit;
  const bySid = new Map(legs.map((leg) => [leg.sid, leg]));
  return [
    jsonRows([...bySid.values()].map(({ sid, leg }) => ({ sid, leg }))),
    jsonRows(commit.timersCancelled.map((name) => ({ name }))),
    jsonRows(tasksOf(commit)),
    jsonRows(timeline.map(({ at, kind, data }, n) => ({ n, at, kind, data }))),
    jsonRows(messages.map(messageRow)),
    decision,
    jsonRows(ask ? [{ state: ask.as, person: ask.person, queue: ask.queue }] : []),
    lookAt ?? null,
  ];
}

function resultRow({ result }: TurnCommit): string {
  return jsonRows(result ? [resultColumns(result)] : []);
}

/** Timers first, each once; whoever closes needs none. */
function tasksOf({ session, timersSet, effects }: TurnCommit) {
  const timers = new Map(session.phase === 'closed' ? [] : timersSet.map((timer) => [timer.name, timer]));
  const tasks = [
    ...[...timers.values()].map(({ name, dueAt }) => ({ kind: 'timer', name, due_at: dueAt, payload: '' })),
    ...effects.map(({ name, dueAt, payload }) => ({ kind: 'effect', name, due_at: dueAt, payload })),
  ];
  return tasks.map((task, n) => ({ n, ...task }));
}
