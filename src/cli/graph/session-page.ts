/** The pictures in docs/session.md. Owns: the markers between which they stand. PURE. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { drawStates } from './draw-states';

/** `<!-- picture of open.course, depth 1 -->`, whatever stands there now, `<!-- end of picture -->`. */
const MARKED = /<!-- picture of ([\w.]+)(?:, depth (\d+))? -->\n[\s\S]*?<!-- end of picture -->/g;

/** @returns the page with every picture as the machine is now. @throws when a picture is of a state that does not exist */
export function withPictures(page: string, machine: AnyStateMachine): string {
  return page.replaceAll(MARKED, (_all, path: string, depth?: string) => {
    const marker = `<!-- picture of ${path}${depth === undefined ? '' : `, depth ${depth}`} -->`;
    const picture = drawStates(stateAt(machine, path), depth === undefined ? undefined : Number(depth));
    return `${marker}\n\n\`\`\`mermaid\n${picture}\n\`\`\`\n\n<!-- end of picture -->`;
  });
}

/** @param path names of states from the outside in, `open.course.flow`; the machine's own name: all of it. @throws when there is none */
export function stateAt(machine: AnyStateMachine, path: string): AnyStateNode {
  if (path === machine.id) return machine.root;
  return path.split('.').reduce<AnyStateNode>((node, name) => {
    const child = node.states[name];
    if (child) return child;
    const known = Object.keys(node.states).join(', ') || 'none';
    throw new Error(`the machine has no state "${path}": "${node.key}" has the states ${known}`);
  }, machine.root);
}
