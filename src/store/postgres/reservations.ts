/**
 * Agents reserved for sessions. Owns: that nobody is given an agent whom somebody else has, or whom somebody else has
 * waited for longer, in whichever process. Must not know: the strategies of queues, or what ringing is.
 */
import type { Store } from '../../runtime/ports';
import type { AgentActivity, Reservation } from '../../runtime/rows';
import { isBefore } from '../availability';
import { agentState, firstWaiter } from './availability';
import type { Database, Sql } from './database';
import { offerWhomItWants } from './offers';
import type { Order as Writes } from '../order';

type Reservations = Pick<Store, 'reserveAgents' | 'extendReservation' | 'reservations'>;
type Request = Parameters<Store['reserveAgents']>[0];
type Order = Parameters<Store['reserveAgents']>[1];

interface Waiter {
  id: number;
  sessionId: string;
  since: number;
  perAgent: number | null;
}

interface Wanted extends AgentActivity {
  mine: boolean;
  onCall: boolean;
  chatsOfOthers: number;
  firstId: number | null;
  firstSession: string | null;
  firstSince: number | null;
}

export function reservations(db: Database, writes: Writes): Reservations {
  return {
    reserveAgents: (request, order) =>
      writes.run('agents', () => db.transaction('agents', (sql) => reserve(sql, request, order))),
    extendReservation: ({ agentId, sessionId, until }) =>
      writes.run('agents', async () => {
        const extended = await db.rows(
          'UPDATE reservation SET until = $1 WHERE agent_id = $2 AND session_id = $3 RETURNING agent_id',
          ...[until, agentId, sessionId],
        );
        return extended.length > 0;
      }),
    reservations: () =>
      db.rows<Reservation>(
        'SELECT agent_id AS "agentId", session_id AS "sessionId", until FROM reservation ORDER BY agent_id, session_id',
      ),
  };
}

async function reserve(sql: Sql, request: Request, order: Order): Promise<string[]> {
  const { sessionId, at, until } = request;
  const [waiter] = await sql.rows<Waiter>(
    'SELECT id, session_id AS "sessionId", since, per_agent AS "perAgent" FROM waiting WHERE session_id = $1',
    sessionId,
  );
  const chosen = waiter ? await choose(sql, waiter, request, order) : [];
  if (!waiter || chosen.length === 0) return [];
  await sql.rows('DELETE FROM reservation WHERE until <= $1', at);
  await sql.rows(
    `WITH chosen AS (SELECT a FROM json_array_elements_text($1::json) AS a),
     offered AS (INSERT INTO agent_activity (agent_id, last_offered_at) SELECT a, $5::bigint FROM chosen
       ON CONFLICT (agent_id) DO UPDATE SET last_offered_at = excluded.last_offered_at),
     heard AS (UPDATE waiting SET heard_by = $4 WHERE session_id = $2)
     INSERT INTO reservation (agent_id, session_id, chat, until) SELECT a, $2, $3::boolean, $4::bigint FROM chosen
       ON CONFLICT (agent_id, session_id) DO UPDATE SET until = excluded.until`,
    ...[JSON.stringify(chosen), sessionId, waiter.perAgent !== null, until, at],
  );
  // Who comes next may have been held up by this session only.
  await offerWhomItWants(sql, sessionId, at);
  return chosen;
}

const WANTED = `SELECT x.id AS "agentId", a.busy_with AS "busyWith", a.last_offered_at AS "lastOfferedAt",
    a.last_ended_at AS "lastEndedAt", everybody.chats, others.on_call AS "onCall", others.chats AS "chatsOfOthers",
    f.id AS "firstId", f.session_id AS "firstSession", f.since AS "firstSince",
    EXISTS (SELECT 1 FROM reservation r WHERE r.agent_id = x.id AND r.session_id = $2 AND r.until > $3) AS mine
  FROM json_array_elements_text($1::json) WITH ORDINALITY AS x(id, n)
  JOIN wanted w ON w.agent_id = x.id AND w.session_id = $2 LEFT JOIN agent_activity a ON a.agent_id = x.id,
  LATERAL (${agentState('x.id', '$2', '$3::bigint')}) AS others,
  LATERAL (${agentState('x.id', "''", '$3::bigint')}) AS everybody
  LEFT JOIN LATERAL (${firstWaiter('x.id', '$3::bigint')}) AS f ON true ORDER BY x.n`;

/** Whom a session may have now: what it was given by the same request before a crash comes first. */
async function choose(sql: Sql, waiter: Waiter, request: Request, order: Order): Promise<string[]> {
  const { sessionId, agentIds, most, at } = request;
  const wanted = await sql.rows<Wanted>(WANTED, JSON.stringify(agentIds), sessionId, at);
  const mine = wanted.filter((agent) => agent.mine).map(({ agentId }) => agentId);
  const others = wanted.filter((agent) => !agent.mine && isFor(agent, waiter)).map(activityOf);
  return [...mine, ...order(others)].slice(0, most);
}

/** Free for this session, and nobody who waits longer is about to have them. */
function isFor(
  { onCall, chatsOfOthers, firstId, firstSession, firstSince }: Wanted,
  waiter: Waiter,
): boolean {
  const { sessionId, perAgent } = waiter;
  if (onCall || (perAgent !== null && chatsOfOthers >= perAgent)) return false;
  if (firstId === null || firstSession === sessionId) return true;
  return !isBefore({ id: firstId, since: firstSince ?? 0 }, waiter);
}

function activityOf({ agentId, busyWith, lastOfferedAt, lastEndedAt, chats }: Wanted): AgentActivity {
  return { agentId, busyWith, lastOfferedAt, lastEndedAt, chats };
}
