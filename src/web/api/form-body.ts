/** What an agent's desktop enters about a session. Owns: the limits of a form. */
import { z } from 'zod';
import { nameSchema, plainText } from '../../settings/plain-text';

const MOST_VALUES = 50;

export const formSchema = z.strictObject({
  /** names are those that data parameters of the source `form` use */
  values: z
    .record(nameSchema, z.union([z.string().max(1024), z.number(), z.boolean()]))
    .refine((values) => Object.keys(values).length <= MOST_VALUES, `must have at most ${MOST_VALUES} values`)
    .default({}),
  /** result of the conversation */
  disposition: plainText(1024).exactOptional(),
  tags: z.array(plainText(100)).max(20).exactOptional(),
});

export type Form = z.infer<typeof formSchema>;
