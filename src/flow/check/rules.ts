/** The list of all rules. A new rule is a file beside this one, a line here and a test. */
import { askAnswers } from './ask-answers';
import { askInput } from './ask-input';
import { busyLoop } from './busy-loop';
import { duplicateChoice } from './duplicate-choice';
import { endpoint } from './endpoint';
import { fieldValues } from './field-values';
import { fileName } from './file-name';
import { flowLanguages } from './flow-languages';
import { flowParams } from './flow-params';
import { globalKeys } from './global-keys';
import { interruptible } from './interruptible';
import { maybeUnset } from './maybe-unset';
import { measuresAnswers } from './measures';
import { missingOutcome } from './missing-outcome';
import { noExit } from './no-exit';
import { recursion } from './recursion';
import type { Rule } from './rule';
import { todo } from './todo';
import { tooLarge } from './too-large';
import { unknownFlow } from './unknown-flow';
import { unknownHours } from './unknown-hours';
import { unknownOutcome } from './unknown-outcome';
import { unknownQueue } from './unknown-queue';
import { unknownStep } from './unknown-step';
import { unreachable } from './unreachable';
import { voiceOnly } from './voice-only';
import { writtenVars } from './written-vars';

export const RULES: readonly Rule[] = [
  fileName,
  fieldValues,
  unknownStep,
  missingOutcome,
  unknownOutcome,
  askAnswers,
  askInput,
  duplicateChoice,
  globalKeys,
  interruptible,
  writtenVars,
  measuresAnswers,
  endpoint,
  unknownQueue,
  unknownHours,
  unknownFlow,
  flowParams,
  flowLanguages,
  voiceOnly,
  todo,
  recursion,
  tooLarge,
  unreachable,
  noExit,
  busyLoop,
  maybeUnset,
];
