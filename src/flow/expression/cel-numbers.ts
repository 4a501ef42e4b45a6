/**
 * Arithmetic and equality between whole numbers and others: CEL has none, and JSON does not tell them apart. Owns:
 * the operators. Two whole numbers keep CEL's own: `7 / 2` is 3, `7.0 / 2` is 3.5.
 */
import type { Environment } from '@marcbachmann/cel-js';

type Numeric = number | bigint;

const OPERATORS: { [sign: string]: (a: number, b: number) => number } = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
};

/** Adds the operators that are missing. */
export function addNumbers(environment: Environment): void {
  for (const [sign, of] of Object.entries(OPERATORS)) {
    const handler = (a: Numeric, b: Numeric): number => of(Number(a), Number(b));
    environment.registerOperator(`double ${sign} int: double`, handler);
    environment.registerOperator(`int ${sign} double: double`, handler);
    if (sign === '%') environment.registerOperator('double % double: double', handler);
  }
  environment.registerOperator('double == int: bool', (a: Numeric, b: Numeric) => Number(a) === Number(b));
}
