/**
 * Texts that are addresses: what is filled in is one part of the address and no more. Owns: what is encoded. A value may
 * come from a caller or another system: it must not add a path, a query or a host of its own (RFC 3986, 2.2).
 */
import { wordsOf } from './words-of';

/** An operator's own value: `{{ env.ORDER_API }}` is where an address begins; a secret is sealed, and encoded when it is opened. */
const OPERATORS = /^\{\{-?\s*(env|secret)\.\w+\s*-?\}\}$/;
/** The author has seen to it. */
const ENCODED = /\|\s*(url_encode|uri_escape|cgi_escape)\s*(-?[%}]\})?$/;

/** What an output writes into an address. @param source the output as the author wrote it */
export function partOfAddress(value: unknown, source: string): string {
  const written = wordsOf(value);
  return OPERATORS.test(source) || ENCODED.test(source) ? written : encodeURIComponent(written);
}

/** @throws when a part of the path leads elsewhere: `..` has no encoding, so no value can be one */
export function checkAddress(address: string): string {
  const url = address.trim();
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new Error('the address is not an http or https URL');
  const [path = ''] = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/, 1);
  const parts = path.split(/[/\\]/);
  if (parts.some((part) => /^(\.|%2e){1,2}$/i.test(part)))
    throw new Error('a part of the path is "." or "..", which leads elsewhere');
  return url;
}
