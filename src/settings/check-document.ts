/**
 * One document against its schema. Owns: that all mistakes are told at once. Must not know: other documents.
 */
import type { z } from 'zod';
import { describeIssue } from './describe-issue';
import { MORE_PROBLEMS, MOST_PROBLEMS, type PlacedProblem } from './problem';

export type CheckedDocument<T> = { ok: true; value: T } | { ok: false; problems: PlacedProblem[] };

/** @returns the document with defaults filled in, or its mistakes; of very many the first ones */
export function checkDocument<T>(schema: z.ZodType<T>, document: unknown): CheckedDocument<T> {
  const result = schema.safeParse(document);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: described(result.error.issues, schema, document) };
}

function described(issues: readonly Issue[], schema: z.core.$ZodType, document: unknown): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  for (const issue of worthTelling(issues)) {
    problems.push(...describeIssue(issue, schema, document, MOST_PROBLEMS + 1 - problems.length));
    if (problems.length > MOST_PROBLEMS)
      return [...problems.slice(0, MOST_PROBLEMS), { at: [], message: MORE_PROBLEMS }];
  }
  return problems;
}

type Issue = z.core.$ZodIssue;

/** A text where a list should be is not also too long a list. */
function worthTelling(issues: readonly Issue[]): Issue[] {
  const place = ({ path }: Issue): string => JSON.stringify(path.map(String));
  const wrongType = new Set(issues.filter(({ code }) => code === 'invalid_type').map(place));
  return issues.filter((issue) => issue.code === 'invalid_type' || !wrongType.has(place(issue)));
}
