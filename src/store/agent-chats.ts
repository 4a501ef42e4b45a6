/**
 * Which chats agents are in now. Owns: that table. Must not know: how many are too many. Agents in chats
 * are not busy: calls still reach them.
 */
import type { Store } from '../runtime/ports';
import type { Driver } from './driver';

export interface AgentChats {
  /** Marks an agent of a chat inside the transaction that is open; `at` is in ms since the epoch. */
  mark(agentId: string, as: 'busy' | 'free', sessionId: string, at: number): void;
  /** The chat is over for whoever was still in it. @returns who that was */
  over(sessionId: string, at: number): string[];
}

const ENDED =
  'INSERT INTO agent_activity (agent_id, last_ended_at) SELECT agent_id, ? FROM agent_chat WHERE session_id = ?';
const OR_UPDATE = ' ON CONFLICT (agent_id) DO UPDATE SET last_ended_at = excluded.last_ended_at';

export function agentChats(db: Driver): AgentChats {
  const add = db.prepare<never>(
    'INSERT INTO agent_chat (agent_id, session_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  // An agent who declined a chat was never in it: their last conversation has not ended now.
  const ended = db.prepare<never>(`${ENDED} AND agent_id = ?${OR_UPDATE}`);
  const remove = db.prepare<never>('DELETE FROM agent_chat WHERE session_id = ? AND agent_id = ?');
  const endedForAll = db.prepare<never>(`${ENDED}${OR_UPDATE}`);
  const removeAll = db.prepare<never>('DELETE FROM agent_chat WHERE session_id = ?');
  const inChat = db.prepare<{ agentId: string }>(
    'SELECT agent_id AS agentId FROM agent_chat WHERE session_id = ? ORDER BY agent_id',
  );
  return {
    mark(agentId, as, sessionId, at) {
      if (as === 'busy') return void add.run(agentId, sessionId);
      ended.run(at, sessionId, agentId);
      remove.run(sessionId, agentId);
    },
    over(sessionId, at) {
      const agents = inChat.all(sessionId).map(({ agentId }) => agentId);
      if (agents.length === 0) return agents;
      endedForAll.run(at, sessionId);
      removeAll.run(sessionId);
      return agents;
    },
  };
}

/** In order of session ids. */
export function agentChatReads(db: Driver): Pick<Store, 'liveSessionsOfAgent'> {
  const live = db.prepare<{ id: string }>(
    'SELECT session_id AS id FROM agent_chat WHERE agent_id = ? ORDER BY session_id',
  );
  return { liveSessionsOfAgent: async (agentId) => live.all(agentId).map((row) => row.id) };
}
