/** Declarations of params and vars: `string`, or `{ type: string, enum: [...], default: ... }`. */
import { z } from 'zod';
import { value } from './parts';

export const FIELD_TYPES = ['string', 'integer', 'number', 'boolean', 'recording', 'any'] as const;

const type = z.enum(FIELD_TYPES, { error: `type must be one of ${FIELD_TYPES.join(', ')}` }).meta({
  description:
    'Type of the value. A recording has url and seconds; one written in a chat has a text instead.',
});

export const field = z.union(
  [
    type,
    z.strictObject({
      type,
      enum: z.array(value).min(1).optional().meta({ description: 'The only values allowed.' }),
      default: value
        .optional()
        .meta({ description: 'The value if none is given; a param without one is required.' }),
    }),
  ],
  { error: `must be a type (${FIELD_TYPES.join(', ')}), or a map with the key type` },
);
