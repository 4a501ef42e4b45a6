/** Questions about ways as SQL, the same for both engines, with `?` for values. Must not know: any engine. */
import type { Query } from './result-queries';

/**
 * `line` is the JSON of the step that was entered.
 * @param ofSession SQL that is true for a line of the session
 */
export function liveSteps(ofSession: string): string {
  // The newest line of a live session that says where it is.
  const newest =
    `SELECT id FROM timeline WHERE ${ofSession} AND kind IN ('step.entered', 'handover', 'flow.ended') ` +
    'ORDER BY id DESC LIMIT 1';
  return (
    'SELECT session.release, session.flow, timeline.data AS line, count(*) AS count FROM session ' +
    `JOIN timeline ON timeline.id = (${newest}) ` +
    "WHERE session.phase <> 'closed' AND timeline.kind = 'step.entered' GROUP BY session.release, session.flow, timeline.data"
  );
}

export const UNTOLD =
  'SELECT result.session_id AS "sessionId", session.flow FROM result JOIN session ON session.id = result.session_id ' +
  'WHERE result.way IS NULL ORDER BY result.ended_at DESC, result.session_id DESC LIMIT ?';

export const UNCOUNTED = 'SELECT session_id AS "sessionId" FROM uncounted ORDER BY session_id LIMIT ?';

export const COUNTED = 'DELETE FROM uncounted WHERE session_id = ?';

export function wayCountsQuery({ from, to }: { from: number; to: number }): Query {
  const sql =
    'SELECT release, way, left_at AS "leftAt", count(*) AS count FROM result ' +
    'WHERE ended_at >= ? AND ended_at < ? AND way IS NOT NULL GROUP BY release, way, left_at';
  return { sql, values: [from, to] };
}

export interface LiveLine {
  release: string;
  flow: string;
  line: string;
  count: number;
}

export function liveStepOf({ line, ...rest }: LiveLine) {
  return { ...rest, step: String((JSON.parse(line) as { step?: unknown }).step) };
}
