/** Which states and transitions the session's machine has, and which are come to. */
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition, StateValue } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { sessionMachine } from '../../../src/session/machine';
import type { Place } from '../../../src/session/xstate-place';

const nodes: AnyStateNode[] = [sessionMachine.root, ...getStateNodes(sessionMachine)];
const short = (path: string[]): string => path.join('.').replace(/^open\.course\./, '') || 'session';

/** Names of all states, and of all transitions: `talking.alone: agent.gone [leavesChat] -> deciding`. */
export const states: string[] = nodes.map(({ path }) => short(path));
const configured: ReadonlyMap<AnyTransitionDefinition, string> = new Map(
  nodes.flatMap((node) =>
    [...[...node.transitions.values()].flat(), ...(node.always ?? [])].map(
      (one): [AnyTransitionDefinition, string] => [one, nameOf(node, one)],
    ),
  ),
);
export const transitions: string[] = [...new Set(configured.values())];

function nameOf(node: AnyStateNode, one: AnyTransitionDefinition): string {
  const { eventType, guard, target, actions } = one;
  const asks = typeof guard === 'string' ? ` [${guard}]` : '';
  const leads = target?.map(({ path }) => short(path)).join(', ');
  const does = actions.map(String).join(', ');
  return `${short(node.path)}: ${eventType || 'at once'}${asks} -> ${leads ?? `(${does || 'nothing'})`}`;
}

export interface Seen {
  states: Set<string>;
  transitions: Set<string>;
}

let watcher: Seen | null = null;

/** Adds to `seen` what the machine comes to while `work` runs, as it is {@link told}. */
export async function watch(seen: Seen, work: () => void | Promise<void>): Promise<void> {
  watcher = seen;
  try {
    await work();
  } finally {
    watcher = null;
  }
}

/** A step of some machine: the transitions it takes, and where it leads. Whoever watches stands in the place of `stepFrom`. */
export function told(taken: readonly AnyTransitionDefinition[], { snapshot }: Place): void {
  if (!watcher || snapshot.machine !== (sessionMachine as AnyStateMachine)) return;
  for (const one of taken) {
    const name = configured.get(one);
    if (name !== undefined) watcher.transitions.add(name);
  }
  for (const path of pathsOf(snapshot.value as StateValue, [])) watcher.states.add(short(path));
}

function pathsOf(value: StateValue | undefined, above: string[]): string[][] {
  if (value === undefined) return [above];
  if (typeof value === 'string') return [above, [...above, value]];
  return [above, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...above, name]))];
}
