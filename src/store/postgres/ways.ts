/** Ways of ended sessions. Owns: how PostgreSQL keeps them. Must not know: what a way is. */
import type { Untold, WayCount, WayStore } from '../../runtime/way-store';
import { RESULT_COLUMNS, resultColumns, SET_FOUND_BY } from '../result-columns';
import { liveStepOf, liveSteps, UNCOUNTED, UNTOLD, wayCountsQuery, type LiveLine } from '../way-queries';
import { jsonRows, type Sql } from './database';
import { COLUMNS, numbered, TYPED } from './results';

const SAVE_WAYS = `UPDATE result SET way = x.way, left_at = x.left_at
  FROM json_to_recordset($1::json) AS x(session_id text, way text, left_at text) WHERE result.session_id = x.session_id`;

const SAVE_MISSING = `INSERT INTO result (session_id, ${COLUMNS}, failed_rule)
  SELECT session.id, ${RESULT_COLUMNS.map((name) => `x.${name}`).join(', ')}, decision.data::json ->> 'failedRule'
  FROM json_to_recordset($1::json) AS x(session_id text, ${TYPED}) JOIN session ON session.id = x.session_id
  LEFT JOIN decision ON decision.session_id = session.id ON CONFLICT (session_id) DO UPDATE SET ${SET_FOUND_BY}`;

const LIVE_STEPS = liveSteps('session_id = session.id');

export function ways(sql: Sql): WayStore {
  return {
    wayCounts(period) {
      const { sql: text, values } = wayCountsQuery(period);
      return sql.rows<WayCount>(numbered(text), ...values);
    },
    liveSteps: async () => (await sql.rows<LiveLine>(LIVE_STEPS)).map(liveStepOf),
    untold: (limit) => sql.rows<Untold>(numbered(UNTOLD), limit),
    async saveWays(told) {
      const rows = told.map(({ sessionId, way, leftAt }) => ({
        session_id: sessionId,
        way,
        left_at: leftAt,
      }));
      await sql.rows(SAVE_WAYS, jsonRows(rows));
    },
    async uncounted(limit) {
      const rows = await sql.rows<{ sessionId: string }>(numbered(UNCOUNTED), limit);
      return rows.map(({ sessionId }) => sessionId);
    },
    async saveResults(results) {
      const rows = results.flatMap(({ sessionId, result }) =>
        result ? [{ session_id: sessionId, ...resultColumns(result) }] : [],
      );
      await sql.rows(SAVE_MISSING, jsonRows(rows));
      const ids = jsonRows(results.map(({ sessionId }) => ({ session_id: sessionId })));
      await sql.rows(
        'DELETE FROM uncounted USING json_to_recordset($1::json) AS x(session_id text) WHERE uncounted.session_id = x.session_id',
        ids,
      );
    },
  };
}
