/**
 * Parts of the session metadata file that calls and chats have alike. Owns: their names, types and
 * vocabulary. CCAI docs: Session metadata, Call session metadata, Chat session metadata, Apps API calls.
 */
import { z } from 'zod';
import { STATUS_CODES, type StatusName } from './session-status';

export const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .describe('ISO 8601, UTC, with milliseconds');
export const secondsSchema = z.number().int().min(0).describe('whole seconds');
export const nameSchema = z.string().min(1);

const queue = z.strictObject({ id: nameSchema, name: nameSchema, path: nameSchema });
const agentRef = z.strictObject({
  type: z.enum(['agent', 'virtual_agent']),
  id: nameSchema,
  name: z.string().nullable(),
});

const humanInfo = z.strictObject({ id: nameSchema, name: z.string().nullable() });
const virtualAgentInfo = z.strictObject({ id: nameSchema, name: nameSchema, va_alias: nameSchema });

/** What every participant has; how long, and on which leg, is told per channel. */
export const participantFields = {
  id: z.number().int().min(1).describe('counts from 1 within the session'),
  type: z.enum(['end_user', 'agent', 'virtual_agent']),
  status: z.enum(['connected', 'finished', 'failed']),
  user_id: nameSchema.nullable().describe('agent or virtual agent; null for the customer'),
  name: z.string().nullable(),
};

const transfer = z.strictObject({
  id: z.number().int().min(1).describe('counts from 1 within the session'),
  type: z.literal('Transfer'),
  kind: z.enum(['cold', 'warm', 'post-session']),
  status: z.enum(['transferring', 'finished', 'failed', 'cancelled']),
  fail_reason: nameSchema,
  created_at: momentSchema,
  ended_at: momentSchema.nullable(),
  from_queue: queue.nullable(),
  to_queue: queue.nullable(),
  from_agent: agentRef.nullable(),
  to_agent: agentRef.nullable(),
});

export const stateFields = {
  status: z.enum(Object.keys(STATUS_CODES) as [StatusName, ...StatusName[]]),
  status_code: z.number().int().min(0),
  fail_reason: nameSchema.describe('"nothing" where nothing failed'),
  direction: z.enum(['inbound', 'outbound']),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('ISO 639-1'),
};

export const timeFields = {
  created_at: momentSchema,
  queued_at: momentSchema.nullable(),
  assigned_at: momentSchema.nullable(),
  connected_at: momentSchema.nullable(),
  ended_at: momentSchema.nullable(),
  updated_at: momentSchema.describe('of the last thing that happened in the session'),
  wait_duration: secondsSchema,
};

export const endFields = {
  ended_by: z
    .enum(['agent', 'end_user', 'timeout', 'dismissed', 'system'])
    .nullable()
    .describe('who ended the last conversation with an agent; without one, who ended the session'),
  ended_how: nameSchema.nullable(),
  ended_evidence: z.array(z.string()),
  disconnected_by: nameSchema.describe('who ended the session'),
};

export const partyFields = {
  queue: queue.nullable().describe('of the last conversation with an agent'),
  agent_info: z
    .union([humanInfo, virtualAgentInfo])
    .nullable()
    .describe('the last agent; a virtual agent (it has a va_alias) once one had the customer'),
};

export const formFields = {
  transfers: z.array(transfer),
  disposition: z.string().nullable(),
  tags: z.array(z.string()),
  answers: z
    .record(z.string(), z.unknown())
    .describe('what the flow collected: a recording is { url, seconds }; sensitive values are ***'),
};
