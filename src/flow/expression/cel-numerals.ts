/**
 * A blank text is no number: CEL's own `int("")` is 0. Owns: the expression that is run in place of the one that was
 * written.
 */
import type { ASTNode, Environment } from '@marcbachmann/cel-js';
import { nodesOf } from './cel-names';
import { wrapped } from './cel-wrap';

const NAME = 'numeral';
const BLANK =
  'the expression makes a number of a blank text; ask before: vars.text != "" && int(vars.text) > 0';

/** Adds the function that what becomes a number passes through. */
export function addNumerals(environment: Environment): void {
  environment.registerFunction(`${NAME}(dyn): dyn`, (value: unknown) => {
    if (typeof value === 'string' && value.trim() === '') throw new Error(BLANK);
    return value;
  });
}

/** The expression with each `int(a)` written as `int(numeral(a))`. */
export function withNumerals(text: string, ast: ASTNode): string {
  const numerals = nodesOf(ast).flatMap(({ op, args }) => {
    const [name, given] = op === 'call' ? (args as [string, ASTNode[]]) : [];
    return name === 'int' && given?.[0] ? [given[0]] : [];
  });
  return wrapped(text, numerals, NAME);
}
