/**
 * Text as settings hold it. Owns: how names and one-line texts are spelled. Must not know: what they name.
 */
import { z } from 'zod';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;
/** Control characters, and halves of characters, which no UTF-8 file can hold. */
const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** How a name is spelled, for messages. */
export const NAME_RULE = 'letters, digits, _ and -, starting with a letter, at most 64 characters';

/** True for a name of a virtual agent, queue, agent or data parameter. */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** A name: {@link NAME_RULE}. */
export const nameSchema = z.string().refine(isName, `must be a name: ${NAME_RULE}`);

/** One line of text, 1 to `longest` UTF-16 code units, not blank, without control characters. */
export function plainText(longest: number): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text.trim() !== '' || text === '', 'must not be blank')
    .refine((text) => !CONTROL.test(text), 'must not hold control characters (line breaks, tabs ...)');
}
