/**
 * One turn inside a transaction: the key, the task, the step, the checks. Owns: their order.
 * Must not know: how the change is written, or what the step does.
 */
import type { Computed, LoadedSession, TurnCommit, TurnRequest, TurnResult } from '../runtime/ports';
import type { SessionRow } from '../runtime/rows';
import type { Driver } from './driver';
import type { Job } from './group-commit';
import type { HeldSessions } from './held-sessions';
import { type SaveTurn, saveTurn } from './save-turn';
import { SESSION_COLUMNS } from './sessions';

type Compute = (session: LoadedSession) => Computed;
type Statements = ReturnType<typeof prepare>;

/**
 * Makes the jobs of turns; a job may run again after a rollback, and asks `compute` again then: whoever rolls back
 * lets go of what is held.
 */
export function turnJobs(
  db: Driver,
  held: HeldSessions,
): (request: TurnRequest, compute: Compute) => Job<TurnResult> {
  const statements = prepare(db, held);
  return (request, compute) => () => plan(statements, request, compute);
}

function prepare(db: Driver, held: HeldSessions) {
  return {
    held,
    save: saveTurn(db) satisfies SaveTurn,
    reply: db.prepare<{ reply: string | null }>('SELECT reply FROM inbox WHERE session_id = ? AND key = ?'),
    task: db.prepare<{ id: number }>('SELECT id FROM task WHERE id = ?'),
    finish: db.prepare<never>('DELETE FROM task WHERE id = ?'),
    session: db.prepare<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM session WHERE id = ?`),
    decided: db.prepare<{ at: number }>('SELECT at FROM decision WHERE session_id = ?'),
    unchanged: db.prepare<never>(
      'INSERT INTO inbox (session_id, key, at, event, settings, reply) VALUES (?, ?, ?, NULL, 0, ?)',
    ),
  };
}

/** Reads and thinks; the function it returns writes. */
function plan(statements: Statements, request: TurnRequest, compute: Compute): () => TurnResult {
  const stored = statements.reply.get(request.sessionId, request.key);
  if (stored) return finishing(statements, request, { outcome: 'repeated', reply: stored.reply });
  if (request.taskId !== undefined && !statements.task.get(request.taskId)) {
    return () => ({ outcome: 'skipped', reply: null });
  }
  const session =
    statements.held.take(request.sessionId) ?? statements.session.get(request.sessionId) ?? null;
  const { reply, commit } = compute(session);
  if (!commit) return unchanged(statements, request, session, reply);
  refuseWrong(statements, request, session, commit);
  return finishing(statements, request, { outcome: 'saved', reply }, () => {
    statements.save(request.key, commit, reply);
    hold(statements.held, commit);
  });
}

/** A session that has ended is hardly heard of again. */
function hold(held: HeldSessions, { session, live }: TurnCommit): void {
  if (live === undefined || session.phase === 'closed') return;
  const { snapshot: _text, ...rest } = session;
  held.keep({ ...rest, live });
}

/** The task goes first: a turn may set the timer anew whose firing it is. */
function finishing(
  statements: Statements,
  request: TurnRequest,
  result: TurnResult,
  write?: () => void,
): () => TurnResult {
  return () => {
    if (request.taskId !== undefined) statements.finish.run(request.taskId);
    write?.();
    return result;
  };
}

/** The key is remembered all the same, where there is a session to remember it with: a repetition gets these bytes. */
function unchanged(
  statements: Statements,
  request: TurnRequest,
  session: LoadedSession,
  reply: string | null,
): () => TurnResult {
  return finishing(statements, request, { outcome: 'unchanged', reply }, () => {
    if (session) statements.unchanged.run(request.sessionId, request.key, request.at, reply);
  });
}

function refuseWrong(
  statements: Statements,
  { sessionId }: TurnRequest,
  session: LoadedSession,
  commit: TurnCommit,
): void {
  const { id, version } = commit.session;
  if (id !== sessionId) throw new Error(`a turn of session ${sessionId} tried to save session ${id}`);
  const expected = (session?.version ?? 0) + 1;
  if (version !== expected) {
    throw new Error(`session ${sessionId}: a turn tried to save version ${version}, not ${expected}`);
  }
  if (commit.decision !== null && statements.decided.get(sessionId)) {
    throw new Error(`session ${sessionId} has its decision already; there is never a second`);
  }
}
