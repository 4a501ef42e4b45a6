/**
 * Addresses in the options of virtual agents. Owns: how they are checked. Must not know: what is there.
 */
import { z } from 'zod';

export interface AddressRule {
  /** without colon: `https`, `wss` */
  schemes: readonly string[];
  /** UTF-16 units */
  longest: number;
  /** false: nothing may follow a `?` */
  query: boolean;
}

const NOT_IN_ADDRESS = /[\s\p{Cc}\p{Cs}"<>\\^`{|}]/u;

/** An absolute address of one of the schemes, without a fragment: Twilio would take that for settings of its own. */
export function address({ schemes, longest, query }: AddressRule): z.ZodString {
  const like = schemes.map((scheme) => `${scheme}://`).join(' or ');
  return z
    .string()
    .max(longest)
    .refine(
      (text) => schemes.includes(schemeOf(text)) && URL.canParse(text) && !NOT_IN_ADDRESS.test(text),
      `must be an address that begins with ${like}`,
    )
    .refine((text) => !text.includes('#'), 'must have no # part')
    .refine(
      (text) => query || !text.includes('?'),
      'must have no query (? ...): pass values as data parameters',
    );
}

function schemeOf(text: string): string {
  return /^([a-z]+):\/\/[^/?#]/i.exec(text)?.[1]?.toLowerCase() ?? '';
}
