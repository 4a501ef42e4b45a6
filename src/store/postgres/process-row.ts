/**
 * This process among those that share the database. Owns: that table, and how long a process may be silent. Times are of
 * the database's clock: those of machines differ.
 */
import { DATABASE_TIME } from './clocks';
import type { Sql } from './database';

/** A process says every second that it lives; whoever was silent for so long is taken for dead. */
const SILENCE = "interval '5 seconds'";
/** Rows of the dead are kept so long, so that a process which only stood still finds its own again. */
const FORGOTTEN = "interval '1 hour'";

/** Part of a statement: whether the process with this id (an expression) lives. */
export function lives(id: string): string {
  return `EXISTS (SELECT 1 FROM process p WHERE p.id = ${id} AND p.seen_at > clock_timestamp() - ${SILENCE})`;
}

/** @returns the number of this process: no other ever has it */
export async function enterProcess(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ id: number }>('INSERT INTO process DEFAULT VALUES RETURNING id');
  if (!row) throw new Error('nothing was answered');
  return row.id;
}

export async function leaveProcess(sql: Sql, self: number): Promise<void> {
  await sql.rows('DELETE FROM process WHERE id = $1', self);
}

export interface Pulse {
  settings: number;
  release: string | null;
  /** tasks of processes that died, which are due again */
  freed: number;
  /** when the database answered, by its clock, ms since 1970 */
  now: number;
}

const PULSE = `WITH mine AS (INSERT INTO process (id) VALUES ($1)
    ON CONFLICT (id) DO UPDATE SET seen_at = excluded.seen_at),
  forgotten AS (DELETE FROM process WHERE seen_at < clock_timestamp() - ${FORGOTTEN}),
  freed AS (UPDATE task SET lease_until = NULL, lease_by = NULL WHERE $2 AND lease_until IS NOT NULL
    AND lease_by <> $1 AND NOT ${lives('lease_by')} RETURNING id)
  SELECT (SELECT coalesce(max(version), 0) FROM setting) AS settings,
    (SELECT max(id)::text FROM serving) AS release, (SELECT count(*) FROM freed) AS freed, ${DATABASE_TIME} AS now`;

/**
 * Says that this process lives, and takes the work of those over that do not.
 * @param judges false when the process itself was silent: perhaps nobody could be heard
 */
export async function pulse(sql: Sql, self: number, judges: boolean): Promise<Pulse> {
  const [found] = await sql.rows<Pulse>(PULSE, self, judges);
  if (!found) throw new Error('nothing was answered');
  return found;
}
