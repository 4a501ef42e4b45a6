/** Documents in which sensitive values were masked for their reader. Owns: that they are not saved: the values would be lost. */
import { PublicError } from '../../errors';
import { maskProblems } from '../../settings/mask-problems';

/** @throws PublicError invalid, with every place */
export function refuseMasks(document: unknown): void {
  const problems = maskProblems(document);
  if (problems.length > 0) throw new PublicError('invalid', '', problems);
}
