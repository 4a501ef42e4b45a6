/**
 * Which names text and expressions may read. Owns: the scope of a flow (params, vars, call, session, env)
 * and what is said about a name that does not exist.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { FieldSpec, FieldType } from '../model';

/** What the platform gives flows to read; undefined: not known, so not checked. */
export interface Platform {
  flags?: string[] | undefined;
  env?: string[] | undefined;
  secrets?: string[] | undefined;
}

/** What a flow declares, and the platform. */
export interface Declarations extends Platform {
  params: { [name: string]: FieldSpec };
  vars: { [name: string]: FieldSpec };
  /** vars that hold a secret a caller has keyed in */
  sealed?: ReadonlySet<string>;
  /**
   * what is read only in its place: secrets where something is sent to somebody, and neither spoken nor weighed; an
   * answer where it is kept; a place in a queue while one waits in it
   */
  mayRead?: readonly ('vars' | 'secret' | 'answer' | 'wait')[];
}

const CALL: { [name: string]: FieldType } = {
  sid: 'string',
  from: 'string',
  to: 'string',
  direction: 'string',
  outcome: 'string',
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

/** Where in the queue whoever waits is; no minutes are 0: it is not known how long it takes. */
const WAIT: { [name: string]: FieldType } = { position: 'integer', minutes: 'integer' };

/** Where the business is. */
const CLOCK: { [name: string]: FieldType } = {
  date: 'string',
  time: 'string',
  hour: 'integer',
  weekday: 'string',
};

export const ROOTS = [
  'params',
  'vars',
  'call',
  'session',
  'env',
  'flags',
  'clock',
  'secret',
  'answer',
  'wait',
] as const;
export type Root = (typeof ROOTS)[number];

/** The names under a root with their types; null when they are not known. */
export function namesUnder(root: Root, declared: Declarations): { [name: string]: FieldType } | null {
  if (root === 'call') return CALL;
  if (root === 'session') return SESSION;
  if (root === 'answer') return null;
  if (root === 'clock') return CLOCK;
  if (root === 'wait') return WAIT;
  if (root === 'flags')
    return declared.flags ? Object.fromEntries(declared.flags.map((name) => [name, 'boolean'])) : null;
  if (root === 'env' || root === 'secret') return texts(root === 'env' ? declared.env : declared.secrets);
  return Object.fromEntries(Object.entries(declared[root]).map(([name, { type }]) => [name, type]));
}

function texts(names: string[] | undefined): { [name: string]: FieldType } | null {
  return names ? Object.fromEntries(names.map((name) => [name, 'string'])) : null;
}

export interface NameProblem {
  rule: 'secret-use' | 'unknown-var' | 'unknown-param' | 'unknown-name';
  message: string;
  hint?: string;
}

/** What is wrong with reading `root.name`, or null. `name` is undefined when only the root is read. */
export function checkName(
  root: string,
  name: string | undefined,
  declared: Declarations,
): NameProblem | null {
  const isOpen = (one: Root): boolean => !isLocal(one) || declared.mayRead?.includes(one) === true;
  const readable = ROOTS.filter(
    (one) => isOpen(one) && (one !== 'secret' || declared.mayRead?.includes(one)),
  );
  const known = ROOTS.find((one) => one === root && isOpen(one));
  if (!known) {
    const near = didYouMean(root, readable) ?? owner(root, declared);
    const hint = near === undefined ? `names begin with ${readable.join('., ')}.` : `did you mean "${near}"?`;
    return { rule: 'unknown-name', message: `there is no "${root}"`, hint };
  }
  const hidden = secretUse(known, name, declared);
  if (hidden) return hidden;
  const names = namesUnder(known, declared);
  if (names === null) return null;
  if (name === undefined)
    return { rule: 'unknown-name', message: `${root} alone is not a value`, hint: `write ${root}.<name>` };
  return Object.hasOwn(names, name) ? null : missing(known, name, Object.keys(names), declared);
}

/** Where it is not readable, it is not there. */
function isLocal(root: Root): root is 'answer' | 'wait' {
  return root === 'answer' || root === 'wait';
}

/** A secret is sent to whoever needs it, and goes nowhere else. */
function secretUse(root: Root, name = '', { sealed, mayRead = [] }: Declarations): NameProblem | null {
  const rule = 'secret-use';
  if (root === 'secret' && !mayRead.includes('secret'))
    return {
      rule,
      message: `secret.${name} can only be sent with http`,
      hint: 'read it in the address, the headers, the body or the form of an http step',
    };
  if (root !== 'vars' || !sealed?.has(name) || mayRead.includes('vars')) return null;
  return {
    rule,
    message: `vars.${name} is a secret of the caller and can only be sent with http`,
    hint: 'read it in the headers, the body or the form of an http step',
  };
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
