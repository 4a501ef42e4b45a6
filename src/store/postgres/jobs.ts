/** Long work that somebody asked for, whichever process does it. Must not know: what is done. */
import type { JobRow, JobStore } from '../../runtime/jobs-store';
import type { Sql } from './database';

const HEAD = `id, kind, state, owner, author, phase, done, total, started_at AS "startedAt", seen_at AS "seenAt",
  ended_at AS "endedAt", cancelled_by AS "cancelledBy"`;
const LISTED = `SELECT ${HEAD}, NULL AS result, NULL AS problem FROM job`;

export function jobs(sql: Sql): JobStore {
  return {
    async addJob({ id, kind, state, owner, author, phase, done, total, startedAt, seenAt }) {
      await sql.rows(
        `INSERT INTO job (id, kind, state, owner, author, phase, done, total, started_at, seen_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        ...[id, kind, state, owner, author, phase, done, total, startedAt, seenAt],
      );
    },
    async jobGoesOn({ id, phase, done, total, at }) {
      const [row] = await sql.rows<{ by: string | null }>(
        'UPDATE job SET phase = $1, done = $2, total = $3, seen_at = $4 WHERE id = $5 RETURNING cancelled_by AS by',
        ...[phase, done, total, at, id],
      );
      return row?.by ?? null;
    },
    async endJob({ id, state, result, problem, at, phase, done, total }) {
      await sql.rows(
        `UPDATE job SET state = $1, result = $2, problem = $3, ended_at = $4, seen_at = $4,
         phase = $6, done = $7, total = $8 WHERE id = $5 AND state = 'running'`,
        ...[state, result, problem, at, id, phase, done, total],
      );
    },
    async callOffJob(id, by) {
      const rows = await sql.rows(
        `UPDATE job SET cancelled_by = $1 WHERE id = $2 AND state = 'running' AND cancelled_by IS NULL RETURNING id`,
        ...[by, id],
      );
      return rows.length === 1;
    },
    job: async (id) =>
      (await sql.rows<JobRow>(`SELECT ${HEAD}, result, problem FROM job WHERE id = $1`, id))[0] ?? null,
    jobs: ({ owner, limit }) =>
      owner === null
        ? sql.rows<JobRow>(`${LISTED} ORDER BY seen_at DESC LIMIT $1`, limit)
        : sql.rows<JobRow>(`${LISTED} WHERE owner = $1 ORDER BY started_at DESC LIMIT $2`, owner, limit),
    async forgetJobs({ before, limit }) {
      await sql.rows(
        'DELETE FROM job WHERE id IN (SELECT id FROM job WHERE seen_at < $1 ORDER BY seen_at LIMIT $2)',
        ...[before, limit],
      );
    },
  };
}
