/**
 * Data parameters: named values given to the virtual agent. Owns: their schema.
 * Must not know: the values of a session. CCAI docs: Pass data parameters (fixed and dynamic).
 */
import { z } from 'zod';
import { METADATA_FIELDS } from './metadata-fields';
import { isName, NAME_RULE, nameSchema, plainText } from './plain-text';
import { evenIfInvalid, unique } from './unique';

/** Text a mistake upstream leaves behind where a value should be: never a value. */
export const NO_VALUE_WORDS: ReadonlySet<string> = new Set(['undefined', 'null']);

const valueText = plainText(1024).refine(
  (text) => !NO_VALUE_WORDS.has(text.trim()),
  'must be a value; to give none, leave the parameter out',
);
const value = z.union([valueText, z.number(), z.boolean()], {
  error: 'must be text, a number, true or false',
});

/** A name the virtual agent knows the value by; SIP headers may be called `User-to-User` and the like. */
const field = nameSchema;

const fixedSchema = z.strictObject({
  field,
  type: z.literal('fixed'),
  value,
  /** shown nowhere: not in logs, timeline, files, CRM or answers of the API */
  sensitive: z.boolean().exactOptional(),
});

/** Where dynamic values come from. */
export const PARAMETER_SOURCES = ['metadata', 'sip', 'signed', 'unsigned', 'flow', 'form'] as const;
export type ParameterSource = (typeof PARAMETER_SOURCES)[number];

const dynamic = {
  field,
  type: z.literal('dynamic'),
  /** what is passed when the source has no value */
  default: value.exactOptional(),
  /** without a value there is no transfer; where there is a default there always is one */
  required: z.boolean().exactOptional(),
  sensitive: z.boolean().exactOptional(),
};

const metadataSchema = z.strictObject({
  ...dynamic,
  source: z.literal('metadata'),
  /** which value of the session metadata */
  sourceField: z.enum(METADATA_FIELDS),
});

/** Headers of the customer's inbound leg; case does not matter. RFC 3261, section 25.1: a header name is a token. */
const sipSchema = z.strictObject({
  ...dynamic,
  source: z.literal('sip'),
  sourceField: z
    .string()
    .max(128)
    .regex(/^[\w.!%*+`'~-]+$/, 'must be the name of a SIP header, like X-Order'),
});

/** Custom data, from a signed token or unsigned. */
const customDataSchema = z.strictObject({
  ...dynamic,
  source: z.enum(['signed', 'unsigned']),
  /** the key, as the customer's client spells it */
  sourceField: plainText(128),
});

const flowSchema = z.strictObject({
  ...dynamic,
  source: z.literal('flow'),
  sourceField: z
    .string()
    .max(128)
    .regex(/^[A-Za-z_]\w*$/, 'must be the name of a variable: letters, digits and _'),
});

/** Values the agent enters at the end. */
const formSchema = z.strictObject({
  ...dynamic,
  source: z.literal('form'),
  sourceField: z.string().refine(isName, `must be the name of a form value: ${NAME_RULE}`),
});

const dynamicSchema = z.discriminatedUnion('source', [
  metadataSchema,
  sipSchema,
  customDataSchema,
  flowSchema,
  formSchema,
]);

/** A list of data parameters; every `field` occurs once. */
export const dataParametersSchema = z
  .array(z.discriminatedUnion('type', [fixedSchema, dynamicSchema]))
  .max(50)
  .superRefine(
    unique((parameter) => parameter?.field, 'field', 'field'),
    evenIfInvalid,
  );

export type DataParameter = z.infer<typeof dataParametersSchema>[number];
