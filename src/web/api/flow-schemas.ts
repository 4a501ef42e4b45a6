/** Flows as the API shows them. Owns: the shapes. */
import { z } from 'zod';
import { CHANNELS } from '../../call/channel';

const text = z.string();
const count = z.number().int();
const arrow = z.object({ from: text, to: text, label: text });

export const flowProblem = z.object({
  file: text.optional(),
  line: count.optional(),
  column: count.optional(),
  severity: z.enum(['error', 'warning']),
  rule: text,
  message: text,
  hint: text.optional(),
  /** the lines it is about, with carets under what is meant */
  frame: text.optional(),
});

export const flowShown = z.object({
  ...{ name: text, description: text, languages: z.array(text), channels: z.array(z.enum(CHANNELS)) },
  ...{ start: text, hangup: text.nullable() },
  steps: z.array(z.object({ name: text, kind: text, note: text.nullable() })),
  arrows: z.array(arrow),
});

export const releaseFlows = z.object({
  release: text,
  flows: z.array(flowShown),
  problems: z.array(flowProblem),
});

export const flowChanges = z.object({
  release: text,
  since: text,
  items: z.array(z.object({ where: text, sign: z.enum(['+', '-', '~']), step: text.optional(), what: text })),
});

export const stepCounts = z.object({
  ...{ flow: text.nullable(), release: text.nullable(), from: text, to: text },
  /** ended sessions whose steps are counted */
  sessions: count,
  items: z.array(
    z.object({
      ...{ flow: text, step: text },
      /** live sessions that are there now */
      now: count,
      /** sessions that were there and have ended in the period */
      entered: count,
      /** of these, who hung up there */
      left: count,
    }),
  ),
});

export const courseShown = z.object({
  states: z.array(text),
  arrows: z.array(arrow),
});

export const sessionCourseShown = z.object({
  items: z.array(z.object({ at: text, state: text, event: text })),
});
