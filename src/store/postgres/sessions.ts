/**
 * Reads of sessions and what hangs on them. Owns: those queries. Must not know: how a turn is saved.
 */
import type { LiveState } from '../../runtime/live-states';
import type { Store } from '../../runtime/ports';
import type { DecisionCount, EndedSession, InboxRow, SessionRow, TimelineRow } from '../../runtime/rows';
import type { Place } from '../../runtime/session-search';
import { messageOf, type MessageRow } from '../messages';
import { endedLikeQuery, PLACE_BELOW, placeBelowValues } from '../session-search';
import { NEWEST_LIVE, type SessionReads } from '../sessions';
import type { Sql } from './database';
import { numbered } from './results';

/** The columns of a SessionRow, of the table or alias `session`. */
export const SESSION_COLUMNS =
  'session.id, session.version, session.release, session.flow, session.channel, session.phase, ' +
  'session.started_at AS "startedAt", session.ended_at AS "endedAt", session.snapshot';

/** A session lives until its phase is `closed`. */
export function sessionReads(sql: Sql): SessionReads {
  const first = async <R extends object>(text: string, value: string): Promise<R | null> =>
    (await sql.rows<R>(text, value))[0] ?? null;
  return {
    liveStates: (limit) =>
      sql.rows<LiveState>(
        `SELECT channel, phase, count(*) AS sessions FROM (${NEWEST_LIVE} LIMIT $1) AS live
         GROUP BY channel, phase ORDER BY channel, phase`,
        limit,
      ),
    session: (id) => first<SessionRow>(`SELECT ${SESSION_COLUMNS} FROM session WHERE id = $1`, id),
    sessionOfLeg: (sid) => first('SELECT session_id AS "sessionId", leg FROM leg WHERE sid = $1', sid),
    sessions: ({ limit, before }) =>
      sql.rows<SessionRow>(
        `SELECT ${SESSION_COLUMNS} FROM session WHERE started_at < $1 ORDER BY started_at DESC, id DESC LIMIT $2`,
        ...[before ?? Number.MAX_SAFE_INTEGER, limit],
      ),
    liveSessions: ({ limit, before }) =>
      sql.rows<SessionRow>(
        `SELECT ${SESSION_COLUMNS} FROM session WHERE phase <> 'closed' AND (started_at, id) < ($1, $2)
         ORDER BY started_at DESC, id DESC LIMIT $3`,
        ...[before?.startedAt ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit],
      ),
    endedSessionsLike(query) {
      const { sql: text, values } = endedLikeQuery(query, SESSION_COLUMNS);
      return sql.rows<SessionRow>(numbered(text), ...values);
    },
    placeBelow: async (before, count) =>
      (await sql.rows<Place>(numbered(PLACE_BELOW), ...placeBelowValues(before, count)))[0] ?? null,
    timeline: (sessionId) =>
      sql.rows<TimelineRow>(
        `SELECT row_number() OVER (ORDER BY id) AS seq, at, kind, data FROM timeline WHERE session_id = $1 ORDER BY id`,
        sessionId,
      ),
    inbox: (sessionId) =>
      sql.rows<InboxRow>(
        `SELECT row_number() OVER (ORDER BY id) AS seq, key, at, event, settings, reply
         FROM inbox WHERE session_id = $1 ORDER BY id`,
        sessionId,
      ),
    decisionCounts: ({ from, to }) =>
      sql.rows<DecisionCount>(
        `SELECT data::json #>> '{inputs,channel}' AS channel, data::json ->> 'status' AS status,
         data::json ->> 'failedRule' AS "failedRule", count(*) AS count
         FROM decision WHERE at >= $1 AND at < $2 GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3`,
        ...[from, to],
      ),
    async decision(sessionId) {
      return (
        (await first<{ data: string }>('SELECT data FROM decision WHERE session_id = $1', sessionId))?.data ??
        null
      );
    },
  };
}

type MoreReads = Pick<Store, 'endedSessions' | 'messages' | 'counts' | 'total'>;

export function moreReads(sql: Sql): MoreReads {
  return {
    endedSessions: ({ from, to, limit, after }) =>
      sql.rows<EndedSession>(
        `SELECT session.id, ended_at AS "endedAt", snapshot, data AS decision
         FROM session JOIN decision ON decision.session_id = session.id
         WHERE phase = 'closed' AND ended_at >= $1 AND ended_at < $2 AND (ended_at, session.id) > ($3, $4)
         ORDER BY ended_at, session.id LIMIT $5`,
        ...[from, to, after?.endedAt ?? from, after?.id ?? '', limit],
      ),
    async messages(sessionId, { after, limit }) {
      const rows = await sql.rows<MessageRow>(
        `SELECT seq, place, at, sender, name, text, choices, asks, id, files FROM message
         WHERE session_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        ...[sessionId, after, limit],
      );
      return rows.map(messageOf);
    },
    async counts() {
      const [found] = await sql.rows<{ live: number; tasks: number }>(
        `SELECT (SELECT count(*) FROM session WHERE phase <> 'closed') AS live,
         (SELECT count(*) FROM task WHERE buried_at IS NULL) AS tasks`,
      );
      return found ?? { live: 0, tasks: 0 };
    },
    async total() {
      return (await sql.rows<{ total: number }>('SELECT count(*) AS total FROM session'))[0]?.total ?? 0;
    },
  };
}
