/** What ended sessions count for. Owns: how questions become PostgreSQL's. Must not know: what numbers are made of it. */
import type { QuestionCount, ResultStore, ScoreCount, StageCount } from '../../runtime/result-rows';
import { RESULT_COLUMNS, resultOf, type StoredResult } from '../result-columns';
import {
  NOTE_CALLED_BACK,
  questionCountsQuery,
  RECORDING_OF,
  resultsQuery,
  scoreCountsQuery,
  stageCountsQuery,
  type Query,
} from '../result-queries';
import type { Sql } from './database';

/** Types of the columns that are no text. */
const NUMBERS = /^(started_at|ended_at|csat|nps|ces|ces_max|offered|accepted|started|answered|finished|low|talked)$/;
export const COLUMNS = RESULT_COLUMNS.join(', ');
export const TYPED = RESULT_COLUMNS.map((name) => `${name} ${NUMBERS.test(name) ? 'bigint' : 'text'}`).join(
  ', ',
);
const SET = [...RESULT_COLUMNS, 'failed_rule'].map((name) => `${name} = excluded.${name}`).join(', ');

/**
 * The part of a turn's statement that writes a result.
 * @param result the parameter with the row as a JSON list, `$26` @param decision the one with the turn's decision
 */
export function resultPart(result: string, decision: string): string {
  return `counted AS (INSERT INTO result (session_id, ${COLUMNS}, failed_rule)
    SELECT saved.id, ${RESULT_COLUMNS.map((name) => `x.${name}`).join(', ')},
    CASE WHEN ${decision}::text IS NOT NULL THEN ${decision}::json ->> 'failedRule'
      ELSE (SELECT data::json ->> 'failedRule' FROM decision WHERE session_id = saved.id) END
    FROM saved, json_to_recordset(${result}::json) AS x(${TYPED})
    ON CONFLICT (session_id) DO UPDATE SET ${SET})`;
}

export function results(sql: Sql): ResultStore {
  const all = <R extends object>({ sql: text, values }: Query): Promise<R[]> =>
    sql.rows<R>(numbered(text), ...values);
  return {
    stageCounts: (filter, by) => all<StageCount>(stageCountsQuery(filter, by)),
    scoreCounts: (filter, by, measure) => all<ScoreCount>(scoreCountsQuery(filter, by, measure)),
    questionCounts: (filter) => all<QuestionCount>(questionCountsQuery(filter)),
    results: async (search) => (await all<StoredResult>(resultsQuery(search))).map(resultOf),
    async recordingOf(sessionId) {
      const [found] = await sql.rows<{ recording: string | null }>(numbered(RECORDING_OF), sessionId);
      return found?.recording ?? null;
    },
    async noteCalledBack(sessionId, called) {
      const values = [called?.at ?? null, called?.by ?? null, called?.note ?? null, sessionId];
      return (await sql.rows(numbered(NOTE_CALLED_BACK), ...values)).length > 0;
    },
  };
}

/** `?` -> `$1`, `$2` … */
export function numbered(text: string): string {
  let number = 0;
  return text.replace(/\?/g, () => `$${(number += 1)}`);
}
