/** Hints on names that do not exist. Owns: their wording. */
import { didYouMean } from '../lib/did-you-mean';

/**
 * What to write instead of an unknown name: the near one, else all there are.
 *
 * @param what plural of what is named, such as `virtual agents`
 */
export function hintFor(written: string, known: Iterable<string>, what: string): string {
  const names = [...known];
  const near = didYouMean(written, names);
  if (near !== undefined) return `did you mean "${near}"?`;
  return names.length === 0 ? `there are no ${what} yet` : `${what}: ${names.join(', ')}`;
}
