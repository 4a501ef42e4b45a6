/**
 * The session metadata file as its readers may rely on it. Owns: names, types and vocabulary. Must not
 * know: where the values come from. CCAI docs: Session metadata, Call session metadata, Apps API calls.
 */
import { z } from 'zod';
import { CALL_TYPES } from '../call/call-type';
import { STATUS_CODES, type StatusName } from './session-status';
import { SESSION_TYPES } from './session-type';

const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .describe('ISO 8601, UTC, with milliseconds');
const seconds = z.number().int().min(0).describe('whole seconds');
const name = z.string().min(1);

const queue = z.strictObject({ id: name, name, path: name });
const agentRef = z.strictObject({
  type: z.enum(['agent', 'virtual_agent']),
  id: name,
  name: z.string().nullable(),
});

const humanInfo = z.strictObject({ id: name, name: z.string().nullable() });
const virtualAgentInfo = z.strictObject({ id: name, name, va_alias: name });

const participant = z.strictObject({
  id: z.number().int().min(1).describe('counts from 1 within the session'),
  type: z.enum(['end_user', 'agent', 'virtual_agent']),
  status: z.enum(['connected', 'finished', 'failed']),
  user_id: name.nullable().describe('agent or virtual agent; null for the customer'),
  name: z.string().nullable(),
  call_id: name.nullable().describe("the carrier's identifier of the leg, where it has one of its own"),
  connected_at: moment.nullable(),
  ended_at: moment.nullable(),
  call_duration: seconds,
  hold_duration: seconds,
  fail_reason: name,
});

const transfer = z.strictObject({
  id: z.number().int().min(1).describe('counts from 1 within the session'),
  type: z.literal('Transfer'),
  kind: z.enum(['cold', 'warm', 'post-session']),
  status: z.enum(['transferring', 'finished', 'failed', 'cancelled']),
  fail_reason: name,
  created_at: moment,
  ended_at: moment.nullable(),
  from_queue: queue.nullable(),
  to_queue: queue.nullable(),
  from_agent: agentRef.nullable(),
  to_agent: agentRef.nullable(),
});

const virtualAgentTurn = z.strictObject({
  name,
  kind: z.string(),
  status: z.enum(['in-progress', 'finished', 'partial', 'failed']),
  reason: z.string(),
  started_at: moment,
  ended_at: moment.nullable(),
});

const decision = z.strictObject({
  transfer: z.boolean(),
  reason: z.string(),
  failed_rule: name.nullable(),
  scope: z.enum(['call', 'queue']),
  settings_version: z.number().int().min(0),
});

const postSession = z.strictObject({
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
  virtual_agent: name.nullable(),
  kind: name.nullable(),
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
  started_at: moment.nullable(),
  ended_at: moment.nullable(),
});

/** One session. Unknown fields are refused: what is written is what is documented. */
export const sessionMetadata = z.strictObject({
  id: name,
  session_type: z.enum(SESSION_TYPES),
  call_type: z.enum(CALL_TYPES),
  status: z.enum(Object.keys(STATUS_CODES) as [StatusName, ...StatusName[]]),
  status_code: z.number().int().min(0),
  fail_reason: name.describe('"nothing" where nothing failed'),
  direction: z.enum(['inbound', 'outbound']),
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .describe('ISO 639-1'),
  call_id: name.nullable().describe("the carrier's identifier of the customer's first leg"),
  from: z.string(),
  to: z.string(),
  end_user: z.strictObject({ identifier: z.string() }),
  created_at: moment,
  queued_at: moment.nullable(),
  assigned_at: moment.nullable(),
  connected_at: moment.nullable(),
  ended_at: moment.nullable(),
  updated_at: moment.describe('of the last thing that happened in the session'),
  wait_duration: seconds,
  call_duration: seconds.describe('with agents and virtual agents'),
  hold_duration: seconds,
  ended_by: z
    .enum(['agent', 'end_user', 'timeout', 'dismissed', 'system'])
    .nullable()
    .describe('who ended the last conversation with an agent; without one, who ended the session'),
  ended_how: name.nullable(),
  ended_evidence: z.array(z.string()),
  disconnected_by: name.describe('who ended the session'),
  queue: queue.nullable().describe('of the last conversation with an agent'),
  agent_info: z
    .union([humanInfo, virtualAgentInfo])
    .nullable()
    .describe('the last agent; a virtual agent (it has a va_alias) once one had the call'),
  participants: z.array(participant),
  transfers: z.array(transfer),
  disposition: z.string().nullable(),
  tags: z.array(z.string()),
  post_session: postSession,
});

export type SessionMetadataDocument = z.infer<typeof sessionMetadata>;

/** JSON Schema (draft-7) of the session metadata file. */
export function sessionMetadataSchema(): object {
  return z.toJSONSchema(sessionMetadata, { target: 'draft-7' });
}
