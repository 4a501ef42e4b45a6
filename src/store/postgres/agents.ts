/**
 * What agents are to sessions: when and with whom they were last busy, who waits for them, who has them reserved. Owns:
 * those marks of a turn, and that whoever becomes free is offered to others. Must not know: who is rung next.
 */
import type { Store, TurnCommit } from '../../runtime/ports';
import type { AgentActivity } from '../../runtime/rows';
import { UNHEARD_MS } from '../waits';
import { agentState } from './availability';
import type { Sql } from './database';
import { offerAgents, offerTo } from './offers';

type Mark = TurnCommit['agents'][number];
type Wait = TurnCommit['waits'][number];
type Agent = { agent_id: string };

/** True for a turn that may give agents away or take some: such turns, and reservations, follow one another. */
export function marksAgents({ agents, waits, session }: TurnCommit): boolean {
  return agents.length > 0 || waits.length > 0 || session.phase === 'closed';
}

/**
 * Marks the agents of a turn, and the session's own waiting, inside the transaction that is open. After a session
 * is closed nobody is in it.
 */
export async function markAgents(sql: Sql, commit: TurnCommit): Promise<void> {
  const { agents, waits, at, session } = commit;
  const { id, phase } = session;
  const closed = phase === 'closed';
  /** whoever may be free now, which is looked at when all is written */
  const freed: string[] = [];
  if (closed || waits.some(({ as }) => as === 'over')) freed.push(...(await seeksNobody(sql, id)));
  if (closed) await waitsNoMore(sql, id);
  else for (const wait of waits) await markWait(sql, wait, id, at);
  for (const mark of agents) if (await markAgent(sql, mark, id, at)) freed.push(mark.agentId);
  if (closed) freed.push(...(await chatIsOver(sql, id, at)));
  if (freed.length > 0) await offerAgents(sql, [...new Set(freed)], at);
  if (waits.some(({ as }) => as === 'pausing')) await offerTo(sql, id, at);
}

/** @returns the agents the session waited for and those it had reserved, which it has no more */
async function seeksNobody(sql: Sql, id: string): Promise<string[]> {
  const agents = await sql.rows<Agent>(
    `WITH gone AS (DELETE FROM reservation WHERE session_id = $1 RETURNING agent_id)
     SELECT agent_id FROM (SELECT 1 AS n, agent_id FROM wanted WHERE session_id = $1
       UNION ALL SELECT 2, agent_id FROM gone) AS both_lists ORDER BY n, agent_id`,
    id,
  );
  return agents.map((row) => row.agent_id);
}

async function waitsNoMore(sql: Sql, id: string): Promise<void> {
  await sql.rows(
    `WITH gone AS (DELETE FROM waiting WHERE session_id = $1) DELETE FROM wanted WHERE session_id = $1`,
    id,
  );
}

async function markWait(sql: Sql, wait: Wait, id: string, at: number): Promise<void> {
  if (wait.as === 'over') return waitsNoMore(sql, id);
  if (wait.as === 'pausing') return hearBy(sql, id, wait.until + UNHEARD_MS);
  await sql.rows(
    `INSERT INTO waiting (session_id, since, per_agent, heard_by) VALUES ($1, $2, $3, $4)
     ON CONFLICT (session_id) DO UPDATE SET per_agent = excluded.per_agent, heard_by = excluded.heard_by`,
    ...[id, wait.since, wait.perAgent, at + UNHEARD_MS],
  );
  await sql.rows('DELETE FROM wanted WHERE session_id = $1', id);
  await sql.rows(
    `INSERT INTO wanted (agent_id, session_id) SELECT a, $1 FROM json_array_elements_text($2::json) AS a`,
    ...[id, JSON.stringify([...new Set(wait.agentIds)])],
  );
}

async function hearBy(sql: Sql, id: string, until: number): Promise<void> {
  await sql.rows('UPDATE waiting SET heard_by = $1 WHERE session_id = $2', until, id);
}

/** @returns true when the agent may be free for others now */
async function markAgent(sql: Sql, mark: Mark, id: string, at: number): Promise<boolean> {
  const { agentId, as, chat } = mark;
  if (as === 'offered') {
    await isOffered(sql, mark, id, at);
    return false;
  }
  if (as === 'busy') await (chat ? entersChat(sql, agentId, id) : isBusy(sql, agentId, id, at));
  if (as === 'free') await (chat ? leavesChat(sql, agentId, id, at) : isFree(sql, agentId, id, at));
  await sql.rows('DELETE FROM reservation WHERE agent_id = $1 AND session_id = $2', agentId, id);
  return as !== 'busy';
}

/**
 * A second agent is rung without having been waited for; and a reservation may have ended before its agent is rung:
 * then one is taken late, where the agent can be had.
 */
async function isOffered(sql: Sql, mark: Mark, id: string, at: number): Promise<void> {
  const { agentId, until } = mark;
  await sql.rows(
    `WITH tried AS (UPDATE wanted SET tried = true WHERE agent_id = $1 AND session_id = $3)
     INSERT INTO agent_activity (agent_id, last_offered_at) VALUES ($1, $2)
     ON CONFLICT (agent_id) DO UPDATE SET last_offered_at = excluded.last_offered_at`,
    ...[agentId, at, id],
  );
  if (until === undefined) return;
  await hearBy(sql, id, until);
  await sql.rows(
    `INSERT INTO reservation (agent_id, session_id, chat, until)
     SELECT $1::text, $2::text, $3::bigint IS NOT NULL, $4::bigint FROM (${agentState('$1', '$2', '$5::bigint')}) AS s
     WHERE NOT s.on_call AND ($3::bigint IS NULL OR s.chats < $3::bigint)
     ON CONFLICT (agent_id, session_id) DO UPDATE SET until = excluded.until`,
    ...[agentId, id, mark.perAgent ?? null, until, at],
  );
}

