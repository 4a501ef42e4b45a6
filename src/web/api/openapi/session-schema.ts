/** One session as the API describes it. Owns: what clients may rely on; more is there. */
import { z } from 'zod';

const text = z.string();
const maybe = text.nullable();
const value = z.unknown();
const line = z.object({
  name: text,
  result: z.enum(['passed', 'failed', 'not-reached']),
  /** plain words, without personal data; empty when not reached */
  reason: text,
  inputs: z.record(text, value),
  settings: z.array(
    z.object({ field: text, scope: z.enum(['call', 'chat', 'queue']), version: z.number().int() }),
  ),
});
const end = z.object({ by: text, how: text, evidence: z.array(text) });

export const sessionSchema = z.looseObject({
  ...{ id: text, channel: z.enum(['voice', 'chat']), type: text, direction: text, language: text },
  ...{ phase: text, flow: text, release: text, startedAt: text, endedAt: maybe },
  end: end.nullable(),
  legs: z.array(
    z.looseObject({
      ...{ leg: text, role: text, sid: maybe, status: text },
      ...{ from: text.optional(), to: text.optional(), agentId: text.optional(), agentName: text.optional() },
      outcome: maybe.optional(),
    }),
  ),
  leadingLeg: z.object({ leg: text, sid: text }),
  customerCalls: z.array(
    z.looseObject({ why: text, at: text, sid: maybe, status: z.enum(['calling', 'answered', 'over']) }),
  ),
  conversations: z.array(
    z.looseObject({
      ...{ queue: maybe, agentId: maybe, agentName: maybe, connectedAt: text, endedAt: text },
      ...{ waitSeconds: z.number(), talkSeconds: z.number(), end },
    }),
  ),
  attributes: z.record(text, value),
  recordings: z.array(z.object({ sid: text, seconds: z.number().nullable() })),
  answers: z.record(text, value),
  decision: z
    .looseObject({
      ...{ transfer: z.boolean(), status: text, virtualAgent: maybe, road: text, reason: text },
      ...{ failedRule: maybe, scope: text, settingsVersion: z.number().int(), rules: z.array(line) },
    })
    .nullable(),
  postSession: z.looseObject({
    ...{ status: text, reason: text, virtualAgent: maybe, kind: maybe, optIn: maybe },
    parameters: z.record(text, value),
    missing: z.array(text),
    dropped: z.array(z.object({ field: text, reason: text })),
    records: z.object({ sessionMetadata: z.boolean(), crm: z.boolean() }),
    answers: z.record(text, value),
    ...{ startedAt: maybe, endedAt: maybe },
  }),
  failures: z.array(z.object({ at: text, step: text, message: text })),
  timeline: z.array(z.object({ seq: z.number().int(), at: text, kind: text, data: z.record(text, value) })),
});
