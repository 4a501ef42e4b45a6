/**
 * The document of one of our numbers: which flow answers it. Owns: its schema.
 */
import { z } from 'zod';
import { languageSchema } from './language';
import { phoneNumberSchema } from './phone-number';
import { plainText } from './plain-text';

export const numberSchema = z.strictObject({
  /** name of the flow that answers */
  flow: plainText(64),
  /** language a session begins in */
  language: languageSchema.default('en'),
  /** what people call this number */
  name: plainText(100).exactOptional(),
  /** who is called for callers whom the app cannot serve: its store is gone, for one */
  fallbackNumber: phoneNumberSchema.exactOptional(),
});

export type NumberSettings = z.infer<typeof numberSchema>;
