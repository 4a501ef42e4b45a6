/** Hints on names that do not exist. Owns: their wording. */
import { didYouMean } from '../lib/did-you-mean';

/** So many names are listed, of which somebody may know one. */
const MOST_NAMES = 40;

/**
 * What to write instead of an unknown name: the near one, else all there are.
 *
 * @param what plural of what is named, such as `virtual agents`
 */
export function hintFor(written: string, known: Iterable<string>, what: string): string {
  const names = [...known];
  const near = didYouMean(written, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  if (names.length === 0) return `there are no ${what} yet`;
  const more = names.length - MOST_NAMES;
  return `${what}: ${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
