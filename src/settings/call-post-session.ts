/**
 * The document of post-session transfers for all calls. Owns: its schema and what holds before it is
 * ever saved. Must not know: whether the virtual agent exists. CCAI docs: Post-session transfers.
 */
import { z } from 'zod';
import { POST_SESSION_DEFAULTS, POST_SESSION_SHAPE } from './post-session-fields';

/** Its only name. */
export const CALL_POST_SESSION_NAME = 'global';

export const callPostSessionSchema = z.strictObject({
  enabled: z.boolean().default(false),
  callTypes: POST_SESSION_SHAPE.callTypes.default([...POST_SESSION_DEFAULTS.callTypes]),
  virtualAgent: POST_SESSION_SHAPE.virtualAgent.default(null),
  dataParametersEnabled: POST_SESSION_SHAPE.dataParametersEnabled.default(false),
  dataParameters: POST_SESSION_SHAPE.dataParameters.default([]),
  dataRecords: POST_SESSION_SHAPE.dataRecords.default({ ...POST_SESSION_DEFAULTS.dataRecords }),
  optIn: POST_SESSION_SHAPE.optIn.default({ ...POST_SESSION_DEFAULTS.optIn }),
  endedBy: POST_SESSION_SHAPE.endedBy.default([...POST_SESSION_DEFAULTS.endedBy]),
  whenCustomerHangsUp: POST_SESSION_SHAPE.whenCustomerHangsUp.default({ action: 'nothing' }),
  minimumTalkSeconds: POST_SESSION_SHAPE.minimumTalkSeconds.default(0),
  hours: POST_SESSION_SHAPE.hours.default(null),
  samplingPercent: POST_SESSION_SHAPE.samplingPercent.default(100),
  perPerson: POST_SESSION_SHAPE.perPerson.default(null),
  dailyCap: POST_SESSION_SHAPE.dailyCap.default(null),
  transferredCalls: POST_SESSION_SHAPE.transferredCalls.default('any'),
});

export type CallPostSession = z.infer<typeof callPostSessionSchema>;

/** Name of one field of the setting. */
export type PostSessionField = keyof CallPostSession;

/** What holds while nobody has saved anything: post-session transfers are off. */
export const DEFAULT_CALL_POST_SESSION: CallPostSession = callPostSessionSchema.parse({});
