/**
 * Drives the running flow: sends outcomes to its machine and does what the machine asks for, until a
 * step waits for the world. Owns: the boundary around every step: a failing template, expression or
 * step ends in spoken words and a recorded failure.
 */
import type { CompiledFlow, FlowAction, FlowEvent, Step } from '../flow/model';
import type { JsonObject } from '../lib/json';
import { keepAnswers } from './answers';
import { persistMachine, sendToMachine, startMachine } from './machine';
import { play, note, type Turn } from './turn';
import { sessionPrompt } from './prompts';
import { enterStep } from './steps/enter-step';
import { fallbackOutcome } from './steps/fallback-outcome';

/** More steps than this in one turn is a flow that runs in a circle. */
const MOST_STEPS = 500;
/** After so many failures the session stops trying and ends politely. */
const MOST_FAILURES = 5;

/** Starts a flow on the customer's leg; it replaces the one that ran before. */
export function startFlow(turn: Turn, flow: CompiledFlow, params: JsonObject): void {
  const { live, actions } = startMachine(flow, params);
  turn.live = live;
  turn.moved = true;
  turn.s.run = { flow: flow.name, machine: null, waiting: null };
  drive(turn, actions);
  keepAnswers(turn);
}

/** Writes the machine into the snapshot at the end of a turn. */
export function persistFlow(turn: Turn): void {
  if (turn.moved && turn.live && turn.s.run) turn.s.run.machine = persistMachine(turn.live);
}

/** The step the flow waits in, if it waits. */
export function waitingStep(turn: Turn): Step | undefined {
  const waiting = turn.s.run?.waiting;
  return waiting ? turn.live?.flow.steps.get(waiting.step) : undefined;
}

/** The current step left by an outcome (or was tried in vain). */
export function leaveStep(turn: Turn, event: FlowEvent): void {
  if (!turn.live || turn.live.snapshot.status !== 'active') return;
  if (turn.s.run) turn.s.run.waiting = null;
  turn.moved = true;
  drive(turn, sendToMachine(turn.live, event));
  keepAnswers(turn);
}

function drive(turn: Turn, first: FlowAction[]): void {
  const queue = [...first];
  let steps = 0;
  for (let action = queue.shift(); action; action = queue.shift()) {
    if (action.type === 'ended') {
      turn.ended = action.params.outcome;
      return;
    }
    steps += 1;
    const next =
      steps > MOST_STEPS
        ? fail(turn, action.params.step, 'the flow runs in a circle', true)
        : act(turn, action);
    // A step may replace the running flow (transfer): what the old machine still asked for is void.
    if (next && turn.live) queue.splice(0, queue.length, ...sendToMachine(turn.live, next));
  }
}

function act(turn: Turn, action: Exclude<FlowAction, { type: 'ended' }>): FlowEvent | null {
  const step = turn.live?.flow.steps.get(action.params.step);
  if (!step) return fail(turn, action.params.step, 'the step does not exist in this release', true);
  note(turn, action.type === 'again' ? 'step.again' : 'step.entered', {
    step: step.path,
    kind: step.kind,
    ...(action.type === 'again' ? { reason: action.params.reason } : {}),
  });
  try {
    if (action.type === 'again') play(turn, ...sessionPrompt(turn, `errors.${action.params.reason}`));
    return enterStep(turn, step);
  } catch (error) {
    return fail(turn, step.path, firstLine(error), false, step);
  }
}

/** Records a failure, apologises, and says how the flow goes on: by the step's way out, or not at all. */
function fail(turn: Turn, path: string, message: string, hopeless: boolean, step?: Step): FlowEvent {
  const { failures } = turn.s;
  failures.push({ at: turn.at, step: path, message });
  note(turn, 'step.failed', { step: path, message });
  play(turn, ...sessionPrompt(turn, 'errors.apology'));
  if (hopeless || !step || failures.length >= MOST_FAILURES) return { type: 'break' };
  return fallbackOutcome(step);
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}
