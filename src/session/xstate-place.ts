/**
 * Where a machine can be: what follows from the value of its state alone, found once for each (a machine has some dozens).
 * Owns: keeping it. Must not know: contexts, events.
 */
import type {
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  AnyTransitionDefinition,
  StateValue,
} from 'xstate';
import { type Act, actOf, guardOf, type Holds } from './xstate-act';
import { type Action, planOf } from './xstate-plan';

export interface Place {
  /** without the context, which is another one each time */
  snapshot: AnyMachineSnapshot;
  nodes: ReadonlySet<AnyStateNode>;
  /** transitions without an event, a list for each atomic state, in the order they are tried; atomic states without any are left out */
  always: readonly (readonly Way[])[];
  /** by the type of an event; null: it means nothing here */
  choices: Map<string, Choice | null>;
  /** by the transitions that are taken: one alone, or several */
  steps: Map<AnyTransitionDefinition, Step>;
  manySteps: Map<string, Step>;
}

/** A transition, and whether it may be taken. */
export interface Way {
  transition: AnyTransitionDefinition;
  /** null: always */
  holds: Holds | null;
}

/** What a state may do for an event: what a state inside of it does comes first (W3C SCXML: selectTransitions). */
export interface Choice {
  /** regions of a parallel state each take their own */
  inner: readonly Choice[];
  own: readonly Way[];
}

/** What taking some transitions from some place comes to. */
export interface Step {
  acts: readonly Act[];
  next: Place;
}

interface Places {
  byKey: Map<string, Place>;
  /** the same, for values a place has given: most are asked for with that very object */
  byValue: WeakMap<object, Place>;
}

const places = new WeakMap<AnyStateMachine, Places>();
const numbers = new WeakMap<AnyTransitionDefinition, number>();
const beginnings = new WeakMap<AnyStateMachine, Step>();
let numbered = 0;

export function placeOf(machine: AnyStateMachine, value: StateValue): Place {
  let known = places.get(machine);
  if (!known) places.set(machine, (known = { byKey: new Map(), byValue: new WeakMap() }));
  return (typeof value === 'object' && known.byValue.get(value)) || found(machine, known, value);
}

function found(machine: AnyStateMachine, { byKey, byValue }: Places, value: StateValue): Place {
  const key = keyOf(value);
  let place = byKey.get(key);
  if (!place) {
    byKey.set(key, (place = newPlace(machine, value)));
    const given: unknown = place.snapshot.value;
    if (typeof given === 'object' && given !== null) byValue.set(given, place);
  }
  return place;
}

/** Where a machine begins: what its first step does. */
export function beginningOf(machine: AnyStateMachine): Step {
  let step = beginnings.get(machine);
  if (!step) {
    const source = machine.root;
    const first = { target: source.initial.target, source, reenter: true, actions: [] };
    const { actions, nodes } = planOf(new Set(), [first as unknown as AnyTransitionDefinition]);
    step = { acts: actsOf(machine, actions), next: placeOf(machine, valueOf(source, nodes)) };
    beginnings.set(machine, step);
  }
  return step;
}

export function choiceAt(place: Place, type: string): Choice | null {
  let choice = place.choices.get(type);
  if (choice === undefined) {
    choice = choiceOf(place.snapshot.machine.root, place.nodes, type);
    place.choices.set(type, choice);
  }
  return choice;
}

function choiceOf(node: AnyStateNode, nodes: ReadonlySet<AnyStateNode>, type: string): Choice | null {
  const inside = innerOf(node, nodes);
  const inner = inside.flatMap((one) => choiceOf(one, nodes, type) ?? []);
  const own = [...node.transitions.keys()]
    .filter((descriptor) => isFor(descriptor, type))
    .sort((a, b) => Number(b === type) - Number(a === type) || b.length - a.length)
    .flatMap((descriptor) => node.transitions.get(descriptor) ?? [])
    .map(wayOf);
  return inner.length + own.length === 0 ? null : { inner, own };
}

