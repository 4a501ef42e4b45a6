/**
 * Runs a flow's XState machine purely. Owns: the inert scope. `transition()` of XState builds an actor
 * on every call; one scope per machine, made once, gives the same snapshots and actions at a fifth of
 * the cost (a test compares the two).
 */
import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { CompiledFlow, FlowAction, FlowContext, FlowEvent } from '../flow/model';
import type { Json, JsonObject } from '../lib/json';

export interface LiveMachine {
  flow: CompiledFlow;
  snapshot: AnyMachineSnapshot;
}

type Scope = Parameters<AnyStateMachine['transition']>[2];
interface Inert {
  scope: Scope;
  actions: FlowAction[];
}

const scopes = new WeakMap<AnyStateMachine, Inert>();

/** Starts a flow. @returns the machine after its first step was entered, and what that step asks for */
export function startMachine(
  flow: CompiledFlow,
  params: JsonObject,
): { live: LiveMachine; actions: FlowAction[] } {
  const inert = inertFor(flow.machine);
  inert.actions = [];
  const snapshot = flow.machine.getInitialSnapshot(inert.scope, { params }) as AnyMachineSnapshot;
  return { live: { flow, snapshot }, actions: inert.actions };
}

/** One event into the machine; changes `live`. @returns what the machine asks for, in order */
export function sendToMachine(live: LiveMachine, event: FlowEvent): FlowAction[] {
  const inert = inertFor(live.flow.machine);
  inert.actions = [];
  live.snapshot = live.flow.machine.transition(live.snapshot, event, inert.scope) as AnyMachineSnapshot;
  return inert.actions;
}

/** The machine as JSON. */
export function persistMachine(live: LiveMachine): Json {
  return live.flow.machine.getPersistedSnapshot(live.snapshot) as unknown as Json;
}

/**
 * Reads a machine back. The caller has made sure that release and flow are those it was saved with.
 */
export function restoreMachine(flow: CompiledFlow, saved: Json): LiveMachine {
  const inert = inertFor(flow.machine);
  const snapshot = flow.machine.restoreSnapshot(saved as never, inert.scope) as AnyMachineSnapshot;
  return { flow, snapshot };
}

/** The machine's context: frames of params and vars, tries, whether the customer has left. */
export function contextOf(live: LiveMachine): FlowContext {
  return live.snapshot.context as FlowContext;
}

function inertFor(machine: AnyStateMachine): Inert {
  const known = scopes.get(machine);
  if (known) return known;
  const actor = createActor(machine);
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
      if (action.type !== 'xstate.assign') inert.actions.push(action as unknown as FlowAction);
    },
  } as unknown as Scope;
  scopes.set(machine, inert);
  return inert;
}
