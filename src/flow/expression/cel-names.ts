/** What a CEL expression reads and calls. Owns: the walk over the expression's tree. */
import type { ASTNode } from '@marcbachmann/cel-js';
import { ROOTS } from './declarations';
import type { NameRead } from './found';

/** Every read of `params`, `vars`, `call`, `session` and `env`. Other names are left to the type check. */
export function celNames(ast: ASTNode): NameRead[] {
  const cell = cellReads(ast);
  if (cell) return cell;
  const direct = directRead(ast);
  if (direct) return [direct];
  return children(ast.args).flatMap(celNames);
}

function directRead(node: ASTNode): NameRead | null {
  const whole = partRead(node);
  if (whole) return whole;
  const place = { start: node.start, end: node.end };
  if (node.op === 'id') return isRoot(node.args) ? { root: node.args, name: undefined, ...place } : null;
  if (node.op === '.' && node.args[0].op === 'id' && isRoot(node.args[0].args)) {
    return { root: node.args[0].args, name: node.args[1], ...place };
  }
  if (node.op !== '[]' || node.args[0].op !== 'id' || !isRoot(node.args[0].args)) return null;
  const [{ args: root }, key] = node.args;
  return key.op === 'value' && typeof key.args === 'string' ? { root, name: key.args, ...place } : null;
}

/** `tables.teams[vars.region].queue`: the column, and what the key reads. */
function cellReads(node: ASTNode): NameRead[] | null {
  if (node.op !== '.') return null;
  const [owner, part] = node.args;
  if (owner.op !== '.' && owner.op !== '[]') return null;
  const read = directRead(owner.args[0]);
  if (read?.root !== 'tables' || read.name === undefined || read.part !== undefined) return null;
  const key = owner.op === '[]' ? celNames(owner.args[1]) : [];
  return [{ ...read, part, end: node.end }, ...key];
}

/** `queues.support.free`, `queues["sales-eu"].free` */
function partRead(node: ASTNode): NameRead | null {
  if (node.op !== '.') return null;
  const [owner, part] = node.args;
  if (owner.op !== '.' && owner.op !== '[]') return null;
  const read = directRead(owner);
  return read?.root === 'queues' && read.name !== undefined ? { ...read, part, end: node.end } : null;
}

/** Every node of an expression, the whole first. */
export function nodesOf(ast: ASTNode): ASTNode[] {
  const nodes: ASTNode[] = [];
  addNodes(ast, nodes);
  return nodes;
}

function addNodes(args: unknown, nodes: ASTNode[]): void {
  if (Array.isArray(args)) for (const one of args) addNodes(one, nodes);
  else if (typeof args === 'object' && args !== null && 'op' in args) {
    nodes.push(args as ASTNode);
    addNodes((args as ASTNode).args, nodes);
  }
}

function isRoot(name: string): boolean {
  return (ROOTS as readonly string[]).includes(name);
}

/** The nodes among a node's arguments. */
export function children(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(children);
  return typeof args === 'object' && args !== null && 'op' in args ? [args as ASTNode] : [];
}
