/** What ended sessions count for. Owns: that table. Must not know: what numbers are made of it. */
import type { TurnCommit } from '../runtime/ports';
import type { QuestionCount, ResultRow, ResultStore, ScoreCount, StageCount } from '../runtime/result-rows';
import type { Driver } from './driver';
import { numberOf } from './session-numbers';
import type { Writes } from './writes';
import { RESULT_COLUMNS, resultOf, resultValues, type StoredResult } from './result-columns';
import {
  NOTE_CALLED_BACK,
  questionCountsQuery,
  RECORDING_OF,
  resultsQuery,
  scoreCountsQuery,
  stageCountsQuery,
  type Query,
} from './result-queries';

/** The decision was written before, by this turn or another. */
const SAVE =
  `INSERT INTO result (session_id, ${RESULT_COLUMNS.join(', ')}, failed_rule) VALUES (?, ${RESULT_COLUMNS.map(() => '?').join(', ')}, ` +
  `(SELECT json_extract(data, '$.failedRule') FROM decision WHERE session_no = ${numberOf('?')})) ` +
  `ON CONFLICT (session_id) DO UPDATE SET ${[...RESULT_COLUMNS, 'failed_rule'].map((name) => `${name} = excluded.${name}`).join(', ')}`;

/** Writes what a turn says of a session that is over, inside the transaction that is open. */
export function resultMarks(db: Driver): (commit: TurnCommit) => void {
  const save = db.prepare<never>(SAVE);
  return ({ session: { id }, result }) => {
    if (result) save.run(id, ...resultValues(result), id);
  };
}

export function results(db: Driver, writes: Writes): ResultStore {
  const note = db.prepare<{ session_id: string }>(NOTE_CALLED_BACK);
  const recording = db.prepare<{ recording: string | null }>(RECORDING_OF);
  const all = <R>({ sql, values }: Query): R[] => db.prepare<R>(sql).all(...values);
  return {
    stageCounts: async (filter, by) => all<StageCount>(stageCountsQuery(filter, by)),
    scoreCounts: async (filter, by, measure) => all<ScoreCount>(scoreCountsQuery(filter, by, measure)),
    questionCounts: async (filter) => all<QuestionCount>(questionCountsQuery(filter)),
    results: async (search): Promise<ResultRow[]> => all<StoredResult>(resultsQuery(search)).map(resultOf),
    recordingOf: async (sessionId) => recording.get(sessionId)?.recording ?? null,
    noteCalledBack: writes.job(
      'noteCalledBack',
      (sessionId: string, called: Parameters<ResultStore['noteCalledBack']>[1]) => () => () => {
        const values = [called?.at ?? null, called?.by ?? null, called?.note ?? null, sessionId];
        return note.get(...values) !== undefined;
      },
    ),
  };
}
