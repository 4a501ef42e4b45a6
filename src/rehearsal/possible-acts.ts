/** What people can do at a point of a call, as lines of a story. Owns: one line for each outcome of a step. PURE. */
import type { AskStep, Catalog } from '../flow/model';
import { isIn } from '../session/state';
import type { Rehearsal } from './rehearsal';

/** Stands for `Ns pass` with as many seconds as it takes until something else can be done. */
export const SILENCE = 'silence';

const NO_ANSWER = 'caller says colourless green ideas';

/** @returns the lines, without `> ` */
export function possibleActs(call: Rehearsal, catalog: Catalog): string[] {
  if (!call.isOnTheLine) return [...callerActs(call), SILENCE];
  const waits = keysOfHold(call);
  switch (call.listensFor) {
    case 'answer':
      if (waits)
        return [
          ...waits.map((key) => `caller presses ${key}`),
          ...agentActs(call),
          SILENCE,
          'caller hangs up',
        ];
      return [...answers(call, stepOf(call, catalog)), SILENCE, 'caller hangs up'];
    case 'words':
      return ['caller speaks for 5s', SILENCE, 'caller hangs up'];
    default:
      return [...agentActs(call), SILENCE, 'caller hangs up'];
  }
}

/** Of a caller whom we call: back, or because the application wants it. */
function callerActs(call: Rehearsal): string[] {
  const last = call
    .text()
    .split('\n')
    .findLast((line) => /^caller (rings|is gone)/.test(line));
  if (last !== 'caller rings') return [];
  const reached = ['caller answers', "caller's voicemail answers"];
  // For a place that is kept a busy line is a call in vain like any other.
  return call.session.snapshot?.kept ? reached : [...reached, 'caller is busy'];
}

/** Keys that lead out of the queue in which the caller waits; null: they do not wait like this. */
function keysOfHold({ session: { snapshot } }: Rehearsal): string[] | null {
  const { hold } = snapshot?.conversation ?? {};
  return snapshot && hold && isIn(snapshot, 'waiting.queue') ? Object.keys(hold.keys) : null;
}

function stepOf(call: Rehearsal, catalog: Catalog): AskStep | null {
  const entered = call.session.notes.findLast(({ kind }) => kind === 'step.entered');
  const flow = catalog.flows.get(call.session.snapshot?.run?.flow ?? '');
  const step = flow?.steps.get(String(entered?.data['step']));
  return step?.kind === 'ask' ? step : null;
}

/** A key for each choice, both ends of a scale. A question of the session itself is about yes and no. */
function answers(call: Rehearsal, step: AskStep | null): string[] {
  if (step === null || call.session.snapshot?.run?.confirming)
    return ['caller presses 1', 'caller presses 2', NO_ANSWER];
  const keys = (step.choices ?? []).map(({ name, press, phrases }) =>
    press[0] === undefined
      ? `caller says ${Object.values(phrases ?? {})[0]?.[0] ?? name}`
      : `caller presses ${press[0]}`,
  );
  const away = (step.keys ?? []).map((key) => `caller presses ${key}`);
  return [...keys, ...openAnswers(step), ...away];
}

function openAnswers({ answer }: AskStep): string[] {
  if (answer?.type === 'text') return ['caller says Something.'];
  if (answer?.type === 'digits') return [`caller presses ${'1'.repeat(answer.minLength)}#`, NO_ANSWER];
  if (answer?.type === 'integer')
    return [`caller presses ${answer.min}#`, `caller presses ${answer.max}#`, NO_ANSWER];
  return [NO_ANSWER];
}

/** Of the agent of whom was told last, and of all who were dialled. */
function agentActs(call: Rehearsal): string[] {
  const states = agentStates(call);
  const isDial = call.session.snapshot?.conversation?.kind === 'dial';
  const of = isDial ? [...states] : [...states].slice(-1);
  return of.flatMap(([agent, state]) => actsOf(agent, state, keyOf(call)));
}

/** What each agent was doing last, those of whom was told last at the end. */
function agentStates(call: Rehearsal): Map<string, string> {
  const states = new Map<string, string>();
  for (const line of call.text().split('\n')) {
    const [, agent = '', state = ''] = /^(\S+) (rings|answers|may answer|is gone).*$/.exec(line) ?? [];
    if (agent === '' || agent === 'caller') continue;
    states.delete(agent);
    states.set(agent, state);
  }
  return states;
}

function actsOf(agent: string, state: string, key: string): string[] {
  if (state === 'rings') return [`${agent} answers`, `${agent} is busy`];
  if (state === 'may answer') return [`${agent} presses ${key}`, `${agent} hangs up`];
  return state === 'answers' ? [`${agent} hangs up`] : [];
}

/** What whoever is asked to accept has to press. */
function keyOf({ session: { snapshot } }: Rehearsal): string {
  const asked = snapshot?.attempts.findLast(({ status }) => status === 'answered');
  return typeof asked?.acceptKey === 'string' ? asked.acceptKey : '1';
}
