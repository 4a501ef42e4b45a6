/**
 * Which names text and expressions may read. Owns: the scope of a flow (params, vars, call, session, env)
 * and what is said about a name that does not exist.
 */
import { didYouMean } from '../../lib/did-you-mean';
import type { Json, JsonObject } from '../../lib/json';
import type { FieldSpec, FieldType } from '../model';
import type { Statics } from '../statics';

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
  /** what the flow knows beforehand; absent: nothing */
  statics?: Statics;
  /** vars that hold a secret a caller has keyed in */
  sealed?: ReadonlySet<string>;
  /** what an answer has that is read in its place; absent: not known */
  answer?: { readonly [name: string]: FieldType } | undefined;
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

/** What is known of a queue when a step that reads it begins. */
const QUEUE_FACTS = ['free', 'waiting', 'longestWait', 'open'];

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
  'queues',
  'constants',
  'tables',
  'wait',
] as const;
export type Root = (typeof ROOTS)[number];

/** The names under a root with their types; null when they are not known. */
export function namesUnder(root: Root, declared: Declarations): { [name: string]: FieldType } | null {
  if (root === 'call') return CALL;
  if (root === 'session') return SESSION;
  if (root === 'answer') return declared.answer ?? null;
  if (root === 'queues') return null;
  if (root === 'clock') return CLOCK;
  if (root === 'constants') return typesOf(declared.statics?.constants);
  if (root === 'tables') return namesOnly(declared.statics?.tables);
  if (root === 'wait') return WAIT;
  if (root === 'flags')
    return declared.flags ? Object.fromEntries(declared.flags.map((name) => [name, 'boolean'])) : null;
  if (root === 'env' || root === 'secret') return texts(root === 'env' ? declared.env : declared.secrets);
  return Object.fromEntries(Object.entries(declared[root]).map(([name, { type }]) => [name, type]));
}

function typesOf(values: JsonObject = {}): { [name: string]: FieldType } {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeOf(value)]));
}

function typeOf(value: Json): FieldType {
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value === 'boolean' ? 'boolean' : 'string';
}

function namesOnly(values: JsonObject = {}): { [name: string]: FieldType } {
  return Object.fromEntries(Object.keys(values).map((name) => [name, 'any' as const]));
}

function texts(names: string[] | undefined): { [name: string]: FieldType } | null {
  return names ? Object.fromEntries(names.map((name) => [name, 'string'])) : null;
}

export interface NameProblem {
  rule: 'secret-use' | 'unknown-var' | 'unknown-param' | 'unknown-name';
  message: string;
  hint?: string;
}

/** What is wrong with reading `root.name`, or `queues.name.part`, or null. `name` is undefined when only the root is read. */
export function checkName(
  root: string,
  name: string | undefined,
  declared: Declarations,
  part?: string,
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
  if (known === 'queues') return queueFact(name, part);
  const column = known === 'tables' && tableColumn(name, part, declared);
  if (column) return column;
  const names = namesUnder(known, declared);
  if (names === null) return null;
  if (name === undefined)
    return { rule: 'unknown-name', message: `${root} alone is not a value`, hint: `write ${root}.<name>` };
  return Object.hasOwn(names, name) ? null : missing(known, name, Object.keys(names), declared);
}

/** A column that no row of the table has. */
function tableColumn(name = '', part: string | undefined, { statics }: Declarations): NameProblem | null {
  const rows = Object.values((statics?.tables[name] ?? {}) as JsonObject);
  const columns = [
    ...new Set(rows.flatMap((row) => (typeof row === 'object' && row ? Object.keys(row) : []))),
  ];
  if (part === undefined || rows.length === 0 || columns.includes(part)) return null;
  const near = didYouMean(part, columns);
  const hint = near === undefined ? `its columns are ${columns.join(', ')}` : `did you mean "${near}"?`;
  return { rule: 'unknown-name', message: `no row of tables.${name} has "${part}"`, hint };
}

/** Which queue it is has to be known beforehand: it is asked for before the step begins. */
function queueFact(name: string | undefined, part: string | undefined): NameProblem | null {
  const rule = 'unknown-name';
  const hint = `write queues.<name>.<fact>, and one of ${QUEUE_FACTS.join(', ')}`;
  if (name === undefined || part === undefined)
    return { rule, message: `${['queues', name].filter(Boolean).join('.')} alone is not a value`, hint };
  if (QUEUE_FACTS.includes(part)) return null;
  const near = didYouMean(part, QUEUE_FACTS);
  const message = `nothing is known of a queue by the name "${part}"`;
  return { rule, message, hint: near === undefined ? hint : `did you mean "queues.${name}.${near}"?` };
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

/** Where names come from, for those who have none yet. */
const WHERE: { readonly [root in Root]?: string } = {
  params: 'declare it under params:',
  vars: 'declare it under vars:',
  env: 'name it in FLOW_ENV',
  secret: 'name it in FLOW_SECRETS',
  answer: 'name it under give: in an end of the flow that runs',
  flags: 'switch it with aftercall flag NAME on',
};

function missing(root: Root, name: string, names: string[], declared: Declarations): NameProblem {
  const rule = root === 'vars' ? 'unknown-var' : root === 'params' ? 'unknown-param' : 'unknown-name';
  const message = `there is no ${root}.${name}`;
  const near = didYouMean(name, names);
  const elsewhere = owner(name, declared);
  if (near !== undefined) return { rule, message, hint: `did you mean "${root}.${near}"?` };
  if (elsewhere !== undefined) return { rule, message, hint: `did you mean "${elsewhere}"?` };
  const hint = names.length > 0 ? `known names: ${names.join(', ')}` : WHERE[root];
  return { rule, message, ...(hint === undefined ? {} : { hint }) };
}

function owner(name: string, declared: Declarations): string | undefined {
  const root = (['vars', 'params'] as const).find((one) => Object.hasOwn(declared[one], name));
  return root === undefined ? undefined : `${root}.${name}`;
}
