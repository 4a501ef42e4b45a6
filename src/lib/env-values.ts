/** What a variable of the environment may hold, as zod reads it. Owns: that an empty one is one that is not set. */
import { z } from 'zod';

export const empty = (value: unknown): unknown => (value === '' ? undefined : value);
export const text = z.preprocess(empty, z.string().optional());
export const secret = z.preprocess(empty, z.string().min(16, 'must have at least 16 characters').optional());
export const url = z.preprocess(
  empty,
  z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL such as https://calls.example.com' })
    .optional(),
);
/** @param problem what is wrong with a value; null: nothing */
export const checked = (problem: (value: string) => string | null) =>
  z.preprocess(
    empty,
    z
      .string()
      .superRefine((value, context) => {
        const message = problem(value);
        if (message !== null) context.addIssue({ code: 'custom', message });
      })
      .optional(),
  );
/** @param what it must be, said with its limits wherever it is not */
export const number = (what: string, least: number, most = Infinity) => {
  const error = `must be ${what} from ${least}${most === Infinity ? '' : ` to ${most}`}`;
  return z.coerce.number({ error }).min(least, error).max(most, error);
};
export const port = (preset: number) =>
  z.preprocess(empty, number('a port number', 0, 65535).int().default(preset));
