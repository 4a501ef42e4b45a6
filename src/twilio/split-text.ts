/**
 * Long texts in pieces that may be said. Owns: where a text is cut.
 */

/**
 * What one Say may have at the most: bytes of UTF-8, and characters of the same written into an address (Twilio docs: error
 * 13521). Voices differ, and which one speaks where none is named is set in the account: these are the least of all.
 */
const MOST_BYTES = 3000;
const MOST_ENCODED = 4500;

/** A UTF-16 unit has three bytes at the most, each three characters in an address. */
const SURELY = MOST_ENCODED / 9;

/** In an address each of these is written as it is, any other byte with three characters (RFC 3986, unreserved). */
const PLAIN = /[\w.~-]/;

/** How many UTF-16 units at the beginning of a text fit into one Say. */
export function sayable(text: string): number {
  if (text.length <= SURELY) return text.length;
  let [bytes, encoded, units] = [0, 0, 0];
  for (const character of text) {
    const size = Buffer.byteLength(character);
    bytes += size;
    encoded += PLAIN.test(character) ? 1 : 3 * size;
    if (bytes > MOST_BYTES || encoded > MOST_ENCODED) return units;
    units += character.length;
  }
  return units;
}

/** The text in pieces each of which fits into one Say. */
export function splitSpoken(text: string): string[] {
  return split(text, sayable);
}

/**
 * The text in pieces of at most `longest` UTF-16 units, cut at the last white space that fits, else between
 * characters (never inside one). White space at the ends of pieces is dropped; an empty text has no pieces.
 */
export function splitText(text: string, longest: number): string[] {
  return split(text, () => longest);
}

/** @param fit how many units at the beginning of a text make one piece */
function split(text: string, fit: (text: string) => number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  for (let most = fit(rest); most < rest.length; most = fit(rest)) {
    const cut = cutOf(rest, most);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? pieces : [...pieces, rest];
}

function cutOf(text: string, longest: number): number {
  const space = text.slice(0, longest + 1).search(/\s\S*$/);
  if (space > 0) return space;
  const splitsPair = /[\ud800-\udbff]/.test(text.charAt(longest - 1));
  return splitsPair && longest > 1 ? longest - 1 : longest;
}
