/**
 * The document of custom data: which keys sign the tokens that customers' clients bring along. Owns: its
 * schema. The keys themselves are secrets of the environment (CUSTOM_DATA_KEYS); settings name them.
 */
import { z } from 'zod';
import { nameSchema } from './plain-text';
import { evenIfInvalid, unique } from './unique';

/** Its only name. */
export const CUSTOM_DATA_NAME = 'global';

export const customDataSchema = z.strictObject({
  /** names of keys whose signatures count: several, so that a key can be replaced without a gap */
  keys: z
    .array(nameSchema)
    .max(5)
    .superRefine(
      unique((key) => key, 'key'),
      evenIfInvalid,
    )
    .default([]),
  /** the `iss` a token must have; null: any */
  issuer: z.string().min(1).max(200).nullable().default(null),
  /** how far ahead of ours the clock of who signs may be, in seconds (`nbf`); 60 if left out */
  leewaySeconds: z.number().int().min(0).max(600).exactOptional(),
});

export type CustomDataSettings = z.infer<typeof customDataSchema>;

export const DEFAULT_CUSTOM_DATA: CustomDataSettings = customDataSchema.parse({});
