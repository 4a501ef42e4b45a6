/**
 * Agents who are free are offered to whoever has waited longest for them: a timer of that session, due now. Owns: those
 * timers. Must not know: what a session makes of an offer.
 */
import { firstWaiter } from './availability';
import type { Sql } from './database';

const OFFER = `INSERT INTO task (session_id, kind, name, due_at, payload)
  SELECT f.session_id, 'timer', 'offer:' || x.id, $2::bigint, ''`;

/** Inside the transaction that is open: these agents may have become free at `at`, ms since the epoch. */
export async function offerAgents(sql: Sql, agentIds: string[], at: number): Promise<void> {
  await sql.rows(
    `${OFFER} FROM json_array_elements_text($1::json) WITH ORDINALITY AS x(id, n),
       LATERAL (${firstWaiter('x.id', '$2::bigint')}) AS f ORDER BY x.n ON CONFLICT DO NOTHING`,
    ...[JSON.stringify(agentIds), at],
  );
}

/** Somebody may be free whom this session held up for others. */
export async function offerWhomItWants(sql: Sql, sessionId: string, at: number): Promise<void> {
  await sql.rows(
    `${OFFER} FROM (SELECT agent_id AS id FROM wanted WHERE session_id = $1) AS x,
       LATERAL (${firstWaiter('x.id', '$2::bigint')}) AS f ORDER BY x.id ON CONFLICT DO NOTHING`,
    ...[sessionId, at],
  );
}

/** Somebody may be free for this session itself. */
export async function offerTo(sql: Sql, sessionId: string, at: number): Promise<void> {
  await sql.rows(
    `${OFFER} FROM (SELECT agent_id AS id FROM wanted WHERE session_id = $1 AND NOT tried) AS x,
       LATERAL (${firstWaiter('x.id', '$2::bigint')}) AS f WHERE f.session_id = $1 ORDER BY x.id LIMIT 1
       ON CONFLICT DO NOTHING`,
    ...[sessionId, at],
  );
}
