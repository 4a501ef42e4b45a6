/**
 * The post-session transfer in the session metadata, the same for calls and chats, so that what customers
 * answer adds up. Owns: its names and vocabulary.
 */
import { z } from 'zod';
import { momentSchema, nameSchema } from './metadata-parts';

const virtualAgentTurn = z.strictObject({
  name: nameSchema,
  kind: z.string(),
  status: z.enum(['in-progress', 'finished', 'partial', 'failed']),
  reason: z.string(),
  started_at: momentSchema,
  ended_at: momentSchema.nullable(),
});

const decision = z.strictObject({
  transfer: z.boolean(),
  reason: z.string(),
  failed_rule: nameSchema.nullable(),
  scope: z.enum(['call', 'chat', 'queue']),
  settings_version: z.number().int().min(0),
});

export const postSessionSchema = z.strictObject({
  decision: decision.nullable(),
  status: z.enum([
    'not-required',
    'offered',
    'declined',
    'ready',
    'in-progress',
    'finished',
    'partial',
    'failed',
  ]),
  status_reason: z.string(),
  virtual_agent: nameSchema.nullable(),
  kind: nameSchema.nullable(),
  road: z.enum(['customer-leg', 'call-back', 'agent-leg', 'none']).nullable(),
  agents: z.array(virtualAgentTurn),
  opt_in: z.enum(['yes', 'no', 'silence', 'invalid', 'hung-up', 'not-reached']).nullable(),
  parameters: z
    .record(z.string(), z.unknown())
    .exactOptional()
    .describe('only where the setting wants them here; sensitive values are ***'),
  missing: z.array(z.string()),
  dropped: z.array(z.strictObject({ field: z.string(), reason: z.string() })),
  answers: z.record(z.string(), z.unknown()),
  started_at: momentSchema.nullable(),
  ended_at: momentSchema.nullable(),
});

export type PostSessionPart = z.infer<typeof postSessionSchema>;
