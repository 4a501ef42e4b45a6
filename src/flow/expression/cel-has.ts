/**
 * `has()` as people mean it: false for null, and false where anything on the way is missing. Owns: the
 * expression that is run in place of the one that was written.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { nodesOf } from './cel-names';

/** The expression with each `has(vars.a.b)` written out: `has(vars.a) && vars.a != null && has(vars.a.b) && ...`. */
export function withFullHas(text: string, ast: ASTNode): string {
  const calls = nodesOf(ast)
    .flatMap((node) => {
      const asked = node.op === 'call' && node.args[0] === 'has' ? node.args[1][0] : undefined;
      return asked ? [{ start: node.start, end: node.end, tests: testsOf(text, asked) }] : [];
    })
    .sort((a, b) => b.start - a.start);
  return calls.reduce(
    (out, { start, end, tests }) => `${out.slice(0, start)}(${tests.join(' && ')})${out.slice(end)}`,
    text,
  );
}

function testsOf(text: string, node: ASTNode): string[] {
  if (node.op !== '.') return [];
  const read = text.slice(node.start, node.end);
  return [...testsOf(text, node.args[0]), `has(${read})`, `dyn(${read}) != null`];
}
