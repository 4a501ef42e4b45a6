/**
 * Zod's issues in words people can act on. Owns: the wording. Must not know: any particular document.
 */
import type { z } from 'zod';
import { hintFor } from './hint';
import { knownKeys } from './known-keys';
import type { PlacedProblem } from './problem';
import { valueAt } from './schema-walk';

type Issue = z.core.$ZodIssue;
type Words = Omit<PlacedProblem, 'at'>;

/**
 * The problems of one issue: one, except that several unknown keys of an object are one problem each.
 * @param most no more than this
 */
export function describeIssue(
  issue: Issue,
  schema: z.core.$ZodType,
  document: unknown,
  most = Infinity,
): PlacedProblem[] {
  const at = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, at, document);
    return issue.keys.slice(0, most).map((key) => ({
      at: [...at, key],
      mark: 'key',
      message: `unknown key "${key}"`,
      hint: hintFor(key, known, 'known keys'),
    }));
  }
  const written = at.reduce<unknown>(valueAt, document);
  return [{ at, ...(written === undefined ? missing(issue) : words(issue, written)) }];
}

function missing(issue: Issue): Words {
  if (issue.code === 'custom') return { message: issue.message };
  const options = optionsOf(issue);
  return { message: 'is missing', ...(options ? { hint: `one of: ${options.join(', ')}` } : {}) };
}

function words(issue: Issue, written: unknown): Words {
  const options = optionsOf(issue);
  if (options) return unknownOption(written, options, issue.code === 'invalid_union');
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, written);
    case 'too_small':
      return { message: limit(issue.origin, 'at least', Number(issue.minimum)) };
    case 'too_big':
      return { message: limit(issue.origin, 'at most', Number(issue.maximum)) };
    default:
      return { message: issue.message };
  }
}

/** The values one may choose from, if the issue is about a choice. */
function optionsOf(issue: Issue): string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue) return issue.options?.map(String);
  return undefined;
}

/** @param always list the choices even where one is near: what a document is of decides its other keys */
function unknownOption(written: unknown, options: string[], always: boolean): Words {
  const [only] = options;
  if (options.length === 1) return { message: `must be "${only}"` };
  const text = typeof written === 'string' ? written : '';
  const list = `choices: ${options.join(', ')}`;
  const hint = hintFor(text, options, 'choices');
  return {
    message: `${JSON.stringify(written)} is not one of the choices`,
    hint: always && hint !== list ? `${hint} ${list}` : hint,
  };
}

const TYPE_WORDS: { readonly [type: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
};

function wrongType(expected: string, written: unknown): Words {
  const message = `must be ${TYPE_WORDS[expected] ?? expected}`;
  const quotable = expected === 'string' && (typeof written === 'number' || typeof written === 'boolean');
  return { message, ...(quotable ? { hint: 'put it in quotes' } : {}) };
}

function limit(origin: string, bound: 'at least' | 'at most', count: number): string {
  if (origin === 'string' && bound === 'at least' && count === 1) return 'must not be empty';
  if (origin === 'string') return `must have ${bound} ${count} characters`;
  if (origin === 'array') return `must list ${bound} ${count}`;
  return `must be ${bound} ${count}`;
}