async function isBusy(sql: Sql, agentId: string, id: string, at: number): Promise<void> {
  await sql.rows(
    `INSERT INTO agent_activity (agent_id, busy_with, busy_since) VALUES ($1, $2, $3)
     ON CONFLICT (agent_id) DO UPDATE SET busy_with = excluded.busy_with, busy_since = excluded.busy_since`,
    ...[agentId, id, at],
  );
}

/**
 * An agent who declined this session may be busy with another: only the one they are busy with frees them. For whom
 * they were rung before does not matter any more.
 */
async function isFree(sql: Sql, agentId: string, id: string, at: number): Promise<void> {
  await sql.rows(
    `WITH again AS (UPDATE wanted SET tried = false WHERE agent_id = $1 AND tried)
     UPDATE agent_activity SET busy_with = NULL, last_ended_at = $3, busy_since = NULL,
       talk_ms = CASE WHEN busy_since IS NULL THEN talk_ms WHEN talk_ms IS NULL THEN $3 - busy_since
         ELSE (talk_ms * 3 + $3 - busy_since) / 4 END
     WHERE agent_id = $1 AND busy_with = $2`,
    ...[agentId, id, at],
  );
}

async function entersChat(sql: Sql, agentId: string, id: string): Promise<void> {
  await sql.rows(
    'INSERT INTO agent_chat (agent_id, session_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    ...[agentId, id],
  );
}

/** An agent who declined a chat was never in it: their last conversation has not ended now. */
async function leavesChat(sql: Sql, agentId: string, id: string, at: number): Promise<void> {
  await sql.rows(
    `WITH again AS (UPDATE wanted SET tried = false WHERE agent_id = $1 AND tried),
     gone AS (DELETE FROM agent_chat WHERE agent_id = $1 AND session_id = $2 RETURNING agent_id)
     INSERT INTO agent_activity (agent_id, last_ended_at) SELECT agent_id, $3::bigint FROM gone
     ON CONFLICT (agent_id) DO UPDATE SET last_ended_at = excluded.last_ended_at`,
    ...[agentId, id, at],
  );
}

/** @returns who was still in the chat */
async function chatIsOver(sql: Sql, id: string, at: number): Promise<string[]> {
  const agents = await sql.rows<Agent>(
    `WITH gone AS (DELETE FROM agent_chat WHERE session_id = $1 RETURNING agent_id),
     ended AS (INSERT INTO agent_activity (agent_id, last_ended_at) SELECT agent_id, $2::bigint FROM gone
       ON CONFLICT (agent_id) DO UPDATE SET last_ended_at = excluded.last_ended_at)
     SELECT agent_id FROM gone ORDER BY agent_id`,
    ...[id, at],
  );
  return agents.map((row) => row.agent_id);
}

/** Those who wait for one of the same agents, on the same channel, and come before the session. */
const AHEAD = `SELECT count(DISTINCT w.session_id) AS n FROM waiting me
    JOIN wanted mine ON mine.session_id = me.session_id JOIN wanted x ON x.agent_id = mine.agent_id
    JOIN waiting w ON w.session_id = x.session_id
  WHERE me.session_id = $1 AND w.heard_by > $2 AND (w.per_agent IS NULL) = (me.per_agent IS NULL)
    AND (w.since, w.id) < (me.since, me.id)`;

type AgentReads = Pick<Store, 'agentActivity' | 'liveSessionsOfAgent' | 'place'>;

/** Answers for every agent asked about, in that order; one never seen has nulls. */
export function agentReads(sql: Sql): AgentReads {
  return {
    agentActivity: (agentIds) =>
      sql.rows<AgentActivity>(
        `SELECT x.id AS "agentId", busy_with AS "busyWith", last_offered_at AS "lastOfferedAt",
           last_ended_at AS "lastEndedAt", (SELECT count(*) FROM agent_chat c WHERE c.agent_id = x.id) AS chats
         FROM json_array_elements_text($1::json) WITH ORDINALITY AS x(id, n)
         LEFT JOIN agent_activity a ON a.agent_id = x.id ORDER BY x.n`,
        JSON.stringify(agentIds),
      ),
    async place({ sessionId, agentIds, at }) {
      const [before] = await sql.rows<{ n: number }>(AHEAD, sessionId, at);
      const talked = await sql.rows<{ talkMs: number }>(
        `SELECT talk_ms AS "talkMs" FROM agent_activity
         WHERE talk_ms IS NOT NULL AND agent_id IN (SELECT json_array_elements_text($1::json)) ORDER BY agent_id`,
        JSON.stringify(agentIds),
      );
      return { ahead: before?.n ?? 0, talkMs: talked.map(({ talkMs }) => talkMs) };
    },
    async liveSessionsOfAgent(agentId) {
      const rows = await sql.rows<{ id: string }>(
        'SELECT session_id AS id FROM agent_chat WHERE agent_id = $1 ORDER BY session_id',
        agentId,
      );
      return rows.map((row) => row.id);
    },
  };
}
