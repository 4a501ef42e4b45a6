/**
 * Work that is due: claimed for a time, then finished, given back or given up. Owns: leases and their order, dead letters.
 * Must not know: what a task means.
 */
import type { Store } from '../../runtime/ports';
import type { DeadLetter, TaskRow } from '../../runtime/rows';
import type { DeadLetters } from '../dead-letters';
import type { Tasks } from '../tasks';
import type { Sql } from './database';
import { lives } from './process-row';
import type { Order } from '../order';

// Whoever looks at the same time looks past what others are claiming.
const CLAIM = `WITH due AS (SELECT id FROM task WHERE buried_at IS NULL AND due_at <= $1
    AND (lease_until IS NULL OR lease_until <= $1) ORDER BY due_at, id LIMIT $2 FOR UPDATE SKIP LOCKED),
  claimed AS (UPDATE task SET lease_until = $3, lease_by = $4, attempts = attempts + 1 FROM due
    WHERE task.id = due.id RETURNING task.*)
  SELECT id, session_id AS "sessionId", kind, name, due_at AS "dueAt", attempts, payload
  FROM claimed ORDER BY due_at, id`;

const NEXT = `SELECT least((SELECT min(due_at) FROM task WHERE lease_until IS NULL AND buried_at IS NULL),
  (SELECT min(lease_until) FROM task WHERE lease_until IS NOT NULL)) AS at`;

/** @param self this process */
export function tasks(sql: Sql, writes: Order, self: number): Tasks & DeadLetters {
  const change = async (text: string, ...values: (string | number)[]): Promise<void> =>
    void (await writes.run('tasks', () => sql.rows(text, ...values)));
  return {
    claimTasks: ({ now, limit, leaseMs }) =>
      writes.runAfterAll('tasks', () => sql.rows<TaskRow>(CLAIM, now, limit, now + leaseMs, self)),
    retryTask: (id, dueAt) =>
      change('UPDATE task SET due_at = $1, lease_until = NULL, lease_by = NULL WHERE id = $2', dueAt, id),
    finishTask: (id) => change('DELETE FROM task WHERE id = $1', id),
    nextTaskAt: async () => (await sql.rows<{ at: number | null }>(NEXT))[0]?.at ?? null,
    // Those of processes that work on theirs are not touched.
    releaseLeases: (but = []) =>
      change(
        `UPDATE task SET lease_until = NULL, lease_by = NULL WHERE lease_until IS NOT NULL
         AND (lease_by = $1 AND id NOT IN (SELECT json_array_elements_text($2::json)::bigint) OR NOT ${lives('lease_by')})`,
        ...[self, JSON.stringify(but)],
      ),
    ...letters(sql, writes, change),
  };
}

/** The first burial counts: whoever claimed the task too, and gives it up later, changes nothing. */
function letters(
  sql: Sql,
  writes: Order,
  change: (text: string, ...values: (string | number)[]) => Promise<void>,
): DeadLetters {
  return {
    buryTask: (id, reason, at) =>
      change(
        `UPDATE task SET buried_at = $1, burial_reason = $2, lease_until = NULL, lease_by = NULL
         WHERE id = $3 AND buried_at IS NULL`,
        ...[at, reason, id],
      ),
    deadLetters: ({ limit, before, session }: Parameters<Store['deadLetters']>[0]) =>
      sql.rows<DeadLetter>(
        `SELECT id, session_id AS "sessionId", name, attempts, buried_at AS at, burial_reason AS reason
         FROM task WHERE buried_at IS NOT NULL AND id < $1 AND ($2::text IS NULL OR session_id = $2)
         ORDER BY id DESC LIMIT $3`,
        ...[before ?? Number.MAX_SAFE_INTEGER, session ?? null, limit],
      ),
    async effectCounts({ name, session }: Parameters<Store['effectCounts']>[0]) {
      const [found] = await sql.rows<{ waiting: number; givenUp: number }>(
        `SELECT count(*) - count(buried_at) AS waiting, count(buried_at) AS "givenUp" FROM task
         WHERE kind = 'effect' AND name = $1 AND ($2::text IS NULL OR session_id = $2)`,
        ...[name, session ?? null],
      );
      return found ?? { waiting: 0, givenUp: 0 };
    },
    async reviveTask(id, dueAt) {
      const revived = await writes.run('tasks', () =>
        sql.rows(
          `UPDATE task SET buried_at = NULL, burial_reason = NULL, attempts = 0, due_at = $1
           WHERE id = $2 AND buried_at IS NOT NULL RETURNING id`,
          ...[dueAt, id],
        ),
      );
      return revived.length > 0;
    },
  };
}
