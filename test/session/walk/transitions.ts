/** Which states and transitions the session's machine has, and which are come to. */
import type { AnyStateNode, AnyTransitionDefinition, InspectionEvent, StateValue } from 'xstate';
import { getStateNodes } from 'xstate/graph';
import { sessionMachine } from '../../../src/session/machine';

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

/** Adds to `seen` what the machine comes to while `work` runs. XState docs: Inspection (`@xstate.microstep`). */
export async function watch(seen: Seen, work: () => void | Promise<void>): Promise<void> {
  const original = sessionMachine.transition;
  const watched = new Map<unknown, { unsubscribe: () => void }>();
  sessionMachine.transition = function (snapshot, event, scope) {
    const { system } = scope;
    if (!watched.has(system))
      watched.set(
        system,
        system.inspect((one) => record(seen, one)),
      );
    return original.call(this, snapshot, event, scope);
  };
  try {
    await work();
  } finally {
    sessionMachine.transition = original;
    for (const one of watched.values()) one.unsubscribe();
  }
}

function record(seen: Seen, event: InspectionEvent): void {
  if (event.type !== '@xstate.microstep') return;
  for (const one of event._transitions) {
    const name = configured.get(one);
    if (name !== undefined) seen.transitions.add(name);
  }
  const { value } = event.snapshot as unknown as { value: StateValue };
  for (const path of pathsOf(value, [])) seen.states.add(short(path));
}

function pathsOf(value: StateValue | undefined, above: string[]): string[][] {
  if (value === undefined) return [above];
  if (typeof value === 'string') return [above, [...above, value]];
  return [above, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...above, name]))];
}
