/**
 * An expanded flow as an XState machine. Owns: the states and the ways between them. Must not know: what
 * a step does; every action but `assign` is a word for whoever runs the machine.
 */
import { createMachine, type AnyStateMachine } from 'xstate';
import type { AgainReason, EndStep, FieldSpec, FlowContext, FlowEvent, Tries } from '../model';
import {
  attempted,
  attemptedInSilence,
  enterFrame,
  firstContext,
  hungUp,
  keepVars,
  resetTries,
  saveInto,
  triesFor,
} from './context';
import type { ExpandedFlow, ExpandedStep } from './expand';

type Action = object;
/** The part of XState's configuration flows need. */
interface Way {
  target?: string;
  reenter?: boolean;
  guard?: (args: { context: FlowContext }) => boolean;
  actions?: Action[];
}
interface State {
  id?: string;
  type?: 'final';
  initial?: string;
  entry?: Action[];
  on?: { [event: string]: Way | Way[] };
  always?: Way | Way[];
  states?: { [name: string]: State };
}

/** Where a flow begins that calls out; no step can have this name. */
const BEGIN = '$begin';
/** Where a `run` step waits for its params; no step can have this name. */
const WAITING = '$params';
const CLOSED = '#closed';

export interface MachineSource {
  /** `<flow>@<release>` */
  id: string;
  flow: ExpandedFlow;
  params: { [name: string]: FieldSpec };
  vars: { [name: string]: FieldSpec };
  hangup?: string;
  outbound?: { [miss: string]: string };
}

export function flowMachine({ id, flow, params, vars, hangup, outbound }: MachineSource): AnyStateMachine {
  const active: State = {
    ...beginning(flow, outbound),
    on: {
      hangup: hangupWays(hangup),
      gone: { actions: [hungUp] },
      keep: { actions: [keepVars] },
      break: closing('failed'),
      leave: closing('transferred'),
    },
  };
  return createMachine({
    id,
    context: ({ input }: { input?: unknown }) => firstContext(params, vars, input),
    types: {} as { context: FlowContext; events: FlowEvent },
    initial: 'active',
    states: { active, closed: { id: 'closed', type: 'final' } },
  } as unknown as Parameters<typeof createMachine>[0]);
}

/** Which step is the first depends on what came of the call. */
function beginning(
  flow: ExpandedFlow,
  outbound: MachineSource['outbound'],
): Required<Pick<State, 'initial' | 'states'>> {
  if (!outbound) return { initial: flow.start, states: statesOf(flow) };
  const ways = Object.entries(outbound).map(([miss, step]) => ({
    ...to(step),
    guard: ({ context }: { context: FlowContext }) => context.begin === miss,
  }));
  return { initial: BEGIN, states: { [BEGIN]: { always: [...ways, to(flow.start)] }, ...statesOf(flow) } };
}

function statesOf(flow: ExpandedFlow): { [name: string]: State } {
  return Object.fromEntries(flow.nodes.map((node) => [node.name, stateOf(node)]));
}

function stateOf(node: ExpandedStep): State {
  const { step } = node;
  const enter = { type: 'enter', params: { step: step.path } };
  // Only what can be tried again counts.
  const entry = attemptsOf(step) ? [resetTries, enter] : [enter];
  const state: State = { id: `step/${step.path}`, entry };
  if (step.kind === 'end' && gives(step))
    return { ...state, on: { 'outcome.given': givenWay(node, step.outcome) } };
  if (step.kind === 'end') return { ...state, always: endWays(node, step.outcome) };
  if (node.inner) return { ...state, ...innerStates(node, node.inner) };
  return { ...state, on: { ...outcomeWays(node), ...attemptWays(node) } };
}

function outcomeWays({ step, next }: ExpandedStep): { [event: string]: Way } {
  const keep = saves(step) ? [saveInto(step.frame)] : [];
  const ways = [...next].map(([outcome, path]) => [`outcome.${outcome}`, to(path, keep)]);
  const all = Object.fromEntries(ways) as { [event: string]: Way };
  // The leg came back and the author did not say where to: there is nothing more to do with it.
  if (step.kind === 'transfer' && !next.has('returned')) all['outcome.returned'] = closing('completed');
  return all;
}

