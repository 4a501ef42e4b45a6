/** Ways of ended sessions. Owns: how SQLite keeps them. Must not know: what a way is. */
import type { TimelineRow } from '../runtime/rows';
import { wayOf } from '../runtime/way-of';
import type { Untold, WayCount, WayStore } from '../runtime/way-store';
import type { Driver } from './driver';
import { numberOf } from './session-numbers';
import type { Writes } from './writes';
import { RESULT_COLUMNS, resultValues, SET_FOUND_BY } from './result-columns';
import {
  COUNTED,
  liveSteps,
  liveStepOf,
  UNCOUNTED,
  UNTOLD,
  wayCountsQuery,
  type LiveLine,
} from './way-queries';

const SAVE_MISSING =
  `INSERT INTO result (session_id, ${RESULT_COLUMNS.join(', ')}, failed_rule) SELECT id, ${RESULT_COLUMNS.map(() => '?').join(', ')}, ` +
  "(SELECT json_extract(data, '$.failedRule') FROM decision WHERE session_no = no) FROM session WHERE id = ? " +
  `ON CONFLICT (session_id) DO UPDATE SET ${SET_FOUND_BY}`;

type Told = Parameters<WayStore['saveWays']>[0];

export function ways(db: Driver, writes: Writes): WayStore {
  const live = db.prepare<LiveLine>(liveSteps('session_no = session.no'));
  const untold = db.prepare<Untold>(UNTOLD);
  const saveWay = db.prepare<never>('UPDATE result SET way = ?, left_at = ? WHERE session_id = ?');
  const lines = db.prepare<Pick<TimelineRow, 'kind' | 'data'>>(
    `SELECT kind, data FROM timeline WHERE session_no = ${numberOf('?')} ORDER BY id`,
  );
  const save = (told: Told): void => {
    for (const { sessionId, way, leftAt } of told) saveWay.run(way, leftAt, sessionId);
  };
  const uncounted = db.prepare<{ sessionId: string }>(UNCOUNTED);
  const saveMissing = db.prepare<never>(SAVE_MISSING);
  const counted = db.prepare<never>(COUNTED);
  return {
    async wayCounts(period) {
      const { sql, values } = wayCountsQuery(period);
      return db.prepare<WayCount>(sql).all(...values);
    },
    liveSteps: async () => live.all().map(liveStepOf),
    untold: async (limit) => untold.all(limit),
    saveWays: writes.job('saveWays', (told: Told) => () => () => save(told)),
    tellWays: writes.job('tellWays', (limit: number) => () => {
      const told = untold
        .all(limit)
        .map(({ sessionId, flow }) => ({ sessionId, ...wayOf(lines.all(sessionId), flow) }));
      return () => {
        save(told);
        return told.length;
      };
    }),
    uncounted: async (limit) => uncounted.all(limit).map(({ sessionId }) => sessionId),
    saveResults: writes.job('saveResults', (results: Parameters<WayStore['saveResults']>[0]) => () => () => {
      for (const { sessionId, result } of results) {
        if (result) saveMissing.run(...resultValues(result), sessionId);
        counted.run(sessionId);
      }
    }),
  };
}
