/**
 * What an action or a guard of a machine's configuration does, found once for each: which implementation its name has, and how that is
 * carried out. Owns: the kinds of both that our machines have. Must not know: when one is carried out.
 */
import type { AnyMachineSnapshot, AnyStateMachine, AnyTransitionDefinition, EventObject } from 'xstate';
import { evaluateGuard } from 'xstate/guards';
import type { Action } from './xstate-plan';

export type Scope = Parameters<AnyStateMachine['transition']>[2];

/** An action a machine asks for; without XState's own. */
export interface Asked {
  type: string;
  params: unknown;
}

/** A step under way. */
export interface Underway {
  scope: Scope;
  /** the event that is being answered */
  event: EventObject;
  context: object;
  /** where the machine is, without its context */
  place: { snapshot: AnyMachineSnapshot };
  /** events the machine has told itself */
  raised: EventObject[];
  asked: Asked[];
}

/** Carries an action out. */
export type Act = (step: Underway) => void;
/** Asks a guard. */
export type Holds = (step: Underway) => boolean;

/** The machine as XState's own ways of resolving take it. */
function at({ place, context }: Pick<Underway, 'place' | 'context'>): AnyMachineSnapshot {
  return { ...place.snapshot, context } as AnyMachineSnapshot;
}

/** Ours are words for whoever runs the machine; XState's own have a way to resolve them. */
export function actOf(machine: AnyStateMachine, action: Action): Act {
  const type = typeof action === 'string' ? action : (action as { type: string }).type;
  const known = typeof action === 'function' ? action : machine.implementations.actions[type];
  const paramsOf = paramsIn(action);
  if (!known || !('resolve' in known))
    return (step) => void step.asked.push({ type, params: paramsOf(step) });
  const builtin = known as unknown as Builtin;
  if (builtin.type === 'xstate.enqueueActions') return changing(builtin as unknown as Enqueueing);
  if (builtin.type === 'xstate.assign') return assigning(builtin as unknown as Assigning, paramsOf);
  return resolving(machine, builtin, paramsOf);
}

type Params = (step: Underway) => unknown;

function paramsIn(action: Action): Params {
  const { params } = (typeof action === 'object' ? action : {}) as { params?: unknown };
  if (typeof params !== 'function') return () => params;
  return ({ context, event }) => (params as (args: object) => unknown)({ context, event });
}

interface Enqueueing {
  collect(args: object): void;
}

/** `enqueueActions`, of which our machines use that it is told context and event: it changes what the context holds. */
function changing({ collect }: Enqueueing): Act {
  return ({ context, event, scope: { self, system } }) =>
    collect({ context, event, enqueue: unknown, check: unknown, self, system });
}

function unknown(): never {
  throw new Error('an action that enqueues others is not known here');
}

interface Assigning {
  assignment: ((args: object, params: unknown) => object) | { [key: string]: unknown };
}

/** XState docs: assign. A function of the whole, or of each key. */
function assigning({ assignment }: Assigning, paramsOf: Params): Act {
  return (step) => {
    const { context, event, scope } = step;
    const args = { context, event, spawn: unknown, self: scope.self, system: scope.system };
    const change =
      typeof assignment === 'function'
        ? assignment(args, paramsOf(step))
        : each(assignment, args, paramsOf(step));
    step.context = { ...context, ...change };
  };
}

function each(assignment: { [key: string]: unknown }, args: object, params: unknown): object {
  const change: { [key: string]: unknown } = {};
  for (const [key, value] of Object.entries(assignment))
    change[key] =
      typeof value === 'function' ? (value as (...args: unknown[]) => unknown)(args, params) : value;
  return change;
}

/** An action of XState's own. */
interface Builtin {
  type: string;
  resolve(
    scope: Scope,
    snapshot: AnyMachineSnapshot,
    args: object,
    params: unknown,
    self: Builtin,
    extra: object,
  ): [AnyMachineSnapshot, unknown, Action[] | undefined];
}

function resolving(machine: AnyStateMachine, builtin: Builtin, paramsOf: Params): Act {
  return (step) => {
    const { context, event, scope } = step;
    const args = { context, event, self: scope.self, system: scope.system };
    const extra = { internalQueue: step.raised, deferredActorIds: undefined };
    const [next, , more] = builtin.resolve(scope, at(step), args, paramsOf(step), builtin, extra);
    step.context = next.context as object;
    for (const one of more ?? []) actOf(machine, one)(step);
  };
}

/** @returns null: nothing is asked */
export function guardOf(machine: AnyStateMachine, { guard }: AnyTransitionDefinition): Holds | null {
  if (guard === undefined) return null;
  const known: unknown =
    typeof guard === 'string'
      ? (machine.implementations.guards as { [name: string]: unknown })[guard]
      : guard;
  if (typeof known === 'function' && !('check' in known))
    return (step) => (known as (args: Pick<Underway, 'context' | 'event'>) => boolean)(step);
  return (step) => evaluateGuard(guard as never, step.context as never, step.event, at(step));
}
