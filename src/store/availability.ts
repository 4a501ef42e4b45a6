/**
 * Whether an agent can be had now, and by whom. Owns: the one rule that reservations, offers and pauses go by.
 * Must not know: in which order agents are rung.
 */
import type { AgentActivity } from '../runtime/rows';
import type { Driver } from './driver';

/** Somebody who waits. `perAgent` is null for a call. */
export interface Waiter {
  id: number;
  sessionId: string;
  since: number;
  perAgent: number | null;
}

export interface Availability {
  /** What is known of an agent. With a time, chats for which they are reserved then count like those they are in. */
  activity(agentId: string, at?: number): AgentActivity;
  /** True when nobody else has the agent, or they are in fewer chats than they may be in. */
  isFree(agentId: string, who: Pick<Waiter, 'sessionId' | 'perAgent'>, at: number): boolean;
  /** Who has waited longest for an agent of those who could have them now and are not ringing anybody. */
  first(agentId: string, at: number): Waiter | undefined;
  /** True when somebody waits longer for the agent and is about to have them. */
  isOwed(agentId: string, waiter: Waiter, at: number): boolean;
}

const NEVER = { busyWith: null, lastOfferedAt: null, lastEndedAt: null };

export function availability(db: Driver): Availability {
  const state = agentStates(db);
  const longest = db.prepare<Waiter>(
    'SELECT w.id, w.session_id AS sessionId, w.since, w.per_agent AS perAgent FROM wanted x ' +
      'JOIN waiting w ON w.session_id = x.session_id WHERE x.agent_id = ? AND x.tried = 0 AND w.heard_by > ? ' +
      'AND (w.per_agent IS NULL OR w.per_agent > ?) AND NOT EXISTS ' +
      '(SELECT 1 FROM reservation r WHERE r.session_id = w.session_id AND r.until > ?) ' +
      'ORDER BY w.since, w.id LIMIT 1',
  );
  const first: Availability['first'] = (agentId, at) => {
    // Sessions that have a reservation of their own are left out: whose reservations count makes no difference.
    const { onCall, chats } = state(agentId, '', at);
    return onCall ? undefined : longest.get(agentId, at, chats, at);
  };
  return {
    first,
    activity: (agentId, at = Number.MAX_SAFE_INTEGER) => state(agentId, '', at).activity,
    isFree(agentId, { sessionId, perAgent }, at) {
      const { onCall, chats } = state(agentId, sessionId, at);
      return !onCall && (perAgent === null || chats < perAgent);
    },
    isOwed(agentId, waiter, at) {
      const other = first(agentId, at);
      return other !== undefined && other.sessionId !== waiter.sessionId && isBefore(other, waiter);
    },
  };
}

/** Who began to wait first comes first; of two who began at one moment, who was written down first. */
export function isBefore(one: Pick<Waiter, 'id' | 'since'>, other: Pick<Waiter, 'id' | 'since'>): boolean {
  return one.since < other.since || (one.since === other.since && one.id < other.id);
}

/** An agent as one session sees them: its own reservations do not stand in its way. */
function agentStates(db: Driver) {
  const activity = db.prepare<Omit<AgentActivity, 'chats'>>(
    'SELECT agent_id AS agentId, busy_with AS busyWith, last_offered_at AS lastOfferedAt, ' +
      'last_ended_at AS lastEndedAt FROM agent_activity WHERE agent_id = ?',
  );
  const inChats = db.prepare<{ n: number }>('SELECT count(*) AS n FROM agent_chat WHERE agent_id = ?');
  const reserved = db.prepare<{ n: number }>(
    'SELECT count(*) AS n FROM reservation WHERE agent_id = ? AND session_id <> ? AND until > ? AND chat = ?',
  );
  return (agentId: string, sessionId: string, at: number) => {
    const known = activity.get(agentId) ?? { agentId, ...NEVER };
    const count = (chat: 0 | 1): number => reserved.get(agentId, sessionId, at, chat)?.n ?? 0;
    const chats = (inChats.get(agentId)?.n ?? 0) + count(1);
    return { activity: { ...known, chats }, chats, onCall: known.busyWith !== null || count(0) > 0 };
  };
}
