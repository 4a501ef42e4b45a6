/**
 * Finding ended sessions as SQL, the same for both engines, with `?` for values. Owns: which index each question is
 * answered from. Must not know: any engine.
 */
import type { Place, SessionFilters, SessionQuery } from '../runtime/session-search';
import { endFirst } from './result-columns';
import type { Query } from './result-queries';

/** What stands in the index as it is asked for. */
const EQUAL = {
  ...{ channel: 'channel', language: 'language', queue: 'queue', agent: 'agent', status: 'status' },
  ...{ virtualAgent: 'virtual_agent', rule: 'failed_rule', answered: 'answered', talked: 'talked' },
} as const satisfies { [filter in keyof SessionFilters]: string };

/** Values and the text they belong to, together. */
interface Condition {
  sql: string;
  values: (string | number)[];
}

/** @param columns of `session` */
export function endedLikeQuery(query: SessionQuery, columns: string): Query {
  const conditions = [...range(query), ...equal(query), ...through(query)];
  const [at, where] = [placed(query), conditions.map(({ sql }) => sql).join(' AND ')];
  const sql =
    `SELECT ${columns} FROM (SELECT session_id, started_at AS at FROM result WHERE ${where} ` +
    `ORDER BY ${at} DESC, session_id DESC LIMIT ?) AS found ` +
    'JOIN session ON session.id = found.session_id ORDER BY found.at DESC, found.session_id DESC';
  return { sql, values: [...conditions.flatMap(({ values }) => values), query.limit] };
}

export const PLACE_BELOW =
  'SELECT started_at AS "startedAt", session_id AS id FROM result WHERE (started_at, session_id) < (?, ?) ' +
  'ORDER BY started_at DESC, session_id DESC LIMIT 1 OFFSET ?';

export function placeBelowValues({ startedAt, id }: Place, count: number): [number, string, number] {
  return [startedAt, id, count - 1];
}

function range(query: SessionQuery): Condition[] {
  const { before, down, number } = query;
  const at = placed(query);
  const places = [
    { sql: `(${at}, session_id) < (?, ?)`, values: [before.startedAt, before.id] },
    { sql: `(${at}, session_id) >= (?, ?)`, values: [down.startedAt, down.id] },
  ];
  if (number === undefined) return places;
  const first = endFirst(number);
  return [...places, { sql: 'caller >= ? AND caller < ?', values: [first, `${first}:`] }];
}

/** Few have a number: the plus keeps the index of times from being taken instead (SQLite docs: unary "+"). */
function placed({ number }: SessionQuery): string {
  return number === undefined ? 'started_at' : '+started_at';
}

function equal(query: SessionQuery): Condition[] {
  return (Object.keys(EQUAL) as (keyof typeof EQUAL)[]).flatMap((filter) => {
    const value = query[filter];
    if (value === undefined) return [];
    return [{ sql: `${EQUAL[filter]} = ?`, values: [typeof value === 'boolean' ? Number(value) : value] }];
  });
}

/** Of what may stand in the name of a flow only `_` means something else to LIKE. */
function through({ flow }: SessionQuery): Condition[] {
  if (flow === undefined) return [];
  return [{ sql: "' ' || way LIKE ? ESCAPE '!'", values: [`% ${flow.replaceAll(/[_%!]/g, '!$&')}:%`] }];
}
