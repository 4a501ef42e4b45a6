/**
 * Expressions in CEL. Owns: the typed environment of a flow, the check at load, the conversion between
 * JSON and CEL values (CEL's int is a BigInt). Must not know: where an expression is written.
 */
import { Environment, EvaluationError, type ASTNode } from '@marcbachmann/cel-js';
import type { Json } from '../../lib/json';
import type { FieldType, Scope } from '../model';
import { addDivisors, withDivisors } from './cel-division';
import { withFullHas } from './cel-has';
import { addMembership, allowMembership, withMembership } from './cel-membership';
import { addNumerals, withNumerals } from './cel-numerals';
import { celNames, nodesOf } from './cel-names';
import { OTHER_WORDS } from './cel-kinds';
import { addNumbers } from './cel-numbers';
import { celWords } from './cel-words';
import { celScope, fromCel, type CelScope } from './cel-values';
import { ROOTS, checkName, namesUnder, type Declarations, type Root } from './declarations';
import type { Found, NameRead } from './found';
import { simpleExpression } from './simple-expression';

/** A CEL expression that passed the check. */
export interface Expression {
  /** CEL type of the result: `int`, `bool`, `dyn` ... */
  type: string;
  reads: readonly NameRead[];
  /** The result as JSON; undefined when it reads a name that is not set. @throws on any other failure */
  evaluate(scope: Scope): Json | undefined;
}

const CEL_TYPE: { [type in FieldType]: string } = {
  string: 'string',
  integer: 'int',
  number: 'double',
  boolean: 'bool',
  recording: 'dyn',
  any: 'dyn',
};

const PATTERN_HINT = 'use contains(), startsWith(), endsWith() or ==';
const LIMITS = {
  maxAstNodes: 500,
  maxDepth: 50,
  maxListElements: 100,
  maxMapEntries: 100,
  maxCallArguments: 10,
};
/** What is run is longer than what was written. */
const RUNNING_LIMITS = { ...LIMITS, maxAstNodes: 10 * LIMITS.maxAstNodes, maxDepth: 4 * LIMITS.maxDepth };
/** What is run in place of what was written, one after the other. */
const REWRITES = [withDivisors, withMembership, withNumerals, withFullHas];

/** What every flow reads alike, and what depends on what it declares. */
const SAME_ROOTS: readonly Root[] = ['call', 'session', 'clock', 'wait', 'answer', 'queues'];
const OWN_ROOTS = ROOTS.filter((root) => !SAME_ROOTS.includes(root));

/** Compiles expressions for one flow. */
export type CelCompiler = (text: string) => Expression | Found[];

export function celCompiler(declared: Declarations): CelCompiler {
  bases ??= {
    checking: baseOf(LIMITS, allowMembership),
    running: baseOf(RUNNING_LIMITS, addMembership, addDivisors, addNumerals),
  };
  const checking = environmentOf(declared, bases.checking);
  const running = environmentOf(declared, bases.running);
  return (text) => compile(checking, running, declared, text);
}

/** What is the same for every flow. */
let bases: { checking: Environment; running: Environment } | undefined;

function baseOf(limits: typeof LIMITS, ...add: ((environment: Environment) => void)[]): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: false,
    homogeneousAggregateLiterals: false,
    limits,
  });
  for (const one of [addNumbers, ...add]) one(environment);
  addRoots(environment, { params: {}, vars: {} }, SAME_ROOTS);
  return environment;
}

function environmentOf(declared: Declarations, base: Environment): Environment {
  const environment = base.clone();
  addRoots(environment, declared, OWN_ROOTS);
  return environment;
}

function addRoots(environment: Environment, declared: Declarations, roots: readonly Root[]): void {
  for (const root of roots) {
    const names = namesUnder(root, declared);
    if (root === 'answer') environment.registerVariable(root, 'dyn');
    else if (names === null) environment.registerVariable(root, 'map');
    else environment.registerVariable({ name: root, schema: mapValues(names, (type) => CEL_TYPE[type]) });
  }
}

