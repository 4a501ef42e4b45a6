/**
 * When whom was asked for a post-session transfer. Owns: that two sessions cannot take the same place, in whichever
 * processes. Must not know: how many asks are too many. A person is a pseudonym.
 */
import type { Store } from '../../runtime/ports';
import type { AskHistory, AskQuery } from '../../runtime/rows';
import { MOST_OF_A_PERSON, RESERVATION_MS } from '../asks';
import type { Database, Sql } from './database';
import type { Order } from '../order';

/** What counts for a session: asks of others, and places that others took before it took its own. */
const OF_OTHERS = `session_id <> $1 AND at <= $2 AND (state = 'asked' OR (at > $3 AND id < coalesce(
  (SELECT own.id FROM ask own WHERE own.session_id = $1 AND (own.state = 'asked' OR own.at > $3)), $4)))`;

const HISTORY = `SELECT (SELECT json_agg(earlier.at) FROM (SELECT at FROM ask WHERE person = $5 AND ${OF_OTHERS}
    ORDER BY at DESC LIMIT ${MOST_OF_A_PERSON}) AS earlier) AS person,
  (SELECT count(*) FROM ask WHERE ($6::text IS NULL OR queue = $6) AND at >= $7 AND ${OF_OTHERS}) AS today`;

export function asks(db: Database, writes: Order): Pick<Store, 'reserveAsk' | 'askHistory'> {
  return {
    askHistory: (query) => history(db, query, query.at),
    reserveAsk: (query) =>
      writes.run('asks', () =>
        db.transaction('asks', async (sql) => {
          const { sessionId, person, ownQueue, at } = query;
          // Whatever is written down by now was there first, also where its time is a moment later.
          const found = await history(sql, query, Number.MAX_SAFE_INTEGER);
          await sql.rows("DELETE FROM ask WHERE state = 'reserved' AND at <= $1", at - RESERVATION_MS);
          await sql.rows(
            `INSERT INTO ask (session_id, person, queue, at, state) VALUES ($1, $2, $3, $4, 'reserved')
             ON CONFLICT (session_id) DO NOTHING`,
            ...[sessionId, person, ownQueue, at],
          );
          return found;
        }),
      ),
  };
}

/** Looks earlier asks up, dated up to `until`. */
async function history(sql: Sql, query: AskQuery, until: number): Promise<AskHistory> {
  const { sessionId, person, queue, daySince, at } = query;
  const place = Number.MAX_SAFE_INTEGER;
  const values = [sessionId, until, at - RESERVATION_MS, place, person, queue, daySince];
  const [found] = await sql.rows<{ person: number[] | null; today: number }>(HISTORY, ...values);
  return { person: found?.person ?? [], today: found?.today ?? 0 };
}
