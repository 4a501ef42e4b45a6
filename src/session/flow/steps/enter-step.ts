/**
 * What each kind of step does when it begins. Owns: the table kind -> behaviour.
 */
import type { Prompt } from '../../../call/verb';
import type { FlowEvent, SayStep, Step } from '../../../flow/model';
import { assertNever } from '../../../lib/assert-never';
import type { FlowRests } from '../../machine-event';
import { contextOf } from '../flow-machine';
import { promptVerbs } from '../prompts';
import { play } from '../../leg/play';
import type { Turn } from '../../turn';
import { enterAsk } from './ask';
import { enterCallback } from './callback';
import { enterDial } from './dial';
import { enterEnd } from './end';
import { enterHours } from './hours';
import { enterHttp } from './http';
import { enterMessage } from './message';
import { enterQueue } from './queue';
import { enterRecord } from './record';
import { enterRecording } from './recording';
import { enterRun } from './run';
import { enterSet } from './set';
import { enterSwitch } from './switch';
import { enterTransfer } from './transfer';
import { fallbackOutcome } from './fallback-outcome';

/**
 * @param instead what is spoken in place of the question of the step
 * @returns the event by which the step leaves at once, or where the flow rests in it; null: it is the flow's end
 * @throws whatever a template or expression of the step throws: the caller is the boundary
 */
export function enterStep(turn: Turn, step: Step, instead?: Prompt[]): FlowEvent | FlowRests | null {
  if (hasLeft(turn) && talks(step))
    return step.kind === 'say' ? { type: 'outcome.done' } : fallbackOutcome(step);
  switch (step.kind) {
    case 'say':
      play(turn, ...sayVerbs(turn, step));
      return { type: 'outcome.done' };
    case 'ask':
      return enterAsk(turn, step, instead);
    case 'record':
      return enterRecord(turn, step, instead);
    case 'recording':
      return enterRecording(turn, step);
    case 'queue':
      return enterQueue(turn, step);
    case 'callback':
      return enterCallback(turn, step);
    case 'message':
      return enterMessage(turn, step);
    case 'dial':
      return enterDial(turn, step);
    case 'transfer':
      return enterTransfer(turn, step);
    case 'http':
      return enterHttp(turn, step);
    case 'hours':
      return enterHours(turn, step);
    case 'set':
      return enterSet(turn, step);
    case 'switch':
      return enterSwitch(turn, step);
    case 'run':
      return enterRun(turn, step);
    case 'end':
      return enterEnd(turn, step);
    default:
      return assertNever(step, 'step');
  }
}

function sayVerbs(turn: Turn, { prompt, frame, interruptible }: SayStep): Prompt[] {
  const verbs = promptVerbs(turn, prompt, frame);
  return interruptible ? verbs.map((verb) => ({ ...verb, mayBeCut: true as const })) : verbs;
}

function hasLeft(turn: Turn): boolean {
  return !turn.legLive || (turn.live !== null && contextOf(turn.live).hungUp);
}

const TALKING: ReadonlySet<Step['kind']> = new Set([
  'say',
  'ask',
  'record',
  'recording',
  'queue',
  'callback',
  'dial',
  'transfer',
]);

function talks(step: Step): boolean {
  return TALKING.has(step.kind);
}
