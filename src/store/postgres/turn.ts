/**
 * One turn: read unless it is kept, computed, written. Owns: that a turn which found something changed meanwhile, by
 * whichever process, begins anew. Must not know: how the change is written, or what the step does.
 */
import type { Computed, LoadedSession, TurnCommit, TurnRequest, TurnResult } from '../../runtime/ports';
import type { SessionRow } from '../../runtime/rows';
import type { HeldSessions } from '../held-sessions';
import { refuseWrong } from '../refuse-wrong';
import { untilWritten } from '../until-written';
import { isRetryable, isTaken, type Database, type Sql } from './database';
import type { Patience } from './gone';
import { marksAgents, markAgents } from './agents';
import { saveTurn } from './save-turn';
import { SESSION_COLUMNS } from './sessions';

type Compute = (session: LoadedSession) => Computed;

/** A caller waits on each statement of a turn. */
const TURN_MS = 4000;

const LOAD = `SELECT ${SESSION_COLUMNS}, inbox.id IS NOT NULL AS repeated, inbox.reply, task.id IS NOT NULL AS due
  FROM (SELECT 1) AS one LEFT JOIN session ON session.id = $1
  LEFT JOIN inbox ON inbox.session_id = $1 AND inbox.key = $2 LEFT JOIN task ON task.id = $3::bigint`;

/** The key is remembered, where there is a session to remember it with and that is as it was. */
const UNCHANGED = `WITH held AS (SELECT id FROM session WHERE id = $1 AND version = $2::bigint FOR UPDATE),
  noted AS (INSERT INTO inbox (session_id, key, at, event, settings, reply)
    SELECT id, $3, $4::bigint, NULL, 0, $5 FROM held ON CONFLICT (session_id, key) DO NOTHING RETURNING id),
  done AS (DELETE FROM task WHERE id = $6::bigint AND EXISTS (SELECT 1 FROM noted))
  SELECT id FROM noted`;

const FINISH = 'DELETE FROM task WHERE id = $1::bigint';

export interface TurnDeps {
  db: Database;
  held: HeldSessions;
  patience: Patience;
  /** what other processes are told of a turn, or null */
  news(commit: TurnCommit): string | null;
}

/**
 * One turn; the caller sees to it that turns of one session follow each other in this process. A server that restarts is
 * waited for: a turn that was written before the connection broke is found by its key.
 */
export function turn(deps: TurnDeps, request: TurnRequest, compute: Compute): Promise<TurnResult> {
  return deps.patience.retry(() =>
    untilWritten(
      () => once(deps, request, compute),
      `a turn of session ${request.sessionId} cannot be saved`,
    ),
  );
}

/** @returns null when something changed meanwhile */
async function once(deps: TurnDeps, request: TurnRequest, compute: Compute): Promise<TurnResult | null> {
  // Whatever becomes of a kept session: it is not kept any more.
  const loaded = deps.held.take(request.sessionId) ?? (await load(deps.db.within(TURN_MS), request));
  if (loaded && 'outcome' in loaded) return loaded;
  const { reply, commit } = compute(loaded);
  if (!commit) return unchanged(deps.db.within(TURN_MS), request, loaded, reply);
  refuseWrong(request, loaded, commit);
  if (!(await save(deps, request, commit, reply))) return null;
  deps.held.keepAfter(commit);
  return { outcome: 'saved', reply };
}

async function load(db: Sql, request: TurnRequest): Promise<LoadedSession | TurnResult> {
  const { sessionId, key, taskId = null } = request;
  type Found = Omit<SessionRow, 'id'> & {
    id: string | null;
    repeated: boolean;
    reply: string | null;
    due: boolean;
  };
  const [found] = await db.rows<Found>(LOAD, sessionId, key, taskId);
  if (!found) throw new Error('nothing was answered');
  const { repeated, reply, due, id, ...session } = found;
  if (repeated) {
    if (taskId !== null) await db.rows(FINISH, taskId);
    return { outcome: 'repeated', reply };
  }
  if (taskId !== null && !due) return { outcome: 'skipped', reply: null };
  return id === null ? null : { id, ...session };
}

async function unchanged(
  db: Sql,
  { sessionId, key, at, taskId }: TurnRequest,
  session: LoadedSession,
  reply: string | null,
): Promise<TurnResult | null> {
  if (!session) {
    if (taskId !== undefined) await db.rows(FINISH, taskId);
    return { outcome: 'unchanged', reply };
  }
  const noted = await db.rows(UNCHANGED, sessionId, session.version, key, at, reply, taskId ?? null);
  return noted.length > 0 ? { outcome: 'unchanged', reply } : null;
}

class Outdated extends Error {}

/** @returns false when something changed meanwhile */
async function save(
  { db, news }: TurnDeps,
  request: TurnRequest,
  commit: TurnCommit,
  reply: string | null,
): Promise<boolean> {
  const write = (sql: Sql): Promise<boolean> => saveTurn(sql, request, commit, reply, news(commit));
  try {
    if (!marksAgents(commit)) return await write(db.within(TURN_MS));
    await db.transaction('agents', async (sql) => {
      if (!(await write(sql))) throw new Outdated();
      await markAgents(sql, commit);
    });
    return true;
  } catch (error) {
    if (error instanceof Outdated || isRetryable(error) || isTaken(error, 'inbox_key')) return false;
    if (isTaken(error, 'decision_pkey'))
      throw new Error(`session ${request.sessionId} has its decision already; there is never a second`, {
        cause: error,
      });
    throw error;
  }
}
