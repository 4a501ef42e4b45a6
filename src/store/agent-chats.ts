/**
 * Which chats agents are in now. Owns: that table. Must not know: how many are too many. Agents in chats
 * are not busy: calls still reach them.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import type { Driver } from './driver';

type Mark = TurnCommit['agents'][number]['as'];

export interface AgentChats {
  /** Marks an agent of a chat inside the transaction that is open; `at` is in ms since the epoch. */
  mark(agentId: string, as: Mark, sessionId: string, at: number): void;
  /** The chat is over for whoever was still in it. */
  over(sessionId: string, at: number): void;
}

const ENDED =
  'INSERT INTO agent_activity (agent_id, last_ended_at) SELECT agent_id, ? FROM agent_chat WHERE session_id = ?';
const OR_UPDATE = ' ON CONFLICT (agent_id) DO UPDATE SET last_ended_at = excluded.last_ended_at';

/** @param offered marks that an agent was offered a conversation of whichever kind */
export function agentChats(db: Driver, offered: (agentId: string, at: number) => void): AgentChats {
  const add = db.prepare<never>(
    'INSERT INTO agent_chat (agent_id, session_id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  // An agent who declined a chat was never in it: their last conversation has not ended now.
  const ended = db.prepare<never>(`${ENDED} AND agent_id = ?${OR_UPDATE}`);
  const remove = db.prepare<never>('DELETE FROM agent_chat WHERE session_id = ? AND agent_id = ?');
  const endedForAll = db.prepare<never>(`${ENDED}${OR_UPDATE}`);
  const removeAll = db.prepare<never>('DELETE FROM agent_chat WHERE session_id = ?');
  return {
    mark(agentId, as, sessionId, at) {
      if (as === 'offered') return offered(agentId, at);
      if (as === 'busy') return void add.run(agentId, sessionId);
      ended.run(at, sessionId, agentId);
      remove.run(sessionId, agentId);
    },
    over(sessionId, at) {
      endedForAll.run(at, sessionId);
      removeAll.run(sessionId);
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
