/**
 * Long texts in pieces that may be said. Owns: where a text is cut.
 */

/** The longest text of one Say, in UTF-16 units (Twilio docs: Say, 4,096 characters). */
export const LONGEST_SAY = 4096;

/**
 * The text in pieces of at most `longest`, cut at the last white space that fits, else between
 * characters (never inside one). White space at the ends of pieces is dropped; an empty text has no pieces.
 */
export function splitText(text: string, longest = LONGEST_SAY): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const cut = cutOf(rest, longest);
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
