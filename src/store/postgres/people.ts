/** Who is never to be asked again, and what is forgotten. Must not know: who a pseudonym is. */
import type { PeopleStore } from '../../runtime/people-store';
import type { OptOut } from '../../runtime/rows';
import type { Sql } from './database';
import { notedFiles } from './noted-files';
import type { Order } from '../order';

/** Tables with rows of one session; who was asked, and when, is a table of its own. */
const TABLES = [
  ...[
    'inbox',
    'timeline',
    'message',
    'leg',
    'task',
    'agent_chat',
    'reservation',
    'wanted',
    'waiting',
    'look',
  ],
  'decision',
  'result',
];

/** One statement: all of a session, or nothing. */
const FORGET = `WITH gone AS (DELETE FROM session WHERE id = $1 AND phase = 'closed' RETURNING id),
  ${TABLES.map((table) => `of_${table} AS (DELETE FROM ${table} WHERE session_id IN (SELECT id FROM gone))`).join(', ')},
  of_ask AS (DELETE FROM ask WHERE $2 AND session_id IN (SELECT id FROM gone))
  SELECT id FROM gone`;

/** @param told what other processes are told when somebody opts out, or in again */
export function people(sql: Sql, writes: Order, told: string): PeopleStore {
  const some = async (text: string, ...values: (string | number | boolean)[]): Promise<number> =>
    (await sql.rows(text, ...values)).length;
  return {
    async optOut(optOuts) {
      await sql.rows(
        `WITH added AS (INSERT INTO opt_out (person, at, how)
           SELECT person, at, how FROM json_to_recordset($1) AS one(person text, at bigint, how text)
           ON CONFLICT DO NOTHING RETURNING at)
         SELECT pg_notify('aftercall', $2) FROM added LIMIT 1`,
        ...[JSON.stringify(optOuts), told],
      );
    },
    optBackIn: async (person) =>
      (await some(
        `WITH gone AS (DELETE FROM opt_out WHERE person = $1 RETURNING at)
         SELECT pg_notify('aftercall', $2) FROM gone`,
        ...[person, told],
      )) > 0,
    ...notedFiles(sql),
    optOuts: () => sql.rows<OptOut>('SELECT person, at, how FROM opt_out'),
    forgetSession: (id, { asks }) =>
      writes.run(`session ${id}`, async () => (await some(FORGET, id, asks)) > 0),
    forgetAsks: ({ before, limit }) =>
      some(
        'DELETE FROM ask WHERE id IN (SELECT id FROM ask WHERE at < $1 ORDER BY at LIMIT $2) RETURNING id',
        ...[before, limit],
      ),
    // Rows that are gone are overwritten when the database cleans up (PostgreSQL docs: Routine Vacuuming).
    scrub: () => Promise.resolve(true),
  };
}
