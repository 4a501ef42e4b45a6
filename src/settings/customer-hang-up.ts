/**
 * What happens when the customer hangs up, and the customer's leg is gone: nothing, a call back, or the
 * agent's live leg is moved. Owns: its schema.
 */
import { z } from 'zod';
import { clockTimeSchema, timeZoneSchema } from './hours';
import { onlyIfValid } from './only-if-valid';
import { nameSchema } from './plain-text';

/** Local time; from the evening to the next morning where `to` is earlier than `from`. */
export const quietHoursSchema = z
  .strictObject({ from: clockTimeSchema, to: clockTimeSchema, timeZone: timeZoneSchema })
  .refine(({ from, to }) => from !== to, {
    path: ['to'],
    error: 'must differ from `from`; for no quiet hours write null',
    ...onlyIfValid,
  });

const nothingSchema = z.strictObject({ action: z.literal('nothing') });

const callBackSchema = z.strictObject({
  action: z.literal('call-back'),
  /** from the hang-up to the first call */
  delaySeconds: z.number().int().min(0).max(86_400).default(60),
  /** nobody is called from `from` to `to`, local time; the call waits until `to` */
  quietHours: quietHoursSchema.nullable().default(null),
  /** how often the customer is called until somebody answers */
  attempts: z.number().int().min(1).max(5).default(1),
  /** from an unanswered call to the next one */
  pauseSeconds: z.number().int().min(30).max(86_400).default(900),
  ringSeconds: z.number().int().min(5).max(120).default(30),
  /** let the carrier find out whether a machine answered; the customer then hears nothing for some seconds */
  detectMachine: z.boolean().default(false),
});

const agentLegSchema = z.strictObject({
  action: z.literal('agent-leg'),
  /** the virtual agent the agent's leg is moved to: an after-call form by voice */
  virtualAgent: nameSchema,
});

export const customerHangUpSchema = z.discriminatedUnion('action', [
  nothingSchema,
  callBackSchema,
  agentLegSchema,
]);

export type CustomerHangUp = z.infer<typeof customerHangUpSchema>;
export type CallBack = Extract<CustomerHangUp, { action: 'call-back' }>;
