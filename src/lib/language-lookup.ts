/**
 * Which of the languages at hand serves a wanted one (RFC 4647, Lookup). Owns: the order of nearness.
 */

/**
 * The tag itself; else the same without its last parts (`es-MX` -> `es`); else, the other way round, the
 * first in the list that begins with what was wanted (`es` -> `es-MX`), or that shares its language
 * (`es-MX` -> `es-ES`). Undefined when nothing at hand is of that language. Case does not matter.
 * @param wanted a language tag (BCP 47)
 */
export function lookupLanguage(at: readonly string[], wanted: string): string | undefined {
  const tags = at.map((tag) => tag.toLowerCase());
  const find = (fits: (tag: string) => boolean): string | undefined => at[tags.findIndex(fits)];
  for (let range = wanted.toLowerCase(); range !== ''; range = shorter(range)) {
    const exact = find((tag) => tag === range);
    if (exact !== undefined) return exact;
  }
  for (let range = wanted.toLowerCase(); range !== ''; range = shorter(range)) {
    const longer = find((tag) => tag.startsWith(`${range}-`));
    if (longer !== undefined) return longer;
  }
  return undefined;
}

/** A tag without its last part; a single letter before it goes too (RFC 4647, 3.4). */
function shorter(range: string): string {
  const parts = range.split('-').slice(0, -1);
  if (parts.at(-1)?.length === 1) parts.pop();
  return parts.join('-');
}
