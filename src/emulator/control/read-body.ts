/**
 * JSON bodies of control requests. Owns: judging them, all problems at once. Must not know: what they
 * are for.
 */
import { z } from 'zod';
import { ControlProblem, type FieldProblem } from './control-problem';

/** An object with these fields and no others. */
export function body<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  const error = known.length > 0 ? `is not known; known are ${known.join(', ')}` : 'is not known';
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'unrecognized_keys' ? error : 'must be a JSON object'),
  });
}

/** A text. @param what it must be, as in "must be …" */
export function text(what: string, pattern = /^[^]{1,5000}$/) {
  return z.string(`must be ${what}`).regex(pattern, `must be ${what}`);
}

/** A whole number from `low` to `high`. */
export function count(low: number, high: number) {
  const error = `must be a whole number from ${low} to ${high}`;
  return z.int(error).min(low, error).max(high, error);
}

export function flag() {
  return z.boolean('must be true or false');
}

/** @param what a share from 0 to 1 */
export function share(what: string) {
  return z.number(what).min(0, what).max(1, what);
}

/** Texts by name. */
export function values(what: string) {
  const error = `must be an object of ${what}, each a text`;
  return z.record(z.string().min(1), z.string(error), error);
}

export function oneOf<const T extends readonly string[]>(values: T) {
  return z.enum(values, `must be one of ${values.join(', ')}`);
}

/** @throws ControlProblem 400 naming every field that is wrong */
export function readBody<T>(schema: z.ZodType<T>, given: unknown): T {
  const read = schema.safeParse(given ?? {});
  if (read.success) return read.data;
  const problems = read.error.issues.flatMap(problemsOf);
  const lines = problems.map(({ field, message }) => `${field || 'the body'} ${message}`);
  throw new ControlProblem(400, lines.join('; '), problems);
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  const { message } = issue;
  const path = issue.path.map(String);
  if (issue.code !== 'unrecognized_keys') return [{ field: path.join('.'), message }];
  return issue.keys.map((key) => ({ field: [...path, key].join('.'), message }));
}
