/** Documents in which sensitive values were masked for their reader. Owns: that they are not saved: the values would be lost. */
import { PublicError } from '../../errors';
import { MASK, masksIn } from '../../settings/mask-sensitive';
import { toProblem } from '../../settings/problem';

/** @throws PublicError invalid, with every place */
export function refuseMasks(document: unknown, before: string[] = []): void {
  const places = masksIn(document);
  if (places.length === 0) return;
  const message = `"${MASK}" stands for a value that was not shown to whoever made this copy, and would take its place`;
  const hint = 'write the value, or take a copy that an editor made';
  throw new PublicError(
    'invalid',
    '',
    places.map((at) => toProblem({ at: [...before, ...at], message, hint })),
  );
}
