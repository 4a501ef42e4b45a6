/**
 * The few things the engine asks of PostgreSQL. Owns: the pool, statements prepared once a connection, the check of
 * bound values. Must not know: any table.
 */
import { Pool, type PoolClient, types } from 'pg';
import { withPatience } from '../../lib/with-patience';
import { storeAway } from '../../runtime/store-away';
import { bindable, type Bindable } from '../bindable';
import { isGone, markGone } from './gone';
import type { Room } from './room';

/** PostgreSQL's `bigint`, which is read as a number here: times, versions and ids stay far below 2^53. */
const BIGINT = 20;

/** A statement, and one whose transaction waits for another, may take so long at the server. */
const MOST_MS = 10_000;
/** A process that stands still in a transaction must not stop the others for longer. */
const IDLE_MS = 3000;
/** A server that stands still tells nobody: what takes longer than it allows is given up from here. */
const NO_ANSWER_MS = 12_000;
const CONNECT_MS = 4000;
/** How soon a connection is found dead on which nothing is said. */
const KEEP_ALIVE_MS = 5000;
const END_MS = 2000;
const CONNECTIONS = 10;

export type Value = Bindable | boolean | undefined;

/** Runs statements, one after the other where it is a transaction. Placeholders are `$1`, `$2` … */
export interface Sql {
  /** The caller vouches for `R`. @throws what the engine says */
  rows<R extends object>(sql: string, ...values: Value[]): Promise<R[]>;
}

export interface Database extends Sql {
  /**
   * All or nothing, in turn with every other transaction of this `lock`, in whichever process.
   * @throws what `work` or the commit throws; nothing is written then
   */
  transaction<T>(lock: Lock, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** The same for single statements, given up after `ms`: whether it was done is not known then. */
  within(ms: number): Sql;
  close(): Promise<void>;
}

/** What only one process at a time may change. */
export const LOCKS = { migrate: 1, agents: 2, asks: 3, settings: 4 } as const;
export type Lock = keyof typeof LOCKS;
/** Keeps our advisory locks apart from those of others who use the database. */
const LOCK_CLASS = 20_817;

/** @param room is told of what failed @param onTrouble a connection broke that nobody was using */
export function openDatabase(url: string, room: Room, onTrouble: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    ...{ max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS, application_name: 'aftercall' },
    ...{ keepAlive: true, keepAliveInitialDelayMillis: KEEP_ALIVE_MS },
    ...{
      statement_timeout: MOST_MS,
      idle_in_transaction_session_timeout: IDLE_MS,
      query_timeout: NO_ANSWER_MS,
    },
    types: { getTypeParser: numbers },
  });
  pool.on('error', onTrouble);
  const query = statements(room);
  return {
    rows: (sql, ...values) => query(pool, sql, values),
    within: (ms) => ({
      rows: (sql, ...values) => withPatience(query(pool, sql, values), ms, noAnswer),
    }),
    // A server that stands still does not say goodbye.
    close: () => Promise.race([pool.end(), soon(END_MS)]),
    async transaction(lock, work) {
      const client = await pool.connect().catch(markGone);
      // Nobody else hears of a connection that breaks between two statements; the next one fails, and tells.
      client.on('error', ignore);
      try {
        await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK_CLASS}, ${LOCKS[lock]})`);
        const result = await work({ rows: (sql, ...values) => query(client, sql, values) });
        await client.query('COMMIT');
        giveBack(client, false);
        return result;
      } catch (error) {
        giveBack(client, isGone(error) || !(await undone(client)));
        return markGone(error);
      }
    },
  };
}

/** In the words of the driver: see gone.ts. */
function noAnswer(): Error {
  return storeAway(new Error('Query read timeout'));
}

function ignore(): void {
  // See where it is used.
}

function giveBack(client: PoolClient, broken: boolean): void {
  client.off('error', ignore);
  client.release(broken);
}

/** @returns false when a connection cannot even roll back: it is thrown away then */
function undone(client: PoolClient): Promise<boolean> {
  return client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
}

function soon(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms).unref());
}

function numbers(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const parser: unknown = types.getTypeParser(oid, format as 'text');
  return oid === BIGINT ? Number : (parser as (text: string) => unknown);
}

/** Every statement has a name, so that each connection parses and plans it once. */
function statements(room: Room) {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `aftercall_${names.size}`;
    names.set(text, name);
    return name;
  };
  return async <R extends object>(on: Pool | PoolClient, text: string, values: Value[]): Promise<R[]> => {
    const asked = { name: nameOf(text), text, values: bound(values) };
    try {
      return (await on.query<R>(asked)).rows;
    } catch (error) {
      room.notice(error);
      return markGone(error);
    }
  };
}

/** Times are whole milliseconds in the tables. */
function bound(values: Value[]): (Bindable | boolean)[] {
  const plain = bindable(values.map((value) => (typeof value === 'boolean' ? Number(value) : value)));
  return plain.map((value, index) => {
    if (typeof values[index] === 'boolean') return value === 1;
    return typeof value === 'number' ? Math.round(value) : value;
  });
}

/** Rows as one JSON value, for `json_to_recordset`. @throws as `bindable` does */
export function jsonRows(rows: { [column: string]: unknown }[]): string {
  const fit = rows.map((row) => {
    const values = bindable(Object.values(row));
    return Object.fromEntries(Object.keys(row).map((column, index) => [column, values[index]]));
  });
  return JSON.stringify(fit);
}

/** True when a statement failed because a row of this unique index or key is there already. */
export function isTaken(error: unknown, constraint: string): boolean {
  const { code, constraint: name } = error as { code?: string; constraint?: string };
  return code === '23505' && name === constraint;
}

/** True when the engine asks for the transaction to be tried again: a deadlock, or transactions that crossed. */
export function isRetryable(error: unknown): boolean {
  return ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
}
