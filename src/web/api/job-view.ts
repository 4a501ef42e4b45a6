/** A job as the API tells it. Owns: that shape. */
import { z } from 'zod';
import { JOB_KINDS, JOB_STATES, type JobRow } from '../../runtime/jobs-store';
import { isoTime } from './iso-time';

const text = z.string();
const time = z.string();

export const jobSchema = z.object({
  id: text,
  kind: z.enum(JOB_KINDS),
  state: z.enum(JOB_STATES),
  /** `waiting`, `reading`, `comparing`, `saving`, `deciding`: so many of so many; `total` 0: nobody knows */
  progress: z.object({ phase: text, done: z.number().int(), total: z.number().int() }),
  author: text,
  startedAt: time,
  endedAt: time.nullable(),
  cancelledBy: text.nullable(),
  /** what the request would have been answered with, once it is done */
  result: z.record(text, z.unknown()).nullable(),
  /** why it failed (RFC 9457) */
  problem: z.record(text, z.unknown()).nullable(),
});

export type JobView = z.infer<typeof jobSchema>;

export function jobView(row: JobRow): JobView {
  const { id, kind, state, phase, done, total, author, startedAt, endedAt, cancelledBy } = row;
  return {
    ...{ id, kind, state, progress: { phase, done, total }, author, cancelledBy },
    ...{ startedAt: isoTime(startedAt), endedAt: endedAt === null ? null : isoTime(endedAt) },
    ...{ result: parsed(row.result), problem: parsed(row.problem) },
  };
}

function parsed(json: string | null): JobView['result'] {
  return json === null ? null : (JSON.parse(json) as JobView['result']);
}
