/** The tree of an expression for who asks what it says. Owns: that it is made once. */
import { parse, type ASTNode } from '@marcbachmann/cel-js';
import { remembered } from '../../lib/remembered';

/** Null: it cannot be parsed, and another rule has spoken. */
export const celTree = remembered((text): ASTNode | null => {
  try {
    return parse(text).ast;
  } catch {
    return null;
  }
});
