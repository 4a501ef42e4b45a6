/**
 * Agents reserved for sessions. Owns: that table; that nobody is given an agent whom somebody else has, or whom
 * somebody else has waited for longer. Must not know: the strategies of queues, or what ringing is.
 */
import type { Store } from '../runtime/ports';
import { availability, type Waiter } from './availability';
import type { Driver } from './driver';
import type { GroupCommit, Job } from './group-commit';
import { offers } from './offers';
import { reserving } from './reserving';

type Reservations = Pick<Store, 'reserveAgents' | 'extendReservation' | 'reservations'>;
type Request = Parameters<Store['reserveAgents']>[0];
type Order = Parameters<Store['reserveAgents']>[1];

export function reservations(db: Driver, writes: GroupCommit): Reservations {
  const reserve = reserveJobs(db);
  const extend = db.prepare<never>('UPDATE reservation SET until = ? WHERE agent_id = ? AND session_id = ?');
  const all = db.prepare<{ agentId: string; sessionId: string; until: number }>(
    'SELECT agent_id AS agentId, session_id AS sessionId, until FROM reservation ORDER BY agent_id, session_id',
  );
  return {
    reserveAgents: (request, order) => writes.submit(reserve(request, order)),
    extendReservation: ({ agentId, sessionId, until }) =>
      writes.submit(() => () => extend.run(until, agentId, sessionId).changes > 0),
    reservations: async () => all.all(),
  };
}

function reserveJobs(db: Driver): (request: Request, order: Order) => Job<string[]> {
  const choose = choices(db);
  const expire = db.prepare<never>('DELETE FROM reservation WHERE until <= ?');
  const offered = db.prepare<never>(
    'INSERT INTO agent_activity (agent_id, last_offered_at) VALUES (?, ?) ' +
      'ON CONFLICT (agent_id) DO UPDATE SET last_offered_at = excluded.last_offered_at',
  );
  const reserve = reserving(db);
  const offer = offers(db);
  // A session that lets its reservation expire is not there to be waited for.
  const hear = db.prepare<never>('UPDATE waiting SET heard_by = ? WHERE session_id = ?');
  return (request, order) => () => {
    const { sessionId, at, until } = request;
    const { waiter, chosen } = choose(request, order);
    return () => {
      if (!waiter || chosen.length === 0) return [];
      expire.run(at);
      for (const agentId of chosen) {
        reserve(agentId, sessionId, waiter.perAgent !== null, until);
        offered.run(agentId, at);
      }
      hear.run(until, sessionId);
      // Who comes next may have been held up by this session only.
      offer.whomItWants(sessionId, at);
      return chosen;
    };
  };
}

/** Whom a session may have now: what it was given by the same request before a crash comes first. */
function choices(db: Driver) {
  const free = availability(db);
  const waiting = db.prepare<Waiter>(
    'SELECT id, session_id AS sessionId, since, per_agent AS perAgent FROM waiting WHERE session_id = ?',
  );
  const wants = db.prepare<{ found: 1 }>(
    'SELECT 1 AS found FROM wanted WHERE agent_id = ? AND session_id = ?',
  );
  const has = db.prepare<{ found: 1 }>(
    'SELECT 1 AS found FROM reservation WHERE agent_id = ? AND session_id = ? AND until > ?',
  );
  return ({ sessionId, agentIds, most, at }: Request, order: Order) => {
    const waiter = waiting.get(sessionId);
    if (!waiter) return { waiter: null, chosen: [] };
    const wanted = agentIds.filter((agentId) => wants.get(agentId, sessionId));
    const mine = wanted.filter((agentId) => has.get(agentId, sessionId, at));
    const others = wanted
      .filter((agentId) => !mine.includes(agentId))
      .filter((agentId) => free.isFree(agentId, waiter, at) && !free.isOwed(agentId, waiter, at))
      .map((agentId) => free.activity(agentId, at));
    return { waiter, chosen: [...mine, ...order(others)].slice(0, most) };
  };
}
