/**
 * Agents who are free are offered to whoever has waited longest for them: a timer of that session, due now.
 * Owns: those timers. Must not know: what a session makes of an offer.
 */
import { availability } from './availability';
import type { Driver } from './driver';

export interface Offers {
  /** The agent may have become free. */
  agent(agentId: string, at: number): void;
  /** Somebody may be free whom this session held up for others. */
  whomItWants(sessionId: string, at: number): void;
  /** Somebody may be free for this session itself. */
  to(sessionId: string, at: number): void;
}

/** Inside the transaction that is open; `at` is in ms since the epoch. */
export function offers(db: Driver): Offers {
  const free = availability(db);
  const wanted = db.prepare<{ agentId: string }>(
    'SELECT agent_id AS agentId FROM wanted WHERE session_id = ? ORDER BY agent_id',
  );
  const untried = db.prepare<{ agentId: string }>(
    'SELECT agent_id AS agentId FROM wanted WHERE session_id = ? AND tried = 0 ORDER BY agent_id',
  );
  const add = db.prepare<never>(
    "INSERT INTO task (session_no, kind, name, due_at, payload) SELECT no, 'timer', ?, ?, '' FROM session WHERE id = ? " +
      'ON CONFLICT DO NOTHING',
  );
  const offer = (sessionId: string, agentId: string, at: number): void =>
    void add.run(`offer:${agentId}`, at, sessionId);
  const agent: Offers['agent'] = (agentId, at) => {
    const first = free.first(agentId, at);
    if (first) offer(first.sessionId, agentId, at);
  };
  return {
    agent,
    whomItWants(sessionId, at) {
      for (const { agentId } of wanted.all(sessionId)) agent(agentId, at);
    },
    to(sessionId, at) {
      const found = untried
        .all(sessionId)
        .find(({ agentId }) => free.first(agentId, at)?.sessionId === sessionId);
      if (found) offer(sessionId, found.agentId, at);
    },
  };
}
