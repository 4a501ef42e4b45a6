/** More of one session as the API shows it. Owns: the shapes. */
import { z } from 'zod';
import { sessionSchema } from './openapi/session-schema';

const text = z.string();

export const sessionHistoryShown = z.object({
  items: z.array(
    z.object({
      seq: z.number().int(),
      at: text,
      key: text,
      event: z.record(text, z.unknown()).nullable(),
      reply: text.nullable(),
    }),
  ),
});

const decision = sessionSchema.shape.decision.unwrap();

export const sessionWhatIf = z.object({
  /** what was decided; null: nothing was */
  recorded: decision.nullable(),
  /** what the settings of now would decide; null: the decision does not hold what that needs */
  today: decision.nullable(),
  changed: z.boolean(),
  /** the customer would be asked first, and nobody knows what they would say */
  offered: z.boolean(),
});

export const sessionRecordsShown = z.object({
  /** folder of the session metadata file; null: none was written yet */
  metadataFolder: text.nullable(),
  /** whether there is a CRM */
  crm: z.boolean(),
  /** whether the CRM, where there is one, took the session: a session is sent when it has ended */
  crmState: z.enum(['not-yet', 'waiting', 'taken', 'given-up']),
  /** whether the data parameters go there */
  parametersIn: z.object({ sessionMetadata: z.boolean(), crm: z.boolean() }),
  /** effects of this session that were given up */
  givenUp: z.number().int(),
});
