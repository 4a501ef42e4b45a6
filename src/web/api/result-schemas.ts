/** Results as the API shows them. Owns: the shapes. */
import { z } from 'zod';
import { MEASURES } from '../../flow/measure';

const text = z.string();
const count = z.number().int();
const interval = z.object({ low: z.number(), high: z.number() });

export const scoreSchema = z.object({
  /** how many gave one */
  n: count,
  /** percent for csat and ces, -100 to 100 for nps */
  value: z.number(),
  mean: z.number().nullable(),
  /** 95 % */
  interval,
  distribution: z.array(z.object({ score: count, max: count.nullable(), count })),
});

export const resultGroup = z.object({
  /** what the group is of; '' where sessions have none */
  key: text,
  ended: count,
  excluded: z.array(z.object({ rule: text, count })),
  ...{ eligible: count, offered: count, declined: count, accepted: count, started: count, answered: count },
  finished: count,
  measures: z.object({
    csat: scoreSchema.nullable(),
    nps: scoreSchema.nullable(),
    ces: scoreSchema.nullable(),
  }),
});

export const resultsSchema = z.object({
  ...{ from: text, to: text, timezone: text, groupBy: text },
  /** how many must have answered before an agent is shown */
  minimum: count,
  /** agents who are not, because fewer did */
  withheld: count,
  formulas: z.array(z.object({ measure: z.enum(MEASURES), formula: text, interval: text })),
  total: resultGroup,
  groups: z.array(resultGroup),
  questions: z.array(z.object({ flow: text, name: text, answered: count, of: count })),
});

export const calledBack = z.object({ at: text, by: text, note: text });

export const resultLine = z.object({
  ...{ session: text, endedAt: text, channel: text, language: text, release: text },
  queue: text.nullable(),
  /** null also where too few customers answered for this agent to be shown */
  agent: text.nullable(),
  virtualAgent: text.nullable(),
  status: text,
  failedRule: text.nullable(),
  csat: count.nullable(),
  nps: count.nullable(),
  ces: count.nullable(),
  comment: text.nullable(),
  /** whether there is a recording: GET /results/sessions/{id}/recording */
  recording: z.boolean(),
  low: z.boolean(),
  calledBack: calledBack.nullable(),
});

export type ResultLine = z.infer<typeof resultLine>;

export const resultSessions = z.object({ items: z.array(resultLine), before: text.nullable() });

export const calledBackBody = z.strictObject({ note: z.string().trim().max(500).default('') });
