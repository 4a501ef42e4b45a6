/**
 * Questions about results as SQL, the same for both engines. Owns: their text, with `?` for values. Every one is
 * narrowed by when sessions ended, or by their id. Must not know: any engine.
 */
import type { Measure } from '../flow/measure';
import {
  QUARTER_MS,
  RESULT_FIELDS,
  type ResultFilter,
  type ResultGroup,
  type ResultSearch,
} from '../runtime/result-rows';

export interface Query {
  sql: string;
  values: (string | number)[];
}

const COLUMN_OF = { virtualAgent: 'virtual_agent' } as const;

/** The stages that are columns; the rest is told by the rule that decided. */
const CONDITIONS: { readonly [stage: string]: string } = {
  excluded: "failed_rule <> 'opt-in'",
  eligible: "(failed_rule IS NULL OR failed_rule = 'opt-in')",
  offered: 'offered = 1',
  declined: "status = 'declined'",
  accepted: 'accepted = 1',
  started: 'started = 1',
  answered: 'answered = 1',
  finished: 'finished = 1',
  low: 'low = 1',
  commented: '(comment IS NOT NULL OR recording IS NOT NULL)',
  csat: 'csat IS NOT NULL',
  nps: 'nps IS NOT NULL',
  ces: 'ces IS NOT NULL',
};

const ROW =
  'session_id AS "sessionId", started_at AS "startedAt", ended_at AS "endedAt", channel, language, release, queue, agent, ' +
  'agent_name AS "agentName", virtual_agent AS "virtualAgent", status, failed_rule AS "failedRule", offered, accepted, ' +
  'started, answered, finished, flow, questions, csat, nps, ces, ces_max AS "cesMax", comment, recording, low, ' +
  'called_back_at AS "calledBackAt", called_back_by AS "calledBackBy", called_back_note AS "calledBackNote"';

export function stageCountsQuery(filter: ResultFilter, by: ResultGroup): Query {
  const { where, values } = within(filter);
  const same = 'failed_rule, status, offered, accepted, started, answered, finished';
  const sql =
    `SELECT ${keyOf(by)} AS key, failed_rule AS "failedRule", status, offered, accepted, started, answered, finished, ` +
    `count(*) AS count FROM result WHERE ${where} ${groupBy(by, same)}`;
  return { sql, values };
}

export function scoreCountsQuery(filter: ResultFilter, by: ResultGroup, measure: Measure): Query {
  const { where, values } = within(filter);
  const max = measure === 'ces' ? 'ces_max' : 'NULL';
  const sql =
    `SELECT ${keyOf(by)} AS key, ${measure} AS score, ${max} AS max, count(*) AS count FROM result ` +
    `WHERE ${where} AND ${measure} IS NOT NULL ${groupBy(by, measure === 'ces' ? 'ces, ces_max' : measure)}`;
  return { sql, values };
}

export function questionCountsQuery(filter: ResultFilter): Query {
  const { where, values } = within(filter);
  const sql = `SELECT flow, questions, count(*) AS count FROM result WHERE ${where} AND started = 1 AND flow IS NOT NULL GROUP BY flow, questions`;
  return { sql, values };
}

/** Newest first. */
export function resultsQuery({
  stage,
  rule,
  question,
  leftAt,
  limit,
  before,
  ...filter
}: ResultSearch): Query {
  const { where, values } = within(filter);
  const conditions = [where];
  const condition = CONDITIONS[stage];
  if (condition !== undefined) conditions.push(condition);
  if (rule !== undefined) {
    conditions.push('failed_rule = ?');
    values.push(rule);
  }
  if (leftAt !== undefined) {
    conditions.push('left_at = ?');
    values.push(leftAt);
  }
  if (question) {
    conditions.push("started = 1 AND flow = ? AND ' ' || questions || ' ' LIKE ? ESCAPE '!'");
    // Of what may stand in a name only `_` means something else to LIKE.
    values.push(question.flow, `% ${question.name.replaceAll('_', '!_')}:1 %`);
  }
  if (before) {
    conditions.push('(ended_at, session_id) < (?, ?)');
    values.push(before.endedAt, before.sessionId);
  }
  const sql = `SELECT ${ROW} FROM result WHERE ${conditions.join(' AND ')} ORDER BY ended_at DESC, session_id DESC LIMIT ?`;
  return { sql, values: [...values, limit] };
}

export const RECORDING_OF = 'SELECT recording FROM result WHERE session_id = ?';

export const NOTE_CALLED_BACK =
  'UPDATE result SET called_back_at = ?, called_back_by = ?, called_back_note = ? WHERE session_id = ? RETURNING session_id';

function within({ from, to, fields }: ResultFilter): { where: string; values: (string | number)[] } {
  const given = RESULT_FIELDS.flatMap((field) => {
    const value = fields[field];
    return value === undefined ? [] : [{ sql: `coalesce(${columnOf(field)}, '') = ?`, value }];
  });
  return {
    where: ['ended_at >= ? AND ended_at < ?', ...given.map(({ sql }) => sql)].join(' AND '),
    values: [from, to, ...given.map(({ value }) => value)],
  };
}

function keyOf(by: ResultGroup): string {
  if (by === 'none') return "''";
  return by === 'time' ? `ended_at / ${QUARTER_MS}` : `coalesce(${columnOf(by)}, '')`;
}

/** PostgreSQL groups by no constant. */
function groupBy(by: ResultGroup, columns: string): string {
  return `GROUP BY ${by === 'none' ? '' : `${keyOf(by)}, `}${columns}`;
}

function columnOf(field: string): string {
  return COLUMN_OF[field as keyof typeof COLUMN_OF] ?? field;
}
