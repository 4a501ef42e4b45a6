/**
 * A schema's complaints as problems with places. Owns: the plain words for them. Must not know: which
 * schema it is.
 */
import type { z } from 'zod';
import { didYouMean } from '../../lib/did-you-mean';
import { errorAt, type Problem } from '../problem';
import { STEP_KINDS, STEPS } from '../schema/steps';
import { keySpotAt, nodeAt, spotAt, type Located, type Path } from './located';
import { keysAt } from './schema-keys';
import { valueExample } from './value-hints';

type Issue = z.core.$ZodIssue;

const NOUN: { [type: string]: string } = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
};

/** Keys people write in a flow although they belong elsewhere. */
const ELSEWHERE: { [key: string]: string } = {
  postSession: 'what follows the agent is a setting of the queue, not of the flow',
  on: 'the ways out of a step are written under next',
};

/** How a value of a key is written. @param type what the schema wants, in its own words */
export type Example = (key: string | undefined, type?: string) => string | undefined;

/** Every complaint of a schema about a tree. @param example of values, as hints; by default those of flows */
export function schemaProblems(
  error: z.ZodError,
  schema: z.ZodType,
  tree: Located,
  example: Example = valueExample,
): Problem[] {
  return withoutEchoes(error.issues.flatMap((issue) => issueProblems(issue, [], { schema, tree, example })));
}

interface About {
  schema: z.ZodType;
  tree: Located;
  example: Example;
}

/** A misspelled key is one mistake: what it was meant to be is not also missing. */
function withoutEchoes(problems: Problem[]): Problem[] {
  const meant = new Set(
    problems.flatMap(({ rule, hint }) =>
      rule === 'unknown-key' ? (/^did you mean (".+")\?$/.exec(hint ?? '')?.[1] ?? []) : [],
    ),
  );
  return problems.filter(
    ({ rule, message }) => rule !== 'missing-key' || !meant.has(message.replace(' is missing', '')),
  );
}

function issueProblems(issue: Issue, base: Path, about: About): Problem[] {
  const { schema, tree, example } = about;
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    const valueOf = (key: string): unknown => nodeAt(tree, [...path, key])?.value;
    const known = keysAt(schema, path, valueOf).filter((key) => !nodeAt(tree, [...path, key]));
    return issue.keys.map((key) => unknownKey(tree, path, key, known));
  }
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.find(
      (issues) => issues.length > 0 && issues.every((one) => one.path.length > 0),
    );
    if (deeper) return deeper.flatMap((one) => issueProblems(one, path, about));
  }
  if (issue.code === 'invalid_key') {
    const message = `"${String(path.at(-1))}" is not a possible name here`;
    return [errorAt(keySpotAt(tree, path), 'bad-value', message, issue.issues[0]?.message)];
  }
  const last = path.at(-1);
  const parent = nodeAt(tree, path.slice(0, -1));
  if (parent && last !== undefined && !nodeAt(tree, path)) {
    const key = String(last);
    return [errorAt(headOf(parent), 'missing-key', `"${key}" is missing`, example(key, 'missing'))];
  }
  return [badValue(issue, path, about)];
}

function unknownKey(tree: Located, path: Path, key: string, known: string[]): Problem {
  const near = didYouMean(key, known);
  const list = known.length > 0 ? `known keys: ${known.join(', ')}` : undefined;
  const hint = ELSEWHERE[key] ?? (near === undefined ? (ofOthers(key) ?? list) : `did you mean "${near}"?`);
  return errorAt(keySpotAt(tree, [...path, key]), 'unknown-key', `unknown key "${key}"`, hint);
}

/** A key that other kinds of step have: a list of what this kind knows is beside the point. */
function ofOthers(key: string): string | undefined {
  const kinds = STEP_KINDS.filter((kind) => kind !== key && keysAt(STEPS[kind].schema, []).includes(key));
  return kinds.length === 0 || kinds.length > 4 ? undefined : `${key} is a key of ${kinds.join(', ')}`;
}

