/**
 * Agents reserved for sessions. Owns: that table; that nobody is given an agent whom somebody else has, or whom
 * somebody else has waited for longer. Must not know: the strategies of queues, or what ringing is.
 */
import type { Store } from '../runtime/ports';
import type { Reservation } from '../runtime/rows';
import { availability, type Waiter } from './availability';
import type { Driver } from './driver';
import type { Job } from './group-commit';
import { offers } from './offers';
import type { Order } from './order';
import { reserving } from './reserving';
import { untilWritten } from './until-written';
import type { Writes } from './writes';

type Reservations = Pick<Store, 'reserveAgents' | 'extendReservation' | 'reservations'>;
type Request = Parameters<Store['reserveAgents']>[0];
type Rank = Parameters<Store['reserveAgents']>[1];

/** Who asks first has the first choice. */
export function reservations(db: Driver, writes: Writes, order: Order): Reservations {
  const choose = choices(db);
  const reserve = writes.job('reserveChosen', reserveJob(db));
  const extend = db.prepare<never>('UPDATE reservation SET until = ? WHERE agent_id = ? AND session_id = ?');
  const all = db.prepare<{ agentId: string; sessionId: string; until: number }>(
    'SELECT agent_id AS agentId, session_id AS sessionId, until FROM reservation ORDER BY agent_id, session_id',
  );
  const reserveFirst = async (request: Request, rank: Rank): Promise<string[] | null> => {
    const { mine, others } = choose(request);
    const chosen = [...mine, ...rank(others)].slice(0, request.most);
    return chosen.length === 0 || (await reserve(request, chosen)) ? chosen : null;
  };
  return {
    reserveAgents: (request, rank) =>
      order.run('agents', () =>
        untilWritten(() => reserveFirst(request, rank), `session ${request.sessionId} cannot reserve agents`),
      ),
    extendReservation: writes.job(
      'extendReservation',
      ({ agentId, sessionId, until }: Reservation) =>
        () =>
        () =>
          extend.run(until, agentId, sessionId).changes > 0,
    ),
    reservations: async () => all.all(),
  };
}

/** Answers false when somebody else has one of them by now. */
function reserveJob(db: Driver): (request: Request, chosen: string[]) => Job<boolean> {
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
  return (request, chosen) => () => {
    const { sessionId, at, until } = request;
    const { waiter, mine, others } = choose(request);
    const can = [...mine, ...others.map(({ agentId }) => agentId)];
    if (!waiter || !chosen.every((agentId) => can.includes(agentId))) return () => false;
    return () => {
      expire.run(at);
      for (const agentId of chosen) {
        reserve(agentId, sessionId, waiter.perAgent !== null, until);
        offered.run(agentId, at);
      }
      hear.run(until, sessionId);
      // Who comes next may have been held up by this session only.
      offer.whomItWants(sessionId, at);
      return true;
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
  return ({ sessionId, agentIds, at }: Request) => {
    const waiter = waiting.get(sessionId);
    if (!waiter) return { waiter: null, mine: [], others: [] };
    const wanted = agentIds.filter((agentId) => wants.get(agentId, sessionId));
    const mine = wanted.filter((agentId) => has.get(agentId, sessionId, at));
    const others = wanted
      .filter((agentId) => !mine.includes(agentId))
      .filter((agentId) => free.isFree(agentId, waiter, at) && !free.isOwed(agentId, waiter, at))
      .map((agentId) => free.activity(agentId, at));
    return { waiter, mine, others };
  };
}
