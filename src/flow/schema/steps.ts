/** The list of all kinds of step. A new kind is a file beside this one, a line here and a case in compile/. */
import type { z } from 'zod';
import { ask } from './ask';
import { callback } from './callback';
import { dial } from './dial';
import { end } from './end';
import { hours } from './hours';
import { http } from './http';
import { message } from './message';
import { queue } from './queue';
import { record } from './record';
import { recording } from './recording';
import { run } from './run';
import { say } from './say';
import { set } from './set';
import type { StepSpec } from './step-spec';
import { switchStep } from './switch';
import { todo } from './todo';
import { transfer } from './transfer';

export const STEPS = {
  say,
  ask,
  record,
  recording,
  queue,
  callback,
  dial,
  transfer,
  message,
  http,
  hours,
  set,
  switch: switchStep,
  run,
  end,
  todo,
};

export type StepKind = keyof typeof STEPS;
export type StepData<Kind extends StepKind> = z.output<(typeof STEPS)[Kind]['schema']>;

export const STEP_KINDS = Object.keys(STEPS) as StepKind[];

/** True for the name of a kind of step. */
export function isStepKind(key: string): key is StepKind {
  return Object.hasOwn(STEPS, key);
}

/** What the language knows about a kind, for code that treats all kinds alike. */
export function specOf(kind: StepKind): StepSpec<StepKind, z.ZodType> {
  return STEPS[kind] as unknown as StepSpec<StepKind, z.ZodType>;
}
