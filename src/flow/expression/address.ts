/**
 * Texts that are addresses: what is filled in is one part of the address and no more. Owns: what is encoded. A value may
 * come from a caller or another system: it must not add a path, a query or a host of its own (RFC 3986, 2.2).
 */
import { wordsOf } from './words-of';

/** An operator's own value: `{{ env.ORDER_API }}` is where an address begins; a secret is sealed, and encoded when it is opened. */
const OPERATORS = /^\{\{-?\s*(env|secret)\.\w+\s*-?\}\}$/;
/** The author has seen to it. */
const ENCODED = /\|\s*(url_encode|uri_escape|cgi_escape)\s*(-?[%}]\})?$/;

/** Stands for a value that is empty until it is known where in the address it is; no address has this sign (RFC 3986, 2). */
const NOTHING = '\u0000';

/** What an output writes into an address. @param source the output as the author wrote it */
export function partOfAddress(value: unknown, source: string): string {
  const written = wordsOf(value);
  if (written === '') return NOTHING;
  return OPERATORS.test(source) || ENCODED.test(source) ? written : encodeURIComponent(written);
}

/**
 * @throws when a part of the path leads elsewhere: `..` has no encoding, so no value can be one; and where a value that is
 * empty is a whole part of the path, the address is that of something else
 */
export function checkAddress(address: string): string {
  const isEmpty = pathOf(address).some(
    (part) => part.includes(NOTHING) && part.replaceAll(NOTHING, '') === '',
  );
  if (isEmpty) throw new Error('a part of the path is empty, which makes it the address of something else');
  const url = address.replaceAll(NOTHING, '').trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Error('the address is not an http or https URL');
  if (pathOf(url).some((part) => /^(\.|%2e){1,2}$/i.test(part)))
    throw new Error('a part of the path is "." or "..", which leads elsewhere');
  return url;
}

function pathOf(address: string): string[] {
  const [path = ''] = address
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .split(/[?#]/, 1);
  return path.split(/[/\\]/);
}
