/**
 * When and with whom agents were last busy. Owns: that table. Must not know: who is rung next.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import type { AgentActivity } from '../runtime/rows';
import { agentChats } from './agent-chats';
import type { Driver } from './driver';

type Mark = TurnCommit['agents'][number];

/** Marks the agents of a turn inside the transaction that is open. After a session is closed nobody is in it. */
export function agentMarks(db: Driver): (commit: TurnCommit) => void {
  const offered = offers(db);
  const call = callMarks(db, offered);
  const chats = agentChats(db, offered);
  return ({ agents, at, session: { id, phase } }) => {
    for (const { agentId, as, chat } of agents) (chat ? chats.mark : call)(agentId, as, id, at);
    if (phase === 'closed') chats.over(id, at);
  };
}

function offers(db: Driver): (agentId: string, at: number) => void {
  const offered = db.prepare<never>(
    'INSERT INTO agent_activity (agent_id, last_offered_at) VALUES (?, ?) ' +
      'ON CONFLICT (agent_id) DO UPDATE SET last_offered_at = excluded.last_offered_at',
  );
  return (agentId, at) => void offered.run(agentId, at);
}

function callMarks(db: Driver, offered: (agentId: string, at: number) => void) {
  const busy = db.prepare<never>(
    'INSERT INTO agent_activity (agent_id, busy_with) VALUES (?, ?) ' +
      'ON CONFLICT (agent_id) DO UPDATE SET busy_with = excluded.busy_with',
  );
  // An agent who declined this session may be busy with another: only the one they are busy with frees them.
  const free = db.prepare<never>(
    'UPDATE agent_activity SET busy_with = NULL, last_ended_at = ? WHERE agent_id = ? AND busy_with = ?',
  );
  return (agentId: string, as: Mark['as'], sessionId: string, at: number): void => {
    if (as === 'offered') offered(agentId, at);
    else if (as === 'busy') busy.run(agentId, sessionId);
    else free.run(at, agentId, sessionId);
  };
}

/** Answers for every agent asked about, in that order; one never seen has nulls. */
export function agentReads(db: Driver): Pick<Store, 'agentActivity'> {
  const one = db.prepare<Omit<AgentActivity, 'chats'>>(
    'SELECT agent_id AS agentId, busy_with AS busyWith, last_offered_at AS lastOfferedAt, ' +
      'last_ended_at AS lastEndedAt FROM agent_activity WHERE agent_id = ?',
  );
  const chats = db.prepare<{ n: number }>('SELECT count(*) AS n FROM agent_chat WHERE agent_id = ?');
  const never = { busyWith: null, lastOfferedAt: null, lastEndedAt: null };
  return {
    agentActivity: async (agentIds) =>
      agentIds.map((agentId) => ({
        ...(one.get(agentId) ?? { agentId, ...never }),
        chats: chats.get(agentId)?.n ?? 0,
      })),
  };
}
