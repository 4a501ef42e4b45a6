/** The transitions of a machine as arrows between its states. Owns: what stands beside an arrow. PURE. */
import type { AnyStateNode, AnyTransitionDefinition } from 'xstate';

export interface Arrow {
  from: AnyStateNode;
  to: AnyStateNode;
  /** `event [guard]` */
  label: string;
}

/** Transitions that lead somewhere, of a state and all states in it, in the order in which they are tried. */
export function arrowsOf(node: AnyStateNode): Arrow[] {
  const own = transitionsOf(node).flatMap(({ transition, label }) =>
    (transition.target ?? []).map((to) => ({ from: node, to, label })),
  );
  return [...own, ...childrenOf(node).flatMap(arrowsOf)];
}

/** Labels of what a state does without leaving it. */
export function inPlace(node: AnyStateNode): string[] {
  return transitionsOf(node)
    .filter(({ transition }) => !transition.target)
    .map(({ label }) => label);
}

export function childrenOf(node: AnyStateNode): AnyStateNode[] {
  return Object.values(node.states);
}

/** The state, its parent, and so on, up to the machine's root. */
export function lineageOf(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...lineageOf(node.parent)] : [node];
}

function transitionsOf(node: AnyStateNode): { transition: AnyTransitionDefinition; label: string }[] {
  const triggered = [...node.transitions.values()].flat();
  const eventless = node.always ?? [];
  return [
    ...triggered.map((transition) => ({ transition, label: labelOf(transition.eventType, transition) })),
    ...eventless.map((transition) => ({
      transition,
      label: labelOf('', transition, eventless.length > 1 ? '[else]' : 'at once'),
    })),
  ];
}

function labelOf(event: string, { guard }: AnyTransitionDefinition, otherwise = ''): string {
  const name = guardName(guard);
  return [event, name === '' ? otherwise : `[${name}]`].filter((part) => part !== '').join(' ');
}

function guardName(guard: unknown): string {
  if (typeof guard === 'string') return guard;
  return typeof guard === 'object' && guard !== null && 'type' in guard ? String(guard.type) : '';
}
