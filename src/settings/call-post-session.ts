/**
 * The document of post-session transfers for all calls. Owns: its schema and what holds before it is
 * ever saved. Must not know: whether the virtual agent exists. CCAI docs: Post-session transfers.
 */
import { z } from 'zod';
import { dataParametersSchema } from './data-parameter';
import { nameSchema } from './plain-text';

/** Its only name. */
export const CALL_POST_SESSION_NAME = 'global';

export const callPostSessionSchema = z.strictObject({
  enabled: z.boolean().default(false),
  /** name of the virtual agent the customer's leg is moved to */
  virtualAgent: nameSchema.nullable().default(null),
  dataParametersEnabled: z.boolean().default(false),
  dataParameters: dataParametersSchema.default([]),
});

export type CallPostSession = z.infer<typeof callPostSessionSchema>;

/** What holds while nobody has saved anything: post-session transfers are off. */
export const DEFAULT_CALL_POST_SESSION: CallPostSession = callPostSessionSchema.parse({});
