/**
 * The fields of post-session transfers, the same for all calls and for one queue. Owns: each field's
 * schema and its default. Must not know: which scope a value comes from (see resolve).
 */
import { z } from 'zod';
import { CALL_TYPES } from '../call/call-type';
import { dataParametersSchema } from './data-parameter';
import { customerHangUpSchema } from './customer-hang-up';
import { hoursSchema, timeZoneSchema } from './hours';
import { onlyIfValid } from './only-if-valid';
import { nameSchema } from './plain-text';
import { evenIfInvalid, unique } from './unique';

const days = z.number().int().min(1).max(366);
/** a person's newest hundred asks are looked at */
const times = z.number().int().min(1).max(100);

const perPersonSchema = z
  .strictObject({
    /** not again within so many days of 24 hours */
    notWithinDays: days.nullable().default(null),
    /** not more than `times` within `days` */
    atMost: z.strictObject({ times, days }).nullable().default(null),
  })
  .refine(({ notWithinDays, atMost }) => notWithinDays !== null || atMost !== null, {
    error: 'must have notWithinDays or atMost; for no limit write null',
    ...onlyIfValid,
  });

const optInSchema = z.strictObject({
  /** ask the customer before the transfer */
  ask: z.boolean().default(false),
  /** silence this long means no */
  timeoutSeconds: z.number().int().min(2).max(30).default(6),
  /** how often an answer that is neither yes nor no is asked for again */
  attempts: z.number().int().min(1).max(5).default(2),
  /** how sure the recogniser must be of a spoken answer, 0 to 1 (0.5 if left out); keys are never doubted */
  minConfidence: z.number().min(0).max(1).exactOptional(),
});

const dataRecordsSchema = z.strictObject({
  /** write the data parameters into the session metadata file */
  sessionMetadata: z.boolean().default(false),
  /** write the data parameters into the CRM record, as a comment */
  crm: z.boolean().default(false),
});

/** A list of things that each occur once; at least one. */
export function some<T extends string>(values: readonly [T, ...T[]], what: string) {
  return z
    .array(z.enum(values))
    .min(1)
    .superRefine(
      unique((value) => value, what),
      evenIfInvalid,
    );
}

/** Schema of each field, without defaults. */
export const POST_SESSION_SHAPE = {
  /** types of calls that take part */
  callTypes: some(CALL_TYPES, 'call type'),
  /** name of the virtual agent the customer's leg is moved to */
  virtualAgent: nameSchema.nullable(),
  dataParametersEnabled: z.boolean(),
  dataParameters: dataParametersSchema,
  dataRecords: dataRecordsSchema,
  optIn: optInSchema,
  /** who must have ended the conversation */
  endedBy: some(['agent', 'end_user'], 'party'),
  whenCustomerHangsUp: customerHangUpSchema,
  /** talk time with agents, in seconds; 0: any */
  minimumTalkSeconds: z.number().int().min(0).max(86_400),
  /** only within these hours; null: always */
  hours: hoursSchema.nullable(),
  /** share of sessions, 0 to 100, chosen by a hash of the session id */
  samplingPercent: z.number().min(0).max(100),
  /** how often one person may be asked; null: no limit */
  perPerson: perPersonSchema.nullable(),
  /** how many sessions a day may be handed over; null: no limit */
  dailyCap: z
    .strictObject({ most: z.number().int().min(0).max(1_000_000), timeZone: timeZoneSchema })
    .nullable(),
  /** calls that were transferred between agents: like any other, only those, or never */
  transferredCalls: z.enum(['any', 'only', 'never']),
} as const;

/** What holds where nothing was saved. */
export const POST_SESSION_DEFAULTS = {
  callTypes: [...CALL_TYPES],
  virtualAgent: null,
  dataParametersEnabled: false,
  dataParameters: [],
  dataRecords: { sessionMetadata: false, crm: false },
  optIn: { ask: false, timeoutSeconds: 6, attempts: 2 },
  endedBy: ['agent', 'end_user'],
  whenCustomerHangsUp: { action: 'nothing' },
  minimumTalkSeconds: 0,
  hours: null,
  samplingPercent: 100,
  perPerson: null,
  dailyCap: null,
  transferredCalls: 'any',
} as const;