function compile(
  checking: Environment,
  running: Environment,
  declared: Declarations,
  text: string,
): Expression | Found[] {
  const braces = bracesIn(text);
  if (braces) return [braces];
  try {
    const parsed = checking.parse(text);
    const reads = celNames(parsed.ast);
    const wrong: Found[] = reads.flatMap(({ root, name, part, start, end }) => {
      const problem = checkName(root, name, declared, part);
      return problem ? [{ start, end, ...problem }] : [];
    });
    wrong.push(...patterns(parsed.ast));
    if (wrong.length > 0) return wrong;
    const { valid, type, error } = parsed.check();
    if (!valid || type === undefined) return [complaint(error, text, declared)];
    const run = rewritten(running, text);
    const toCel = celScope(reads, declared);
    const simple = simpleExpression(text, declared);
    return {
      ...{ type: String(type), reads },
      evaluate: (scope) => simple?.(scope) ?? evaluate(run, toCel, scope),
    };
  } catch (error) {
    return [complaint(error, text, declared)];
  }
}

/** What is run in place of the text; most rewrites find nothing to change. */
function rewritten(running: Environment, text: string): ReturnType<Environment['parse']> {
  let [written, parsed] = [text, running.parse(text)];
  for (const rewrite of REWRITES) {
    const next = rewrite(written, parsed.ast);
    if (next !== written) [written, parsed] = [next, running.parse(next)];
  }
  return parsed;
}

/** Liquid, where an expression stands. */
function bracesIn(text: string): Found | null {
  const found = /\{\{-?\s*(.*?)\s*-?\}\}/.exec(text);
  if (!found) return null;
  const [written, inside = ''] = found;
  const place = { start: found.index, end: found.index + written.length };
  return { ...place, rule: 'expression', message: 'an expression has no {{ }}', hint: `write ${inside}` };
}

/** A pattern meets what a caller said, and some patterns take for ever on some texts: every call would wait. */
function patterns(ast: ASTNode): Found[] {
  return nodesOf(ast).flatMap(({ op, args, start, end }) =>
    op === 'rcall' && args[0] === 'matches'
      ? [
          {
            start,
            end,
            rule: 'expression',
            message: 'matches() is not part of the flow language',
            hint: PATTERN_HINT,
          },
        ]
      : [],
  );
}

function complaint(error: unknown, text: string, declared: Declarations): Found {
  const { range, summary, message } = error as {
    range?: { start: number; end: number };
    summary?: string;
    message: string;
  };
  const { start, end } = range ?? { start: 0, end: text.length };
  const said = summary ?? message;
  const unknown = /^Unknown variable: (\w+)$/.exec(said)?.[1];
  const value = unknown === undefined ? undefined : OTHER_WORDS[unknown];
  if (value !== undefined) return { start, end, rule: 'expression', ...noValue(unknown, value) };
  const problem = unknown === undefined ? null : checkName(unknown, undefined, declared);
  return { start, end, rule: 'expression', ...(problem ?? celWords(said, text, start)) };
}

function noValue(word = '', value: string): Pick<Found, 'message' | 'hint'> {
  return { message: `there is no "${word}"`, hint: `did you mean ${value}?` };
}

function evaluate(run: (scope: object) => unknown, toCel: CelScope, scope: Scope): Json | undefined {
  try {
    return fromCel(run(toCel(scope)));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** A key, an item or a value that is not there: null has no order and no arithmetic. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof EvaluationError)) return false;
  if (error.code === 'no_such_key' || error.code === 'index_out_of_bounds') return true;
  const [said = ''] = error.message.split('\n', 1);
  return /overload|requires? bool|must be bool/.test(`${error.code} ${said}`) && /\bnull\b/.test(said);
}

function mapValues<T, U>(object: { [key: string]: T }, change: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