function badValue(issue: Issue, path: Path, { tree, example }: About): Problem {
  const node = nodeAt(tree, path);
  const key = path.findLast((part) => typeof part === 'string');
  const where = key ?? 'the file';
  const spot = node?.kind === 'map' ? headOf(node) : spotAt(tree, path);
  const said = describe(issue, node);
  const quotes = plainQuotes(node);
  if (quotes) return errorAt(spot, 'bad-value', `${where}: ${node?.source ?? ''} cannot stand here`, quotes);
  const hint = valueHint(path, node) ?? shapeHint(issue, key, example);
  // What an author wrote and what it should be are two things to say.
  if (hint === undefined && said === issue.message && node?.kind === 'scalar' && node.source !== '')
    return errorAt(spot, 'bad-value', `${String(where)}: "${node.source}" cannot stand here`, said);
  return errorAt(spot, 'bad-value', `${String(where)}: ${said}`, hint);
}

/** For what is of another kind, or too much, or too little: a value that would do. */
function shapeHint(issue: Issue, key: string | undefined, example: Example): string | undefined {
  if (issue.code === 'invalid_type') return example(key, issue.expected);
  if (issue.code === 'invalid_value') return example(key) ?? `write ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_big') return `write ${String(issue.maximum)} or less`;
  if (issue.code === 'too_small' && issue.origin !== 'array' && issue.origin !== 'string')
    return `write ${String(issue.minimum)} or more`;
  if (issue.code === 'invalid_union') return example(key);
  if (issue.code === 'too_small' && issue.origin === 'array') return example(key, 'few');
  return issue.code === 'custom' && /greater than max/.test(issue.message) ? 'exchange the two' : undefined;
}

function plainQuotes(node: Located | undefined): string | undefined {
  return /[“”„‘’«»]/.test(node?.source ?? '')
    ? 'write plain quotes (") or none: these are letters'
    : undefined;
}

function describe(issue: Issue, node: Located | undefined): string {
  if (issue.code === 'invalid_type')
    return `expected ${NOUN[issue.expected] ?? issue.expected}, found ${found(node)}`;
  if (issue.code === 'invalid_value') return `must be ${issue.values.map(String).join(' or ')}`;
  if (issue.code === 'too_big') return `must be at most ${String(issue.maximum)}`;
  if (issue.code === 'too_small' && issue.origin !== 'array' && issue.origin !== 'string') {
    return `must be at least ${String(issue.minimum)}`;
  }
  if (issue.code === 'invalid_union' && issue.message === 'Invalid input')
    return `expected ${unionNouns(issue)}, found ${found(node)}`;
  // A list or a text, where its schema has no words of its own.
  if (issue.code === 'too_small' && /^Too small/.test(issue.message))
    return issue.origin === 'array' ? `needs at least ${String(issue.minimum)}` : 'must not be empty';
  return issue.message;
}

/** What each of several possible values is: `a text or true or false`. */
function unionNouns({ errors }: z.core.$ZodIssueInvalidUnion): string {
  const kinds = errors.flatMap(([first]) =>
    first?.code === 'invalid_type' ? (NOUN[first.expected] ?? []) : [],
  );
  return kinds.length > 0 ? kinds.join(' or ') : 'something else';
}

function found(node: Located | undefined): string {
  if (node?.kind === 'map') return 'a map';
  if (node?.kind === 'list') return 'a list';
  if (!node || node.value === null) return 'nothing';
  return NOUN[typeof node.value] ?? 'something else';
}

function valueHint(path: Path, node: Located | undefined): string | undefined {
  const key = path.findLast((part) => typeof part === 'string');
  if ((key === 'press' || key === 'finishOnKey') && node?.kind === 'scalar' && node.value === null)
    return 'the key # must be in quotes: "#"';
  return undefined;
}

/** The first key of a map stands for the map: a whole block is too much to mark. */
function headOf(node: Located): Located['spot'] {
  return [...node.entries.values()][0]?.key ?? node.spot;
}