function wayOf(transition: AnyTransitionDefinition): Way {
  return { transition, holds: guardOf(transition.source.machine, transition) };
}

/** XState docs: Transitions, wildcards and partial wildcards. */
function isFor(descriptor: string, type: string): boolean {
  if (descriptor === type || descriptor === '*') return true;
  return descriptor.endsWith('.*') && `${type}.`.startsWith(descriptor.slice(0, -1));
}

/** @param transitions as they were selected: one for each atomic state at the most */
export function stepFrom(place: Place, transitions: readonly AnyTransitionDefinition[]): Step {
  const [first] = transitions;
  if (transitions.length === 1 && first) return kept(place.steps, first, place, transitions);
  return kept(place.manySteps, transitions.map(numberOf).join(), place, transitions);
}

function kept<Key>(
  steps: Map<Key, Step>,
  key: Key,
  place: Place,
  transitions: readonly AnyTransitionDefinition[],
): Step {
  let step = steps.get(key);
  if (!step) steps.set(key, (step = newStep(place, transitions)));
  return step;
}

function newStep(place: Place, transitions: readonly AnyTransitionDefinition[]): Step {
  const { actions, nodes, done } = planOf(place.nodes, transitions);
  const { machine } = place.snapshot;
  const next = placeOf(machine, valueOf(machine.root, nodes));
  if (done !== (next.snapshot.status === 'done'))
    throw new Error(`the machine ${machine.id} has a final state inside another: that is not known here`);
  return { acts: actsOf(machine, actions), next };
}

function actsOf(machine: AnyStateMachine, actions: readonly Action[]): Act[] {
  return actions.map((action) => actOf(machine, action));
}

function newPlace(machine: AnyStateMachine, value: StateValue): Place {
  const snapshot = machine.resolveState({ value: value as never, context: {} }) as AnyMachineSnapshot;
  const nodes = snapshot._nodes as AnyStateNode[];
  const odd = nodes.find((node) => node.type === 'history' || node.invoke.length > 0);
  if (odd) throw new Error(`the state ${odd.id} has history or invokes something: that is not known here`);
  const always = nodes
    .filter(({ type }) => type === 'atomic' || type === 'final')
    .map((atom) => inAndAround(atom).flatMap((node) => (node.always ?? []).map(wayOf)))
    .filter((ways) => ways.length > 0);
  return {
    snapshot,
    nodes: new Set(nodes),
    always,
    choices: new Map(),
    steps: new Map(),
    manySteps: new Map(),
  };
}

function inAndAround(node: AnyStateNode): AnyStateNode[] {
  return node.parent ? [node, ...inAndAround(node.parent)] : [node];
}

function valueOf(node: AnyStateNode, nodes: ReadonlySet<AnyStateNode>): StateValue {
  const inner = innerOf(node, nodes);
  const [only] = inner;
  if (node.type === 'compound' && only && isAtomic(only)) return only.key;
  return Object.fromEntries(inner.map((one) => [one.key, isAtomic(one) ? {} : valueOf(one, nodes)]));
}

function innerOf(node: AnyStateNode, nodes: ReadonlySet<AnyStateNode>): AnyStateNode[] {
  return (Object.values(node.states) as AnyStateNode[]).filter((one) => nodes.has(one));
}

function isAtomic({ type }: AnyStateNode): boolean {
  return type === 'atomic' || type === 'final';
}

/** One text for each value of a state; names of states hold no brackets. */
function keyOf(value: StateValue): string {
  if (typeof value === 'string') return value;
  let key = '';
  for (const [name, inner] of Object.entries(value)) key += `${name}(${keyOf(inner as StateValue)})`;
  return key;
}

function numberOf(transition: AnyTransitionDefinition): number {
  let number = numbers.get(transition);
  if (number === undefined) numbers.set(transition, (number = ++numbered));
  return number;
}
