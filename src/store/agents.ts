/**
 * What agents are to sessions: when and with whom they were last busy. Owns: that table, and that whoever becomes
 * free is offered to others. Must not know: who is rung next.
 */
import type { Store, TurnCommit } from '../runtime/ports';
import { agentChats } from './agent-chats';
import { availability } from './availability';
import type { Driver } from './driver';
import { offers } from './offers';
import { reservationMarks } from './reservation-marks';
import { waits } from './waits';

type Mark = TurnCommit['agents'][number];

/**
 * Marks the agents of a turn, and the session's own waiting, inside the transaction that is open. After a session
 * is closed nobody is in it.
 */
export function agentMarks(db: Driver): (commit: TurnCommit) => void {
  const chats = agentChats(db);
  const mark = marks(db, chats);
  const reserved = reservationMarks(db);
  const waiting = waits(db);
  const offer = offers(db);
  return ({ agents, waits: marked, at, session: { id, phase } }) => {
    /** whoever may be free now, which is looked at when all is written */
    const freed: string[] = [];
    const over = phase === 'closed' || marked.some(({ as }) => as === 'over');
    if (over) freed.push(...waiting.wantedBy(id), ...reserved.over(id));
    if (phase === 'closed') waiting.over(id);
    else for (const wait of marked) waiting.mark(wait, id, at);
    for (const one of agents) {
      mark(one, id, at);
      if (one.as === 'offered') waiting.tried(one, id);
      if (one.as === 'free') waiting.forAll(one.agentId);
      if (reserved.mark(one, id, at)) freed.push(one.agentId);
    }
    if (phase === 'closed') freed.push(...chats.over(id, at));
    for (const agentId of new Set(freed)) offer.agent(agentId, at);
    if (marked.some(({ as }) => as === 'pausing')) offer.to(id, at);
  };
}

function marks(db: Driver, chats: ReturnType<typeof agentChats>) {
  const offered = db.prepare<never>(
    'INSERT INTO agent_activity (agent_id, last_offered_at) VALUES (?, ?) ' +
      'ON CONFLICT (agent_id) DO UPDATE SET last_offered_at = excluded.last_offered_at',
  );
  const call = callMarks(db);
  return ({ agentId, as, chat }: Mark, sessionId: string, at: number): void => {
    if (as === 'released') return;
    if (as === 'offered') return void offered.run(agentId, at);
    if (chat) chats.mark(agentId, as, sessionId, at);
    else call(agentId, as, sessionId, at);
  };
}

function callMarks(db: Driver) {
  const busy = db.prepare<never>(
    'INSERT INTO agent_activity (agent_id, busy_with, busy_since) VALUES (?, ?, ?) ' +
      'ON CONFLICT (agent_id) DO UPDATE SET busy_with = excluded.busy_with, busy_since = excluded.busy_since',
  );
  // An agent who declined this session may be busy with another: only the one they are busy with frees them.
  const free = db.prepare<never>(
    'UPDATE agent_activity SET busy_with = NULL, last_ended_at = ?1, busy_since = NULL, ' +
      'talk_ms = CASE WHEN busy_since IS NULL THEN talk_ms WHEN talk_ms IS NULL THEN ?1 - busy_since ' +
      'ELSE (talk_ms * 3 + ?1 - busy_since) / 4 END WHERE agent_id = ?2 AND busy_with = ?3',
  );
  return (agentId: string, as: 'busy' | 'free', sessionId: string, at: number): void => {
    if (as === 'busy') busy.run(agentId, sessionId, at);
    else free.run(at, agentId, sessionId);
  };
}

/** Answers for every agent asked about, in that order; one never seen has nulls. */
export function agentReads(db: Driver): Pick<Store, 'agentActivity'> {
  const { activity } = availability(db);
  return { agentActivity: async (agentIds) => agentIds.map((agentId) => activity(agentId)) };
}
