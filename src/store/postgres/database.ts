/**
 * The few things the engine asks of PostgreSQL. Owns: the pool, statements prepared once a connection, the check of
 * bound values. Must not know: any table.
 */
import { Pool, type PoolClient, types } from 'pg';
import { bindable, type Bindable } from '../bindable';

/** PostgreSQL's `bigint`, which is read as a number here: times, versions and ids stay far below 2^53. */
const BIGINT = 20;

/** A process that stands still in a transaction, or waits for one that does, must not stop the others for longer. */
const MOST_MS = 10_000;
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
  close(): Promise<void>;
}

/** What only one process at a time may change. */
export const LOCKS = { migrate: 1, agents: 2, asks: 3, settings: 4 } as const;
export type Lock = keyof typeof LOCKS;
/** Keeps our advisory locks apart from those of others who use the database. */
const LOCK_CLASS = 20_817;

/** @param onTrouble a connection broke that nobody was using */
export function openDatabase(url: string, onTrouble: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    ...{ max: CONNECTIONS, connectionTimeoutMillis: MOST_MS, keepAlive: true, application_name: 'aftercall' },
    ...{ statement_timeout: MOST_MS, idle_in_transaction_session_timeout: MOST_MS },
    types: { getTypeParser: numbers },
  });
  pool.on('error', onTrouble);
  const query = statements();
  return {
    rows: (sql, ...values) => query(pool, sql, values),
    close: () => pool.end(),
    async transaction(lock, work) {
      const client = await pool.connect();
      try {
        await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${LOCK_CLASS}, ${LOCKS[lock]})`);
        const result = await work({ rows: (sql, ...values) => query(client, sql, values) });
        await client.query('COMMIT');
        client.release();
        return result;
      } catch (error) {
        await undo(client);
        throw error;
      }
    },
  };
}

/** A connection that cannot even roll back is thrown away. */
async function undo(client: PoolClient): Promise<void> {
  const broken = await client.query('ROLLBACK').then(
    () => false,
    () => true,
  );
  client.release(broken);
}

function numbers(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  const parser: unknown = types.getTypeParser(oid, format as 'text');
  return oid === BIGINT ? Number : (parser as (text: string) => unknown);
}

/** Every statement has a name, so that each connection parses and plans it once. */
function statements() {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = names.get(text) ?? `aftercall_${names.size}`;
    names.set(text, name);
    return name;
  };
  return async <R extends object>(on: Pool | PoolClient, text: string, values: Value[]): Promise<R[]> => {
    const { rows } = await on.query<R>({ name: nameOf(text), text, values: bound(values) });
    return rows;
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
