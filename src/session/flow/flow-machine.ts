/** The machine of a running flow: the child of the session's machine. Owns: which step it is in. */
import type { CompiledFlow, FlowAction, FlowContext, FlowEvent } from '../../flow/model';
import type { Json, JsonObject } from '../../lib/json';
import { begin as beginMachine, move, persist, restore, type MachineState } from '../xstate';

export interface LiveMachine {
  flow: CompiledFlow;
  snapshot: MachineState;
}

/** Starts a flow. @returns the machine after its first step was entered, and what that step asks for */
export function startMachine(
  flow: CompiledFlow,
  params: JsonObject,
  begin?: string,
): { live: LiveMachine; actions: FlowAction[] } {
  const { snapshot, actions } = beginMachine(flow.machine, {
    params,
    ...(begin === undefined ? {} : { begin }),
  });
  return { live: { flow, snapshot }, actions: actions as unknown as FlowAction[] };
}

/** One event into the machine; changes `live`. @returns what the machine asks for, in order */
export function sendToMachine(live: LiveMachine, event: FlowEvent): FlowAction[] {
  const { snapshot, actions } = move(live.flow.machine, live.snapshot, event);
  live.snapshot = snapshot;
  return actions as unknown as FlowAction[];
}

/** The machine as JSON. */
export function persistMachine(live: LiveMachine): Json {
  return persist(live.snapshot) as Json;
}

/** Reads a machine back. The caller has made sure that release and flow are those it was saved with. */
export function restoreMachine(flow: CompiledFlow, saved: Json): LiveMachine {
  return { flow, snapshot: restore(flow.machine, saved) };
}

/** The machine's context: frames of params and vars, tries, whether the customer has left. */
export function contextOf(live: LiveMachine): FlowContext {
  return live.snapshot.context as FlowContext;
}

/** Path of the step a machine is in, from its state's value; empty: it is in none. */
export function stepPath(value: unknown): string {
  if (typeof value === 'string') return value === 'closed' ? '' : value;
  if (typeof value !== 'object' || value === null) return '';
  const [name, inner] = Object.entries(value)[0] ?? [];
  if (name === undefined) return '';
  if (name === 'active') return stepPath(inner);
  // A state whose name is no step's: where a sub-flow waits for its params.
  const rest = stepPath(inner);
  return rest === '' || rest.startsWith('$') ? name : `${name}/${rest}`;
}
