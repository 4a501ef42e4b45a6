/**
 * Data parameters: named values given to the virtual agent. Owns: their schema.
 * Must not know: the values of a session. CCAI docs: Pass data parameters (fixed and dynamic).
 */
import { z } from 'zod';
import { METADATA_FIELDS } from './metadata-fields';
import { nameSchema, plainText } from './plain-text';
import { evenIfInvalid, unique } from './unique';

/** Text a mistake upstream leaves behind where a value should be: never a value. */
export const NO_VALUE_WORDS: ReadonlySet<string> = new Set(['undefined', 'null']);

const fixedText = plainText(1024).refine(
  (text) => !NO_VALUE_WORDS.has(text.trim()),
  'must be a value; to give none, leave the parameter out',
);

const fixedSchema = z.strictObject({
  field: nameSchema,
  type: z.literal('fixed'),
  value: z.union([fixedText, z.number(), z.boolean()], { error: 'must be text, a number, true or false' }),
});

const dynamicSchema = z.strictObject({
  field: nameSchema,
  type: z.literal('dynamic'),
  source: z.enum(['metadata']),
  /** which value of the session metadata */
  sourceField: z.enum(METADATA_FIELDS),
});

/** A list of data parameters; every `field` occurs once. */
export const dataParametersSchema = z
  .array(z.discriminatedUnion('type', [fixedSchema, dynamicSchema]))
  .superRefine(
    unique((parameter) => parameter?.field, 'field', 'field'),
    evenIfInvalid,
  );

export type DataParameter = z.infer<typeof dataParametersSchema>[number];
