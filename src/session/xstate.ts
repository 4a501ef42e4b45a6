/**
 * XState's transition functions without what they make anew on every call. Owns: the inert scope.
 *
 * XState's public `transition()` builds an actor for every event, though a pure step needs none: for a small
 * machine that is three quarters of its cost (docs/decisions/015). Here one scope per machine, made once, serves
 * every step; `test/session/xstate.test.ts` compares the results with the public functions over generated courses.
 * To remove it: let `begin` call `initialTransition`, and `move` `transition`; nothing else knows of the scope.
 */
import { createActor, type AnyMachineSnapshot, type AnyStateMachine, type EventObject } from 'xstate';

type Scope = Parameters<AnyStateMachine['transition']>[2];
interface Inert {
  scope: Scope;
  actions: { type: string; params: unknown }[];
}

/** A snapshot after a step, and the actions it asks for, in order, without XState's own. */
export interface Moved {
  snapshot: AnyMachineSnapshot;
  actions: { type: string; params: unknown }[];
}

const scopes = new WeakMap<AnyStateMachine, Inert>();

/** The machine in its first state. @param input what its context is made of */
export function begin(machine: AnyStateMachine, input: unknown): Moved {
  const inert = inertFor(machine);
  inert.actions = [];
  const snapshot = machine.getInitialSnapshot(inert.scope, input as never) as AnyMachineSnapshot;
  return { snapshot, actions: inert.actions };
}

/** One event. */
export function move(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Moved {
  const inert = inertFor(machine);
  inert.actions = [];
  const next = machine.transition(snapshot, event, inert.scope) as AnyMachineSnapshot;
  return { snapshot: next, actions: inert.actions };
}

/** The machine as JSON. Ours have neither children nor history nor output: state and context are all there is of it. */
export function persist({ status, value, context }: AnyMachineSnapshot): unknown {
  return { status, value, context };
}

/** Reads back what `persist` gave. The caller has made sure that it is the same machine. */
export function restore(machine: AnyStateMachine, saved: unknown): AnyMachineSnapshot {
  const { value, context } = saved as Pick<AnyMachineSnapshot, 'value' | 'context'>;
  return resolve(machine, value, context as object);
}

const resolved = new WeakMap<AnyStateMachine, Map<string, AnyMachineSnapshot>>();

/**
 * The machine in a state, with a context: XState's `resolveState`. What follows from the state's value alone is found
 * once for each; a machine has some dozens.
 */
export function resolve(machine: AnyStateMachine, value: unknown, context: object): AnyMachineSnapshot {
  const known = resolved.get(machine) ?? new Map<string, AnyMachineSnapshot>();
  resolved.set(machine, known);
  const key = keyOf(value);
  const found = known.get(key) ?? machine.resolveState({ value: value as never, context });
  known.set(key, found as AnyMachineSnapshot);
  return { ...found, context } as AnyMachineSnapshot;
}

/** One text for each value of a state; names of states hold no brackets. */
function keyOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const inner = value as { [state: string]: unknown };
  let key = '';
  for (const name of Object.keys(inner)) key += `${name}(${keyOf(inner[name])})`;
  return key;
}

function inertFor(machine: AnyStateMachine): Inert {
  const known = scopes.get(machine);
  if (known) return known;
  const actor = createActor(machine, { input: { turn: null, params: {} } as never });
  const inert: Inert = { actions: [], scope: undefined as unknown as Scope };
  const nothing = (): void => undefined;
  inert.scope = {
    self: actor,
    system: actor.system,
    id: '',
    sessionId: '',
    defer: nothing,
    logger: nothing,
    stopChild: nothing,
    emit: nothing,
    actionExecutor: (action: { type: string; params: unknown }) => {
      if (!action.type.startsWith('xstate.')) inert.actions.push(action);
    },
  } as unknown as Scope;
  scopes.set(machine, inert);
  return inert;
}
