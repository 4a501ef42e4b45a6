/** Text in the options of virtual agents. Owns: how it is checked. */
import { z } from 'zod';

const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** One line of text, 1 to `longest` UTF-16 units, not blank. */
export function plainOption(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text === '' || text.trim() !== '', 'must not be blank')
    .refine((text) => !CONTROL.test(text), 'must not hold control characters (line breaks, tabs ...)');
}
