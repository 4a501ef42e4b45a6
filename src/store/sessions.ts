/**
 * Reads of sessions and what hangs on them. Owns: those queries. Must not know: how a turn is saved.
 */
import type { LiveState } from '../runtime/live-states';
import type { Store } from '../runtime/ports';
import type { Place } from '../runtime/session-search';
import type { DecisionCount, InboxRow, SessionRow } from '../runtime/rows';
import type { Driver } from './driver';
import { numbered, recordReads, SESSION_COLUMNS, type Unnumbered } from './record-reads';
import { numberOf } from './session-numbers';
import { endedLikeQuery, PLACE_BELOW, placeBelowValues } from './session-search';

export type SessionReads = Pick<
  Store,
  | 'liveStates'
  | 'session'
  | 'sessionOfLeg'
  | 'sessions'
  | 'liveSessions'
  | 'endedSessionsLike'
  | 'placeBelow'
  | 'timeline'
  | 'inbox'
  | 'decision'
  | 'decisionCounts'
>;

export const NEWEST_LIVE =
  "SELECT channel, phase FROM session WHERE phase <> 'closed' ORDER BY started_at DESC, id DESC";

/** A session lives until its phase is `closed`. */
export function sessionReads(db: Driver): SessionReads {
  const ofLeg = db.prepare<{ sessionId: string; leg: string }>(
    'SELECT id AS sessionId, leg FROM leg JOIN session ON no = session_no WHERE sid = ?',
  );
  const page = db.prepare<SessionRow>(
    `SELECT ${SESSION_COLUMNS} FROM session WHERE started_at < ? ORDER BY started_at DESC, id DESC LIMIT ?`,
  );
  const live = db.prepare<SessionRow>(
    `SELECT ${SESSION_COLUMNS} FROM session WHERE phase <> 'closed' AND (started_at, id) < (?, ?) ` +
      'ORDER BY started_at DESC, id DESC LIMIT ?',
  );
  const below = db.prepare<Place>(PLACE_BELOW);
  const inbox = db.prepare<Unnumbered<InboxRow>>(
    `SELECT key, at, event, settings, reply FROM inbox WHERE session_no = ${numberOf('?')} ORDER BY id`,
  );
  const counts = db.prepare<DecisionCount>(
    "SELECT json_extract(data, '$.inputs.channel') AS channel, json_extract(data, '$.status') AS status, " +
      "json_extract(data, '$.failedRule') AS failedRule, count(*) AS count " +
      'FROM decision WHERE at >= ? AND at < ? GROUP BY 1, 2, 3 ORDER BY 4 DESC, 1, 2, 3',
  );
  const states = db.prepare<LiveState>(
    `SELECT channel, phase, count(*) AS sessions FROM (${NEWEST_LIVE} LIMIT ?) GROUP BY channel, phase ORDER BY channel, phase`,
  );
  return {
    liveStates: async (limit) => states.all(limit),
    ...recordReads(db),
    sessionOfLeg: async (sid) => ofLeg.get(sid) ?? null,
    sessions: async ({ limit, before }) => page.all(before ?? Number.MAX_SAFE_INTEGER, limit),
    liveSessions: async ({ limit, before }) =>
      live.all(before?.startedAt ?? Number.MAX_SAFE_INTEGER, before?.id ?? '', limit),
    async endedSessionsLike(query) {
      const { sql, values } = endedLikeQuery(query, SESSION_COLUMNS);
      return db.prepare<SessionRow>(sql).all(...values);
    },
    placeBelow: async (before, count) => below.get(...placeBelowValues(before, count)) ?? null,
    inbox: async (sessionId) => inbox.all(sessionId).map(numbered),
    decisionCounts: async ({ from, to }) => counts.all(from, to),
  };
}