/** True for a step whose outcome may bring something to keep. */
function saves(step: ExpandedStep['step']): boolean {
  return step.kind === 'set' || 'parts' in step || ('save' in step && step.save !== undefined);
}

function attemptWays({ step, next }: ExpandedStep): { [event: string]: Way[] } {
  const attempts = attemptsOf(step);
  if (!attempts) return {};
  const { tries, counts, reasons } = attempts;
  return Object.fromEntries(
    reasons.map((reason) => {
      const again = { type: 'again', params: { step: step.path, reason } };
      const count = counts && reason === 'silence' ? attemptedInSilence : attempted;
      const retry: Way = {
        guard: ({ context }) => hasTriesLeft(context, tries, reason),
        actions: [count, again],
      };
      const leave = next.get(outcomeOf(reason));
      return [`attempt.${reason}`, leave === undefined ? [retry] : [retry, to(leave)]];
    }),
  );
}

/** What was not meant leaves a question like what was not understood. */
function outcomeOf(reason: AgainReason): 'silence' | 'invalid' {
  return reason === 'silence' ? 'silence' : 'invalid';
}

function hasTriesLeft(context: FlowContext, tries: Tries, reason: AgainReason): boolean {
  if (typeof tries === 'number') return context.tries + 1 < tries;
  return triesFor(context, reason) + 1 < tries[outcomeOf(reason)];
}

/** How often a step is tried, for which reasons, and whether silence counts apart. */
function attemptsOf(
  step: ExpandedStep['step'],
): { tries: Tries; counts: boolean; reasons: AgainReason[] } | null {
  if (step.kind !== 'ask' && step.kind !== 'record') return null;
  const { tries, again } = step;
  if (step.kind === 'record') return { tries, counts: again !== undefined, reasons: ['silence'] };
  const counts = typeof tries !== 'number' || again !== undefined;
  return { tries, counts, reasons: ['silence', 'invalid', ...(step.confirm ? (['refused'] as const) : [])] };
}

function innerStates({ step, next }: ExpandedStep, inner: ExpandedFlow): State {
  if (step.kind !== 'run') throw new Error(`step ${step.path} runs no flow`);
  const entered = to(inner.start, [enterFrame(step.subFrame, step.paramSpecs, step.varSpecs)]);
  const failed = next.get('failed');
  const on = {
    'outcome.entered': entered,
    ...(failed === undefined ? {} : { 'outcome.failed': to(failed) }),
  };
  return { initial: WAITING, states: { [WAITING]: { on }, ...statesOf(inner) } };
}

/** An end that gives something waits for it to be evaluated. At the end of the flow itself nobody takes it. */
export function gives({ frame, give }: EndStep): boolean {
  return frame !== '' && give !== undefined;
}

/** What is given is kept in the vars of whoever runs the flow: `order/ask/` -> `order/`. */
function givenWay({ step, next }: ExpandedStep, outcome: string): Way {
  const exit = next.get(outcome);
  return exit === undefined ? closing('failed') : to(exit, [saveInto(frameAround(step.frame))]);
}

/** The frame of whoever runs a flow in this frame. */
export function frameAround(frame: string): string {
  return frame.slice(0, -1).replace(/[^/]*$/, '');
}

function endWays({ step, next }: ExpandedStep, outcome: string): Way | Way[] {
  const exit = next.get(outcome);
  if (exit !== undefined) return to(exit);
  if (step.frame !== '') return closing('failed');
  return [{ guard: ({ context }) => context.hungUp, ...closing('abandoned') }, closing(outcome)];
}

function hangupWays(hangup: string | undefined): Way[] {
  const already: Way = { guard: ({ context }) => context.hungUp };
  const left = hangup === undefined ? closing('abandoned', [hungUp]) : to(hangup, [hungUp]);
  return [already, left];
}

/** Re-enters even when a step leads to itself: the step begins anew. */
function to(path: string, actions: Action[] = []): Way {
  return { target: `#step/${path}`, reenter: true, actions };
}

function closing(outcome: string, actions: Action[] = []): Way {
  return { target: CLOSED, actions: [...actions, { type: 'ended', params: { outcome } }] };
}
