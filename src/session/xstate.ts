/**
 * XState's transition functions without what they make anew on every call. Owns: the inert scope, and the order of one step.
 *
 * XState's public `transition()` builds an actor for every event, though a pure step needs none, and finds out again and
 * again which states a transition leaves and enters: together most of its cost (docs/decisions/015, 095). Here one scope
 * per machine, made once, serves every step, and what follows from the machine's configuration alone is found once
 * (xstate-place.ts). Guards and actions of XState's own stay XState's. `test/session/xstate.test.ts`
 * compares the results with the public functions over generated courses.
 * To remove it: let `begin` call `initialTransition`, and `move` `transition`; nothing else knows of it.
 */
import {
  createActor,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  type EventObject,
  type StateValue,
} from 'xstate';
import { evaluateGuard } from 'xstate/guards';
import { beginningOf, choiceAt, placeOf, stepFrom, type Choice, type Place } from './xstate-place';
import type { Action } from './xstate-plan';

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
  const { actions, next } = beginningOf(machine);
  const { self } = inert.scope;
  const make = machine.config.context as (from: object) => object;
  const course: Course = {
    ...{ inert, event: { type: 'xstate.init', input } as EventObject, place: next },
    ...{ context: make({ input, self }), raised: [] },
  };
  for (const action of actions) carryOut(course, action);
  settle(course);
  return { snapshot: at(course), actions: inert.actions };
}

/** One event. */
export function move(machine: AnyStateMachine, snapshot: AnyMachineSnapshot, event: EventObject): Moved {
  const inert = inertFor(machine);
  inert.actions = [];
  const place = placeOf(machine, snapshot.value as StateValue);
  const course: Course = { inert, event, place, context: snapshot.context as object, raised: [] };
  take(course, selected(course));
  settle(course);
  return { snapshot: at(course), actions: inert.actions };
}

/** A step under way. */
interface Course {
  inert: Inert;
  /** the one that is being answered */
  event: EventObject;
  place: Place;
  context: object;
  /** events the machine has told itself */
  raised: EventObject[];
}

function at({ place, context }: Course): AnyMachineSnapshot {
  return { ...place.snapshot, context } as AnyMachineSnapshot;
}

/** What the machine does by itself after an event (W3C SCXML: mainEventLoop). */
function settle(course: Course): void {
  let changed = true;
  while (course.place.snapshot.status === 'active') {
    const enabled = changed ? eventless(course) : [];
    if (enabled.length > 0) {
      const { place, context } = course;
      take(course, enabled);
      changed = course.place !== place || course.context !== context;
      continue;
    }
    const event = course.raised.shift();
    if (!event) return;
    course.event = event;
    take(course, selected(course));
    changed = true;
  }
}

type Holds = (transition: AnyTransitionDefinition) => boolean;

function guardsOf(course: Course): Holds {
  const { context, event } = course;
  let snapshot: AnyMachineSnapshot | undefined;
  return ({ guard }) =>
    guard === undefined || evaluateGuard(guard as never, context as never, event, (snapshot ??= at(course)));
}

function selected(course: Course): AnyTransitionDefinition[] {
  const taken: AnyTransitionDefinition[] = [];
  const choice = choiceAt(course.place, course.event.type);
  if (choice) select(choice, guardsOf(course), taken);
  return taken;
}

function select({ inner, own }: Choice, holds: Holds, taken: AnyTransitionDefinition[]): void {
  const before = taken.length;
  for (const one of inner) select(one, holds, taken);
  if (taken.length > before) return;
  const first = own.find(holds);
  if (first) taken.push(first);
}

/** Transitions that need no event: of each atomic state the first whose guard holds. */
function eventless(course: Course): AnyTransitionDefinition[] {
  const { always } = course.place;
  if (always.length === 0) return [];
  const holds = guardsOf(course);
  const enabled = always.flatMap((transitions) => transitions.find(holds) ?? []);
  return enabled.length > 1 ? [...new Set(enabled)] : enabled;
}

function take(course: Course, transitions: readonly AnyTransitionDefinition[]): void {
  if (transitions.length === 0) return;
  const { actions, next } = stepFrom(course.place, transitions);
  for (const action of actions) carryOut(course, action);
  course.place = next;
}

/** An action of XState's own, which has a way to resolve it; ours are words for whoever runs the machine. */
interface Builtin {
  resolve(
    scope: Scope,
    snapshot: AnyMachineSnapshot,
    args: object,
    params: unknown,
    self: Builtin,
    extra: object,
  ): [AnyMachineSnapshot, unknown, Action[] | undefined];
}

function carryOut(course: Course, action: Action): void {
  const { inert, event, context, place } = course;
  const { machine } = place.snapshot;
  const type = typeof action === 'string' ? action : (action as { type: string }).type;
  const known = typeof action === 'function' ? action : machine.implementations.actions[type];
  const params = typeof action === 'object' ? paramsOf(action, { context, event }) : undefined;
  if (known && 'resolve' in known) {
    const { scope } = inert;
    const args = { context, event, self: scope.self, system: scope.system };
    const builtin = known as unknown as Builtin;
    const extra = { internalQueue: course.raised, deferredActorIds: undefined };
    const [next, , more] = builtin.resolve(scope, at(course), args, params, builtin, extra);
    course.context = next.context as object;
    for (const one of more ?? []) carryOut(course, one);
  } else inert.actions.push({ type, params });
}

function paramsOf(action: object, args: object): unknown {
  const { params } = action as { params?: unknown };
  return typeof params === 'function' ? (params as (args: object) => unknown)(args) : params;
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

/** The machine in a state, with a context: XState's `resolveState`. */
export function resolve(machine: AnyStateMachine, value: unknown, context: object): AnyMachineSnapshot {
  return { ...placeOf(machine, value as StateValue).snapshot, context } as AnyMachineSnapshot;
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
