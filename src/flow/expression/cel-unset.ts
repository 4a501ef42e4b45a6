/**
 * Which vars a CEL expression may read before they are set. Owns: what `has()` makes sure of in `&&`,
 * `||`, `!` and `?:`.
 */
import type { ASTNode } from '@marcbachmann/cel-js';
import { children } from './cel-names';
import { celTree } from './cel-tree';
import type { FieldRead } from './found';

type Names = ReadonlySet<string>;

/** What is known about an expression, given the vars that are set when it begins. */
export interface Reading {
  /** reads of vars that may not be set; offsets within the expression */
  unsure: FieldRead[];
  /** vars that are set for certain if it is true */
  whenTrue: Names;
  /** vars that are set for certain if it is false */
  whenFalse: Names;
}

const NONE: Names = new Set();

/** Reads an expression. One that cannot be parsed reads nothing: another rule has spoken. */
export function celReading(text: string, set: Names): Reading {
  const tree = celTree(text);
  return tree ? reading(tree, set) : { unsure: [], whenTrue: NONE, whenFalse: NONE };
}

function reading(node: ASTNode, set: Names): Reading {
  switch (node.op) {
    case '!_': {
      const inner = reading(node.args, set);
      return { unsure: inner.unsure, whenTrue: inner.whenFalse, whenFalse: inner.whenTrue };
    }
    case '&&':
    case '||':
      return junction(node.op, node.args, set);
    case '?:': {
      const [condition, yes, no] = node.args;
      const first = reading(condition, set);
      const then = reading(yes, union(set, first.whenTrue)).unsure;
      const otherwise = reading(no, union(set, first.whenFalse)).unsure;
      return certain([...first.unsure, ...then, ...otherwise]);
    }
    case 'call':
      return node.args[0] === 'has' ? hasReading(node.args[1][0], set) : reads(node, set);
    default:
      return reads(node, set);
  }
}

function junction(op: '&&' | '||', [left, right]: [ASTNode, ASTNode], set: Names): Reading {
  const first = reading(left, set);
  const second = reading(right, union(set, op === '&&' ? first.whenTrue : first.whenFalse));
  const both = (side: 'whenTrue' | 'whenFalse'): Names => union(first[side], second[side]);
  const either = (side: 'whenTrue' | 'whenFalse'): Names =>
    new Set([...first[side]].filter((name) => second[side].has(name)));
  return {
    unsure: [...first.unsure, ...second.unsure],
    whenTrue: op === '&&' ? both('whenTrue') : either('whenTrue'),
    whenFalse: op === '&&' ? either('whenFalse') : both('whenFalse'),
  };
}

function hasReading(asked: ASTNode | undefined, set: Names): Reading {
  if (!asked) return certain([]);
  const name = varName(asked);
  if (name !== undefined) return { unsure: [], whenTrue: new Set([name]), whenFalse: NONE };
  return reads(asked, set);
}

function reads(node: ASTNode, set: Names): Reading {
  const name = varName(node);
  if (name === undefined) return certain(children(node.args).flatMap((child) => reading(child, set).unsure));
  return certain(set.has(name) ? [] : [{ name, start: node.start, end: node.end }]);
}

function varName(node: ASTNode): string | undefined {
  if (node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'vars') return node.args[1];
  if (node.op !== '[]' || node.args[0].op !== 'id' || node.args[0].args !== 'vars') return undefined;
  const [, key] = node.args;
  return key.op === 'value' && typeof key.args === 'string' ? key.args : undefined;
}

function certain(unsure: FieldRead[]): Reading {
  return { unsure, whenTrue: NONE, whenFalse: NONE };
}

function union(a: Names, b: Names): Names {
  return new Set([...a, ...b]);
}
