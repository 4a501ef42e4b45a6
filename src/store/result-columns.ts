/** Columns of a result and what is written into them. Owns: their order. Must not know: any engine. */
import type { ResultFacts, ResultRow } from '../runtime/result-rows';

/** Yes and no are 1 and 0. */
const FLAGS = ['offered', 'accepted', 'started', 'answered', 'finished', 'low'] as const;
/** What sessions are found by: they are not part of what results show. */
const FOUND_BY = ['caller', 'talked'];
/** A result that is there keeps what it counts for, and gains these. */
export const SET_FOUND_BY = FOUND_BY.map((name) => `${name} = excluded.${name}`).join(', ');

export const RESULT_COLUMNS = [
  ...[
    'started_at',
    'ended_at',
    'channel',
    'language',
    'release',
    'queue',
    'agent',
    'agent_name',
    'virtual_agent',
  ],
  ...['status', 'flow', 'questions', 'csat', 'nps', 'ces', 'ces_max', 'comment', 'recording'],
  ...FLAGS,
  ...FOUND_BY,
];

export function resultValues(one: ResultFacts): (string | number | null)[] {
  return [
    ...[one.startedAt, one.endedAt, one.channel, one.language, one.release, one.queue, one.agent],
    ...[one.agentName, one.virtualAgent, one.status, one.flow, one.questions, one.csat, one.nps, one.ces],
    ...[one.cesMax, one.comment, one.recording, ...FLAGS.map((flag) => Number(one[flag]))],
    ...[one.caller === null ? null : endFirst(one.caller), Number(one.talked)],
  ];
}

/** A number is looked for by its last digits: backwards they are the first of an index. */
export function endFirst(digits: string): string {
  return [...digits].reverse().join('');
}

/** The same by the names of the columns. */
export function resultColumns(one: ResultFacts): { [column: string]: string | number | null } {
  const values = resultValues(one);
  return Object.fromEntries(RESULT_COLUMNS.map((name, index) => [name, values[index] ?? null]));
}

export type StoredResult = Omit<ResultRow, (typeof FLAGS)[number]> & {
  [flag in (typeof FLAGS)[number]]: number;
};

export function resultOf(row: StoredResult): ResultRow {
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, row[flag] === 1])) as Pick<
    ResultRow,
    (typeof FLAGS)[number]
  >;
  return { ...row, ...flags };
}
