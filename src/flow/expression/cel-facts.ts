/**
 * What a condition says of single values: comparisons of a name with literals, joined by `&&`. Owns: the reading, and
 * what follows from it. Must not know: where a condition stands.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { nodesOf } from './cel-names';
import { celTree } from './cel-tree';

type Literal = string | number | boolean;

/** One comparison. `read` is the name as it is written (`vars.score`); offsets within the expression. */
export interface Fact {
  read: string;
  op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in';
  values: Literal[];
  start: number;
  end: number;
}

export interface Facts {
  facts: Fact[];
  /** nothing else is said: the condition holds when all of these do */
  whole: boolean;
  /** it is the same whatever happens */
  constant?: boolean;
}

const TURNED: { [op: string]: Fact['op'] } = {
  ...{ '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' },
};

/** One that cannot be parsed says nothing: another rule has spoken. */
export function celFacts(text: string): Facts {
  const tree = celTree(text);
  return tree ? factsOf(tree, text) : { facts: [], whole: false };
}

/** Every comparison of a name with literals, whatever is made of it: under `||` and `!` as well. */
export function celComparisons(text: string): Fact[] {
  const tree = celTree(text);
  return tree ? nodesOf(tree).flatMap((node) => comparison(node, text) ?? []) : [];
}

function factsOf(node: ASTNode, text: string): Facts {
  if (node.op === '&&') {
    const sides = (node.args as [ASTNode, ASTNode]).map((side) => factsOf(side, text));
    return { facts: sides.flatMap(({ facts }) => facts), whole: sides.every(({ whole }) => whole) };
  }
  if (node.op === 'value' && typeof node.args === 'boolean')
    return { facts: [], whole: true, constant: node.args };
  const fact = comparison(node, text);
  return { facts: fact ? [fact] : [], whole: fact !== null };
}

function comparison(node: ASTNode, text: string): Fact | null {
  if (!Array.isArray(node.args) || node.args.length !== 2) return null;
  const [left, right] = node.args as [ASTNode, ASTNode];
  const at = { start: node.start, end: node.end };
  if (node.op === 'in') {
    const values = right.op === 'list' ? (right.args as ASTNode[]).map(literal) : [undefined];
    const known = values.filter((value) => value !== undefined);
    return isRead(left) && known.length === values.length
      ? { read: written(left, text), op: 'in', values: known, ...at }
      : null;
  }
  const op = TURNED[node.op];
  if (op === undefined) return null;
  const [of, to] = [literal(left), literal(right)];
  if (isRead(left) && to !== undefined)
    return { read: written(left, text), op: node.op as Fact['op'], values: [to], ...at };
  return isRead(right) && of !== undefined ? { read: written(right, text), op, values: [of], ...at } : null;
}

function isRead(node: ASTNode): boolean {
  return node.op === 'id' || (node.op === '.' && isRead(node.args[0]));
}

function written(node: ASTNode, text: string): string {
  return text.slice(node.start, node.end).trim();
}

function literal(node: ASTNode): Literal | undefined {
  if (node.op === '-_') {
    const value = literal(node.args as unknown as ASTNode);
    return typeof value === 'number' ? -value : undefined;
  }
  if (node.op !== 'value') return undefined;
  const value: unknown = node.args;
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/** True when nothing can be all of this at once. */
export function contradict(facts: readonly Fact[]): boolean {
  return facts.some((one, index) =>
    facts.slice(index + 1).some((other) => one.read === other.read && excludes(one, other)),
  );
}

/** True when the one holds wherever the others do. */
export function follows(fact: Fact, from: readonly Fact[]): boolean {
  return from.some((one) => one.read === fact.read && implies(one, fact));
}

/** Whether a value is as a fact says. */
export function fits(value: Literal, { op, values }: Fact): boolean {
  const [to] = values;
  if (op === 'in' || op === '==') return values.includes(value);
  if (op === '!=') return value !== to;
  if (typeof value !== typeof to || to === undefined) return false;
  if (op === '<') return value < to;
  if (op === '<=') return value <= to;
  return op === '>' ? value > to : value >= to;
}

function excludes(one: Fact, other: Fact): boolean {
  if (one.op === '==' || one.op === 'in') return one.values.every((value) => !fits(value, other));
  if (other.op === '==' || other.op === 'in') return other.values.every((value) => !fits(value, one));
  const [low, high] = isLower(one) ? [one, other] : [other, one];
  if (!isLower(low) || !isUpper(high)) return false;
  const [from, to] = [low.values[0], high.values[0]];
  if (typeof from !== 'number' || typeof to !== 'number') return false;
  return from > to || (from === to && !(low.op === '>=' && high.op === '<='));
}

function implies(one: Fact, other: Fact): boolean {
  if (one.op === '==' || one.op === 'in') return one.values.every((value) => fits(value, other));
  const [a, b] = [one.values[0], other.values[0]];
  if (one.op === other.op && a === b) return true;
  if (typeof a !== 'number' || typeof b !== 'number') return false;
  if (isLower(one) && isLower(other)) return a > b || (a === b && (other.op === '>=' || one.op === '>'));
  if (isUpper(one) && isUpper(other)) return a < b || (a === b && (other.op === '<=' || one.op === '<'));
  return false;
}

function isLower({ op }: Fact): boolean {
  return op === '>' || op === '>=';
}

function isUpper({ op }: Fact): boolean {
  return op === '<' || op === '<=';
}
