/** The list of all rules but `too-large`, which comes first. A new rule is a file beside this one, a line here and a test. */
import { askAnswers } from './ask-answers';
import { askInput } from './ask-input';
import { busyLoop } from './busy-loop';
import { duplicateChoice } from './duplicate-choice';
import { endpoint } from './endpoint';
import { fieldValues } from './field-values';
import { fileName } from './file-name';
import { flowLanguages } from './flow-languages';
import { flowParams } from './flow-params';
import { givesNothing } from './gives-nothing';
import { globalKeys } from './global-keys';
import { hearsNothing } from './hears-nothing';
import { interruptible } from './interruptible';
import { maybeUnset } from './maybe-unset';
import { measuresAnswers } from './measures';
import { missingHear } from './missing-hear';
import { missingOutcome } from './missing-outcome';
import { neverHolds } from './never-holds';
import { noExit } from './no-exit';
import { otherLanguages } from './other-languages';
import { promptKeys } from './prompt-keys';
import { recursion } from './recursion';
import { requestAddress } from './request-address';
import type { Rule } from './rule';
import { secretInClear } from './secret-in-clear';
import { sharedName } from './shared-name';
import { silenceLoop } from './silence-loop';
import { tables } from './tables';
import { todo } from './todo';
import { transcribe } from './transcribe';
import { unknownFlow } from './unknown-flow';
import { unknownHours } from './unknown-hours';
import { unknownOutcome } from './unknown-outcome';
import { unknownQueue } from './unknown-queue';
import { unknownStep } from './unknown-step';
import { unreachable } from './unreachable';
import { unsafeKeys } from './unsafe-keys';
import { unused } from './unused';
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
  tables,
  sharedName,
  givesNothing,
  measuresAnswers,
  endpoint,
  requestAddress,
  transcribe,
  unknownQueue,
  unknownHours,
  unknownFlow,
  flowParams,
  flowLanguages,
  voiceOnly,
  todo,
  recursion,
  unreachable,
  noExit,
  busyLoop,
  maybeUnset,
  missingHear,
  otherLanguages,
  promptKeys,
  neverHolds,
  silenceLoop,
  hearsNothing,
  unused,
  unsafeKeys,
  secretInClear,
];
