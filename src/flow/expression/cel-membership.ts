/**
 * `in` between numbers of every kind. CEL looks for an overload that fits both sides, and finds two or none where
 * one side is not declared: `vars.found.code in [1, 2]`. Owns: the expression that is run in place of the one that was
 * written, in which both sides have one kind of number.
 */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { nodesOf } from './cel-names';
import { wrapped } from './cel-wrap';

const NAME = 'oneKind';

/** Lets the check pass a number of one kind in a list of the other. Not for what runs: there the overloads collide. */
export function allowMembership(environment: Environment): void {
  environment.registerOperator('double in list<int>: bool', () => false);
  environment.registerOperator('int in list<double>: bool', () => false);
}

/** Adds the function that both sides of `in` pass through. */
export function addMembership(environment: Environment): void {
  environment.registerFunction(`${NAME}(dyn): dyn`, oneKind);
}

/** The expression with each `a in b` written as `oneKind(a) in oneKind(b)`. */
export function withMembership(text: string, ast: ASTNode): string {
  const sides = nodesOf(ast).flatMap(({ op, args }) => (op === 'in' ? (args as [ASTNode, ASTNode]) : []));
  return wrapped(text, sides, NAME);
}

/** Whole numbers as the numbers of JSON, in lists and as keys, too. */
function oneKind(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(oneKind);
  if (!(value instanceof Map)) return value;
  return new Map([...(value as Map<unknown, unknown>)].map(([key, item]) => [oneKind(key), item]));
}
