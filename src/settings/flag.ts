/**
 * A switch that flows read as `flags.NAME`, such as `systemDown`. Owns: its schema. Whoever switches it switches every
 * session at once, live ones too.
 */
import { z } from 'zod';
import { plainText } from './plain-text';

export const flagSchema = z.strictObject({
  on: z.boolean(),
  /** what it is for */
  note: plainText(200).exactOptional(),
});

export type FlagSettings = z.infer<typeof flagSchema>;
