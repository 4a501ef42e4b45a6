/**
 * One turn: the session as it is kept or read, the step, the write. Owns: that a turn which found something changed meanwhile
 * begins anew. Must not know: how the change is written, or what the step does.
 *
 * What is read here may be behind what is being written. So a write says which version it goes on from, and whoever
 * writes looks at that, at the key and at the task inside the transaction.
 */
import type { Computed, LoadedSession, Store, TurnCommit, TurnRequest, TurnResult } from '../runtime/ports';
import type { SessionRow } from '../runtime/rows';
import type { Driver } from './driver';
import type { Job } from './group-commit';
import { HeldSessions } from './held-sessions';
import type { Order } from './order';
import { refuseWrong } from './refuse-wrong';
import { saveTurn } from './save-turn';
import { SESSION_COLUMNS } from './record-reads';
import { numberOf } from './session-numbers';
import { untilWritten } from './until-written';
import type { Writes } from './writes';

type Compute = (session: LoadedSession) => Computed;
type Statements = ReturnType<typeof prepare>;

/** Turns of one session follow each other. @param finish takes a task away whose turn was made before */
export function turns(
  db: Driver,
  writes: Writes,
  order: Order,
  finish: Store['finishTask'],
): Pick<Store, 'turn'> {
  const statements = prepare(db);
  const write = {
    save: writes.job('saveTurn', saveJob(db, statements)),
    finish,
  };
  const deps: TurnDeps = { statements, held: new HeldSessions(), write };
  return {
    turn: (request, compute) =>
      order.run(`session ${request.sessionId}`, () =>
        untilWritten(
          () => once(deps, request, compute),
          `a turn of session ${request.sessionId} cannot be saved`,
        ),
      ),
  };
}

interface TurnDeps {
  statements: Statements;
  held: HeldSessions;
  write: {
    /** false: something changed meanwhile */
    save(request: TurnRequest, from: number, computed: Computed): Promise<boolean>;
    finish(taskId: number): Promise<void>;
  };
}

function prepare(db: Driver) {
  return {
    reply: db.prepare<{ reply: string | null }>(
      `SELECT reply FROM inbox WHERE session_no = ${numberOf('?')} AND key = ?`,
    ),
    known: db.prepare<{ known: 1 }>('SELECT 1 AS known FROM inbox WHERE session_no = ? AND key = ?'),
    task: db.prepare<{ id: number }>('SELECT id FROM task WHERE id = ?'),
    finish: db.prepare<never>('DELETE FROM task WHERE id = ?'),
    session: db.prepare<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM session WHERE id = ?`),
    stored: db.prepare<{ no: number; version: number }>('SELECT no, version FROM session WHERE id = ?'),
    decided: db.prepare<{ at: number }>('SELECT at FROM decision WHERE session_no = ?'),
    unchanged: db.prepare<never>(
      'INSERT INTO inbox (session_no, key, at, event, settings, reply) VALUES (?, ?, ?, NULL, 0, ?)',
    ),
  };
}

/** @returns null when something changed meanwhile. Up to the write nothing waits: what is asked for first is written first. */
async function once(deps: TurnDeps, request: TurnRequest, compute: Compute): Promise<TurnResult | null> {
  const { held, write } = deps;
  const { sessionId, taskId } = request;
  const loaded = held.take(sessionId) ?? load(deps.statements, request);
  if (loaded && 'outcome' in loaded) {
    if (loaded.outcome === 'repeated' && taskId !== undefined) await write.finish(taskId);
    return loaded;
  }
  const { reply, commit } = compute(loaded);
  if (commit) refuseWrong(request, loaded, commit);
  // What is copied is not the same object any more.
  const { live: _live, ...written } = commit ?? { live: undefined };
  const saved = await write.save(request, loaded?.version ?? 0, {
    reply,
    commit: commit && (written as TurnCommit),
  });
  if (!saved) return null;
  if (commit) held.keepAfter(commit);
  return { outcome: commit ? 'saved' : 'unchanged', reply };
}

function load({ reply, task, session }: Statements, request: TurnRequest): LoadedSession | TurnResult {
  const found = session.get(request.sessionId);
  // Keys are remembered with sessions that are there.
  const stored = found && reply.get(request.sessionId, request.key);
  if (stored) return { outcome: 'repeated', reply: stored.reply };
  if (request.taskId !== undefined && !task.get(request.taskId)) return { outcome: 'skipped', reply: null };
  return found ?? null;
}

/** Where the session is not as it was, the key is there already or the task is gone, nothing is written: false. */
function saveJob(
  db: Driver,
  statements: Statements,
): (request: TurnRequest, from: number, computed: Computed) => Job<boolean> {
  const save = saveTurn(db);
  return (request, from, { reply, commit }) =>
    () => {
      const { sessionId, key, taskId } = request;
      const stored = statements.stored.get(sessionId);
      const no = stored?.no ?? null;
      if ((stored?.version ?? 0) !== from) return () => false;
      if (no !== null && statements.known.get(no, key)) return () => false;
      if (taskId !== undefined && !statements.task.get(taskId)) return () => false;
      if (no !== null && commit && commit.decision !== null && statements.decided.get(no))
        throw new Error(`session ${sessionId} has its decision already; there is never a second`);
      return () => {
        // The task goes first: a turn may set the timer anew whose firing it is.
        if (taskId !== undefined) statements.finish.run(taskId);
        if (commit) save(no, key, commit, reply);
        // The key is remembered, where there is a session to remember it with: a repetition gets these bytes.
        else if (no !== null) statements.unchanged.run(no, key, request.at, reply);
        return true;
      };
    };
}
