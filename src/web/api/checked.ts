/** Queries and bodies of requests against their schemas. Owns: that every mistake is told at once. */
import type { z } from 'zod';
import { PublicError } from '../../errors';
import { checkDocument } from '../../settings/check-document';
import { toProblem } from '../../settings/problem';

/** @returns what the schema makes of the value @throws PublicError invalid */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = checkDocument(schema, value);
  if (result.ok) return result.value;
  throw new PublicError('invalid', '', result.problems.map(toProblem));
}
