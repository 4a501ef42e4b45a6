/**
 * Which names text and expressions may read. Owns: the scope of a flow (params, vars, call, session, env)
 * and what is said about a name that does not exist.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { FieldSpec, FieldType } from '../model';

/** What a flow declares, and the environment it may read (undefined: not known, so not checked). */
export interface Declarations {
  params: { [name: string]: FieldSpec };
  vars: { [name: string]: FieldSpec };
  env?: string[] | undefined;
}

const CALL: { [name: string]: FieldType } = {
  sid: 'string',
  from: 'string',
  to: 'string',
  direction: 'string',
};
const SESSION: { [name: string]: FieldType } = {
  id: 'string',
  channel: 'string',
  type: 'string',
  language: 'string',
  queue: 'string',
  agentName: 'string',
  optIn: 'string',
  agentId: 'string',
  talkSeconds: 'integer',
  waitSeconds: 'integer',
  endedBy: 'string',
};

export const ROOTS = ['params', 'vars', 'call', 'session', 'env'] as const;
export type Root = (typeof ROOTS)[number];

/** The names under a root with their types; null when they are not known. */
export function namesUnder(root: Root, declared: Declarations): { [name: string]: FieldType } | null {
  if (root === 'call') return CALL;
  if (root === 'session') return SESSION;
  if (root === 'env')
    return declared.env ? Object.fromEntries(declared.env.map((name) => [name, 'string'])) : null;
  return Object.fromEntries(Object.entries(declared[root]).map(([name, { type }]) => [name, type]));
}

export interface NameProblem {
  rule: 'unknown-var' | 'unknown-param' | 'unknown-name';
  message: string;
  hint?: string;
}

/** What is wrong with reading `root.name`, or null. `name` is undefined when only the root is read. */
export function checkName(
  root: string,
  name: string | undefined,
  declared: Declarations,
): NameProblem | null {
  const known = ROOTS.find((one) => one === root);
  if (!known) {
    const near = didYouMean(root, ROOTS) ?? owner(root, declared);
    const hint = near === undefined ? `names begin with ${ROOTS.join('., ')}.` : `did you mean "${near}"?`;
    return { rule: 'unknown-name', message: `there is no "${root}"`, hint };
  }
  const names = namesUnder(known, declared);
  if (names === null) return null;
  if (name === undefined)
    return { rule: 'unknown-name', message: `${root} alone is not a value`, hint: `write ${root}.<name>` };
  return Object.hasOwn(names, name) ? null : missing(known, name, Object.keys(names), declared);
}

function missing(root: Root, name: string, names: string[], declared: Declarations): NameProblem {
  const rule = root === 'vars' ? 'unknown-var' : root === 'params' ? 'unknown-param' : 'unknown-name';
  const message = `there is no ${root}.${name}`;
  const near = didYouMean(name, names);
  const elsewhere = owner(name, declared);
  if (near !== undefined) return { rule, message, hint: `did you mean "${root}.${near}"?` };
  if (elsewhere !== undefined) return { rule, message, hint: `did you mean "${elsewhere}"?` };
  if (names.length > 0) return { rule, message, hint: `known names: ${names.join(', ')}` };
  return { rule, message };
}

function owner(name: string, declared: Declarations): string | undefined {
  const root = (['vars', 'params'] as const).find((one) => Object.hasOwn(declared[one], name));
  return root === undefined ? undefined : `${root}.${name}`;
}
