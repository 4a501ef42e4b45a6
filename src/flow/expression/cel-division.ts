/**
 * Division by zero is a mistake for every kind of number: CEL's own makes infinity of it where a number is not
 * declared as whole, and infinity is greater than anything. Owns: the expression that is run in place of the one
 * that was written.
 */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { nodesOf } from './cel-names';
import { wrapped } from './cel-wrap';

const NAME = 'divisor';
const BY_ZERO = 'the expression divides by zero; ask before it divides: b != 0 ? a / b : 0';

/** Adds the function that the divisors of an expression pass through. */
export function addDivisors(environment: Environment): void {
  environment.registerFunction(`${NAME}(dyn): dyn`, (value: unknown) => {
    if (value === 0 || value === 0n) throw new Error(BY_ZERO);
    return value;
  });
}

/** The expression with each `a / b` written as `a / divisor(b)`. */
export function withDivisors(text: string, ast: ASTNode): string {
  const divisors = nodesOf(ast).flatMap(({ op, args }) =>
    op === '/' || op === '%' ? [(args as [ASTNode, ASTNode])[1]] : [],
  );
  return wrapped(text, divisors, NAME);
}
