/**
 * Drives the running flow: tells its machine what it was to be told and does what the machine asks for, until a
 * step waits for the world. Owns: the boundary around every step: a failing template, expression or step ends in
 * spoken words and a recorded failure.
 */
import type { AgainReason, CompiledFlow, FlowAction, FlowEvent, Step } from '../../flow/model';
import type { FlowRests } from '../machine-event';
import { play } from '../leg/play';
import { note, type FlowRequest, type Turn } from '../turn';
import { persistMachine, sendToMachine, startMachine, stepPath } from './flow-machine';
import { keepAnswers } from './keep-answers';
import { askQueues } from './queue-facts';
import { sessionPrompt } from './prompts';
import { enterStep } from './steps/enter-step';
import { sayAgain } from './steps/say-again';
import { withoutSealed } from './vars-of';
import { fallbackOutcome } from './steps/fallback-outcome';
import { goOnAfterSecret, holdForSecret } from './tape';

/** More steps than this in one turn is a flow that runs in a circle. */
const MOST_STEPS = 500;
/** After so many failures the session stops trying and ends politely. */
const MOST_FAILURES = 5;

/** What happened to a flow while it was driven. */
interface Drive {
  rests: FlowRests | null;
  /** paths of the steps it entered */
  entered: Set<string>;
}

/** Tells the flow what has gathered for it. @returns where it rests then; null: there was nothing to tell */
export function driveFlow(turn: Turn): FlowRests | null {
  if (turn.requests.length === 0) return null;
  const done: Drive = { rests: null, entered: new Set() };
  turn.ended = null;
  for (const request of turn.requests.splice(0)) carryOut(turn, request, done);
  keepAnswers(turn);
  if (turn.ended === null) return done.rests ?? { type: 'flow.stuck' };
  note(turn, 'flow.ended', { flow: turn.s.run?.flow ?? null, outcome: turn.ended });
  return { type: 'flow.ended', outcome: turn.ended };
}

/** Writes the machine into the snapshot at the end of a turn. */
export function persistFlow(turn: Turn): void {
  if (!turn.moved || !turn.live || !turn.s.run) return;
  const machine = persistMachine(turn.live);
  turn.s.run.machine = turn.live.snapshot.status === 'active' ? machine : withoutSealed(machine);
}

/** Path of the step the running flow is in; empty: none runs. */
export function currentPath({ s, moved, live }: Turn): string {
  if (moved) return live ? stepPath(live.snapshot.value) : '';
  return stepPath((s.run?.machine as { value?: unknown } | null | undefined)?.value);
}

/** The step the running flow is in, if one runs. */
export function currentStep(turn: Turn): Step | undefined {
  return turn.live?.flow.steps.get(currentPath(turn));
}

function carryOut(turn: Turn, request: FlowRequest, done: Drive): void {
  if ('start' in request) return start(turn, request, done);
  const { live } = turn;
  if (!live || live.snapshot.status !== 'active') return;
  if ('begin' in request) return begin(turn, done);
  const event = request.tell;
  // The answer that came with the hang-up has led there already: what is done at a hang-up is done once.
  if (event.type === 'hangup' && wasThere(turn, live.flow, done)) return goOnAlone(turn, done);
  done.rests = null;
  send(turn, event, done);
}

/** The step the flow rests in: what it reads was looked up. */
function begin(turn: Turn, done: Drive): void {
  const step = currentStep(turn);
  if (!step) return;
  if (turn.s.run) turn.s.run.request = null;
  done.rests = null;
  turn.moved = true;
  goOn(turn, holdForSecret(turn, step) ?? entered(turn, step), done);
}

function wasThere(turn: Turn, { hangup }: CompiledFlow, { entered }: Drive): boolean {
  if (hangup === undefined) return false;
  return entered.has(hangup) || (currentPath(turn) === hangup && isLookingUp(turn));
}

function isLookingUp({ s }: Turn): boolean {
  return s.run !== null && s.run.request !== null;
}

/** The flow goes on where it is, without the customer. */
function goOnAlone(turn: Turn, done: Drive): void {
  send(turn, { type: 'gone' }, done);
  const step = currentStep(turn);
  if (isLookingUp(turn)) done.rests = { type: 'flow.looks-up' };
  else if (step) send(turn, fallbackOutcome(step), done);
}

/** Starts a flow on the leading leg; it replaces the one that ran before. */
function start(turn: Turn, request: Extract<FlowRequest, { start: CompiledFlow }>, done: Drive): void {
  const { start: flow, params, begin } = request;
  const { live, actions } = startMachine(flow, params, begin);
  turn.live = live;
  turn.moved = true;
  turn.ended = null;
  turn.s.run = {
    flow: flow.name,
    machine: null,
    request: null,
    asked: 0,
    answered: 0,
    askedToKeep: 0,
    kept: 0,
  };
  done.rests = null;
  drive(turn, actions, done);
}

function send(turn: Turn, event: FlowEvent, done: Drive): void {
  const { live } = turn;
  if (!live) return;
  if (turn.s.run && event.type !== 'gone') {
    turn.s.run.request = null;
    delete turn.s.run.confirming;
  }
  turn.moved = true;
  drive(turn, sendToMachine(live, event), done);
}

function drive(turn: Turn, first: FlowAction[], done: Drive): void {
  const queue = [...first];
  let steps = 0;
  for (let action = queue.shift(); action; action = queue.shift()) {
    if (action.type === 'ended') {
      turn.ended = action.params.outcome;
      return;
    }
    steps += 1;
    done.entered.add(action.params.step);
    const next =
      steps > MOST_STEPS
        ? fail(turn, action.params.step, 'the flow runs in a circle', true)
        : act(turn, action);
    if (next && isRest(next)) done.rests = next;
    else if (next && turn.live) queue.splice(0, queue.length, ...sendToMachine(turn.live, next));
  }
}

/** What a step that has begun has come to. */
function goOn(turn: Turn, next: FlowEvent | FlowRests | null, done: Drive): void {
  if (next && isRest(next)) done.rests = next;
  else if (next && turn.live) drive(turn, sendToMachine(turn.live, next), done);
}

function isRest(event: FlowEvent | FlowRests): event is FlowRests {
  return event.type.startsWith('flow.');
}

function act(turn: Turn, action: Exclude<FlowAction, { type: 'ended' }>): FlowEvent | FlowRests | null {
  const step = turn.live?.flow.steps.get(action.params.step);
  if (!step) return fail(turn, action.params.step, 'the step does not exist in this release', true);
  note(turn, action.type === 'again' ? 'step.again' : 'step.entered', {
    flow: turn.live?.flow.name ?? '',
    step: step.path,
    kind: step.kind,
    ...(action.type === 'again' ? { reason: action.params.reason } : {}),
  });
  if (action.type === 'again') return entered(turn, step, action.params.reason);
  goOnAfterSecret(turn, step);
  return askQueues(turn, step) ?? holdForSecret(turn, step) ?? entered(turn, step);
}

/** @param reason why it is asked again: what it reads was looked up when it was asked first */
function entered(turn: Turn, step: Step, reason?: AgainReason): FlowEvent | FlowRests | null {
  try {
    return enterStep(turn, step, reason && sayAgain(turn, step, reason));
  } catch (error) {
    return fail(turn, step.path, firstLine(error), false, step);
  }
}

/** Does something within a step: a failure leads on by the step's way out. */
export function withinStep(turn: Turn, step: Step, work: () => FlowEvent | null): FlowEvent | null {
  try {
    return work();
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
