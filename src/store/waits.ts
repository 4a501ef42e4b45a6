/**
 * Who waits for which agents, since when. Owns: those tables. Must not know: in which order agents are rung.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import type { Driver } from './driver';

type Wait = TurnCommit['waits'][number];
type Mark = TurnCommit['agents'][number];

/** A session that is not heard of for so long after it was to act holds nobody else up. */
export const UNHEARD_MS = 60_000;

export interface Waits {
  mark(wait: Wait, sessionId: string, at: number): void;
  over(sessionId: string): void;
  wantedBy(sessionId: string): string[];
  /** The agent is rung for this session, in its present round. */
  tried(mark: Mark, sessionId: string): void;
  /** After a conversation it does not matter any more for whom the agent was rung before. */
  forAll(agentId: string): void;
}

/** Those who wait for one of the same agents, on the same channel, and come before the session. */
const AHEAD =
  'SELECT count(DISTINCT w.session_id) AS n FROM waiting me JOIN wanted mine ON mine.session_id = me.session_id ' +
  'JOIN wanted x ON x.agent_id = mine.agent_id JOIN waiting w ON w.session_id = x.session_id ' +
  'WHERE me.session_id = ? AND w.heard_by > ? AND (w.per_agent IS NULL) = (me.per_agent IS NULL) ' +
  'AND (w.since < me.since OR (w.since = me.since AND w.id < me.id))';

export function placeReads(db: Driver): Pick<Store, 'place'> {
  const before = db.prepare<{ n: number }>(AHEAD);
  const talk = db.prepare<{ talkMs: number | null }>(
    'SELECT talk_ms AS talkMs FROM agent_activity WHERE agent_id = ?',
  );
  return {
    place: async ({ sessionId, agentIds, at }) => ({
      ahead: before.get(sessionId, at)?.n ?? 0,
      talkMs: agentIds.flatMap((id) => talk.get(id)?.talkMs ?? []),
    }),
  };
}

/** Inside the transaction that is open; `at` is in ms since the epoch. */
export function waits(db: Driver): Waits {
  const begin = db.prepare<never>(
    'INSERT INTO waiting (session_id, since, per_agent, heard_by) VALUES (?, ?, ?, ?) ' +
      'ON CONFLICT (session_id) DO UPDATE SET per_agent = excluded.per_agent, heard_by = excluded.heard_by',
  );
  const want = db.prepare<never>('INSERT INTO wanted (agent_id, session_id) VALUES (?, ?)');
  const pause = db.prepare<never>('UPDATE waiting SET heard_by = ? WHERE session_id = ?');
  const forget = db.prepare<never>('DELETE FROM waiting WHERE session_id = ?');
  const wantNobody = db.prepare<never>('DELETE FROM wanted WHERE session_id = ?');
  const wanted = db.prepare<{ agentId: string }>(
    'SELECT agent_id AS agentId FROM wanted WHERE session_id = ? ORDER BY agent_id',
  );
  const tried = db.prepare<never>('UPDATE wanted SET tried = 1 WHERE agent_id = ? AND session_id = ?');
  const untried = db.prepare<never>('UPDATE wanted SET tried = 0 WHERE agent_id = ? AND tried = 1');
  return {
    mark(wait, sessionId, at) {
      if (wait.as === 'over') return this.over(sessionId);
      if (wait.as === 'pausing') return void pause.run(wait.until + UNHEARD_MS, sessionId);
      begin.run(sessionId, wait.since, wait.perAgent, at + UNHEARD_MS);
      wantNobody.run(sessionId);
      for (const agentId of new Set(wait.agentIds)) want.run(agentId, sessionId);
    },
    over(sessionId) {
      forget.run(sessionId);
      wantNobody.run(sessionId);
    },
    wantedBy: (sessionId) => wanted.all(sessionId).map(({ agentId }) => agentId),
    tried({ agentId, until }, sessionId) {
      tried.run(agentId, sessionId);
      if (until !== undefined) pause.run(until, sessionId);
    },
    forAll: (agentId) => void untried.run(agentId),
  };
}
