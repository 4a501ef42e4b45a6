/**
 * XState's transition functions without what they make anew on every call. Owns: the inert scope, and the order of one step.
 *
 * XState's public `transition()` builds an actor for every event, though a pure step needs none, and finds out again and
 * again which states a transition leaves and enters: together most of its cost (docs/decisions/015, 095). Here one scope
 * per machine, made once, serves every step, and what follows from the machine's configuration alone is found once
 * (xstate-place.ts), and so is what a guard or an action does (xstate-act.ts). `test/session/xstate.test.ts`
 * compares the results with the public functions over generated courses.
 * To remove it: let `begin` call `initialTransition`, and `move` `transition` on what `resolveState` makes; nothing else knows of it.
 */
import {
  createActor,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyTransitionDefinition,
  type EventObject,
  type StateValue,
} from 'xstate';
import { type Asked, type Scope, type Underway } from './xstate-act';
import { beginningOf, choiceAt, placeOf, stepFrom, type Choice, type Place, type Way } from './xstate-place';

/** What our machines are told by: the rest of XState's snapshot follows from it. */
export type MachineState = Pick<AnyMachineSnapshot, 'status' | 'value' | 'context'>;

/** A machine after a step, and the actions it asks for, in order, without XState's own. */
export interface Moved {
  snapshot: MachineState;
  actions: Asked[];
}

/** The machine in its first state. @param input what its context is made of */
export function begin(machine: AnyStateMachine, input: unknown): Moved {
  const { acts, next } = beginningOf(machine);
  const scope = scopeFor(machine);
  const make = machine.config.context as (from: object) => object;
  const event = { type: 'xstate.init', input } as EventObject;
  const context = make({ input, self: scope.self });
  const course: Course = { scope, event, place: next, context, raised: [], asked: [] };
  for (const act of acts) act(course);
  return settled(course);
}

/** One event. */
export function move(machine: AnyStateMachine, snapshot: MachineState, event: EventObject): Moved {
  const scope = scopeFor(machine);
  const place = placeOf(machine, snapshot.value as StateValue);
  const course: Course = { scope, event, place, context: snapshot.context as object, raised: [], asked: [] };
  take(course, selected(course));
  return settled(course);
}

interface Course extends Underway {
  place: Place;
}

function settled(course: Course): Moved {
  settle(course);
  return { snapshot: stateOf(course), actions: course.asked };
}

/** What the machine does by itself after an event (W3C SCXML: mainEventLoop). */
function settle(course: Course): void {
  let changed = true;
  while (course.place.snapshot.status === 'active') {
    const enabled = changed ? eventless(course) : NONE;
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

const NONE: readonly AnyTransitionDefinition[] = [];

function selected(course: Course): readonly AnyTransitionDefinition[] {
  const choice = choiceAt(course.place, course.event.type);
  if (!choice) return NONE;
  const taken: AnyTransitionDefinition[] = [];
  select(choice, course, taken);
  return taken;
}

function select({ inner, own }: Choice, course: Course, taken: AnyTransitionDefinition[]): void {
  const before = taken.length;
  for (const one of inner) select(one, course, taken);
  if (taken.length > before) return;
  const first = open(own, course);
  if (first) taken.push(first);
}

/** The first that may be taken. */
function open(ways: readonly Way[], course: Course): AnyTransitionDefinition | undefined {
  for (const { transition, holds } of ways) if (holds === null || holds(course)) return transition;
  return undefined;
}

/** Transitions that need no event: of each atomic state the first whose guard holds. */
function eventless(course: Course): readonly AnyTransitionDefinition[] {
  const enabled: AnyTransitionDefinition[] = [];
  for (const ways of course.place.always) {
    const first = open(ways, course);
    if (first && !enabled.includes(first)) enabled.push(first);
  }
  return enabled;
}

function take(course: Course, transitions: readonly AnyTransitionDefinition[]): void {
  if (transitions.length === 0) return;
  const { acts, next } = stepFrom(course.place, transitions);
  for (const act of acts) act(course);
  course.place = next;
}

/** The machine as JSON. Ours have neither children nor history nor output: state and context are all there is of it. */
export function persist({ status, value, context }: MachineState): unknown {
  return { status, value, context };
}

/** Reads back what `persist` gave. The caller has made sure that it is the same machine. */
export function restore(machine: AnyStateMachine, saved: unknown): MachineState {
  const { value, context } = saved as Pick<AnyMachineSnapshot, 'value' | 'context'>;
  return resolve(machine, value, context as object);
}

/** The machine in a state, with a context: XState's `resolveState`. */
export function resolve(machine: AnyStateMachine, value: unknown, context: object): MachineState {
  return stateOf({ place: placeOf(machine, value as StateValue), context });
}

function stateOf({ place, context }: Pick<Course, 'place' | 'context'>): MachineState {
  const { status, value } = place.snapshot;
  return { status, value, context };
}

const scopes = new WeakMap<AnyStateMachine, Scope>();

/** Does nothing and waits for nothing: what a machine asks for is told by its steps. */
function scopeFor(machine: AnyStateMachine): Scope {
  let scope = scopes.get(machine);
  if (!scope) {
    const actor = createActor(machine, { input: { turn: null, params: {} } as never });
    const nothing = (): void => undefined;
    scope = {
      ...{ self: actor, system: actor.system, id: '', sessionId: '' },
      ...{ defer: nothing, logger: nothing, stopChild: nothing, emit: nothing, actionExecutor: nothing },
    } as unknown as Scope;
    scopes.set(machine, scope);
  }
  return scope;
}
