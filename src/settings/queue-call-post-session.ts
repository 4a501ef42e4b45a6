/**
 * The document of post-session transfers for one queue's calls; its name is the queue's. Owns: its
 * schema. A field that is absent inherits from the setting for all calls; `mode` decides the switch
 * alone: `on` works even where the global setting is off.
 */
import { z } from 'zod';
import { POST_SESSION_SHAPE } from './post-session-fields';

export const queueCallPostSessionSchema = z.strictObject({
  mode: z.enum(['inherit', 'on', 'off']).default('inherit'),
  callTypes: POST_SESSION_SHAPE.callTypes.exactOptional(),
  virtualAgent: POST_SESSION_SHAPE.virtualAgent.exactOptional(),
  dataParametersEnabled: POST_SESSION_SHAPE.dataParametersEnabled.exactOptional(),
  dataParameters: POST_SESSION_SHAPE.dataParameters.exactOptional(),
  dataRecords: POST_SESSION_SHAPE.dataRecords.exactOptional(),
  optIn: POST_SESSION_SHAPE.optIn.exactOptional(),
  endedBy: POST_SESSION_SHAPE.endedBy.exactOptional(),
  whenCustomerHangsUp: POST_SESSION_SHAPE.whenCustomerHangsUp.exactOptional(),
  minimumTalkSeconds: POST_SESSION_SHAPE.minimumTalkSeconds.exactOptional(),
  hours: POST_SESSION_SHAPE.hours.exactOptional(),
  samplingPercent: POST_SESSION_SHAPE.samplingPercent.exactOptional(),
  perPerson: POST_SESSION_SHAPE.perPerson.exactOptional(),
  dailyCap: POST_SESSION_SHAPE.dailyCap.exactOptional(),
  transferredCalls: POST_SESSION_SHAPE.transferredCalls.exactOptional(),
});

export type QueueCallPostSession = z.infer<typeof queueCallPostSessionSchema>;
