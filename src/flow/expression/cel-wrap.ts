/**
 * Parts of an expression passed through a function of ours. Owns: the text that is run in place of the one that
 * was written.
 */
import type { ASTNode } from '@marcbachmann/cel-js';

/** The expression with each of the nodes written as `name(node)`. */
export function wrapped(text: string, nodes: readonly ASTNode[], name: string): string {
  const cuts = nodes
    .flatMap(({ start, end }) => [
      { at: start, put: `${name}(` },
      { at: end, put: ')' },
    ])
    .sort((a, b) => b.at - a.at);
  return cuts.reduce((out, { at, put }) => out.slice(0, at) + put + out.slice(at), text);
}
