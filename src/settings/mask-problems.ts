/** Documents in which sensitive values were masked for their reader. Owns: what is said of them. */
import { MASK, masksIn } from './mask-sensitive';
import { toProblem, type Problem } from './problem';

/** One for every mask that would be saved in the place of a value. @param before where the document stands */
export function maskProblems(document: unknown, before: string[] = []): Problem[] {
  const message = `"${MASK}" stands for a value that was not shown to whoever made this copy, and would take its place`;
  const hint = 'write the value, or take a copy that an editor made';
  return masksIn(document).map((at) => toProblem({ at: [...before, ...at], message, hint }));
}
