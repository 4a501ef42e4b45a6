/**
 * The document of a virtual agent. Owns: its schema. Must not know: how a leg is attached to one.
 */
import { z } from 'zod';
import { channelSchema } from './channel';
import { languageSchema } from './language';
import { plainText } from './plain-text';
import { evenIfInvalid, unique } from './unique';

/** A virtual agent that is a flow of ours: the customer's leg continues in that flow. */
export const virtualAgentSchema = z.strictObject({
  kind: z.enum(['flow']).default('flow'),
  /** name of the flow to run */
  flow: plainText(64),
  channels: z
    .array(channelSchema)
    .min(1)
    .superRefine(
      unique((channel) => channel, 'channel'),
      evenIfInvalid,
    )
    .default(['voice']),
  languages: z
    .array(languageSchema)
    .min(1)
    .superRefine(
      unique((language) => language, 'language'),
      evenIfInvalid,
    ),
  enabled: z.boolean().default(true),
});

export type VirtualAgentSettings = z.infer<typeof virtualAgentSchema>;
