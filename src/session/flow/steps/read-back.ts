/** An answer is read back before it counts. Owns: which are, what is said, and what the customer may answer. */
import type { Prompt } from '../../../call/verb';
import type { Interpretation } from '../../../flow/answer';
import { consentHints } from '../../../flow/answer/consent/hints';
import { isKeyOutcome } from '../../../flow/global-keys';
import type { AskStep, ChoiceSpec } from '../../../flow/model';
import { labelOf, quickReplies } from '../../../flow/quick-replies';
import { YES_OR_NO } from '../../../flow/yes-or-no';
import { languageFor } from '../language-for';
import { promptVerbs, sessionPrompt } from '../prompts';
import { play } from '../../leg/play';
import type { FlowRun } from '../../snapshot';
import { note, type Turn } from '../../turn';
import { listensTo } from './listens-to';

type Understood = Exclude<Interpretation, string>;
type Confirming = NonNullable<FlowRun['confirming']>;

/** True when this answer is not taken without a yes. @param confidence of the recogniser, 0 to 1 */
export function isReadBack(
  { confirm }: AskStep,
  { outcome }: Understood,
  by: string,
  confidence?: number,
): boolean {
  if (!confirm || isKeyOutcome(outcome)) return false;
  if (confirm.below === undefined) return true;
  return by === 'speech' && confidence !== undefined && confidence < confirm.below;
}

export function isConfirming({ s }: Turn): boolean {
  return s.run?.confirming !== undefined;
}

/** What may be answered to it. */
export function confirmation({ keys }: AskStep): { choices: ChoiceSpec[]; keys?: string[] } {
  return { choices: YES_OR_NO, ...(keys ? { keys: keys.filter((key) => !/[12]/.test(key)) } : {}) };
}

/** Reads the answer back and asks whether it is right. @throws when the prompt cannot be rendered */
export function readBack(turn: Turn, step: AskStep, confirming: Confirming): void {
  const { run, chat } = turn.s;
  if (!run) return;
  run.confirming = confirming;
  const language = languageFor(turn);
  note(turn, 'answer.read-back', { step: step.path, by: confirming.by });
  play(turn, {
    verb: 'gather',
    prompts: wordsFor(turn, step, confirming),
    input: listensTo(step),
    language,
    timeoutSeconds: step.timeoutSeconds,
    numDigits: 1,
    finishOnKey: '',
    hints: consentHints(turn.world.catalog.understanding(language).consent),
    ...(chat ? { choices: quickReplies({ choices: YES_OR_NO }, language) } : {}),
  });
}

function wordsFor(turn: Turn, step: AskStep, confirming: Confirming): Prompt[] {
  const answer = spoken(turn, step, confirming);
  const prompt = step.confirm?.prompt;
  return prompt
    ? promptVerbs(turn, prompt, step.frame, answer)
    : sessionPrompt(turn, 'session.confirm', answer);
}

/** A choice by what it is called, a row of digits one by one. */
function spoken(turn: Turn, { choices = [], answer }: AskStep, { outcome, value = '' }: Confirming): string {
  const choice = choices.find(({ name }) => name === outcome);
  if (choice) return labelOf(choice, languageFor(turn));
  const text = typeof value === 'object' ? '' : String(value);
  return answer?.type === 'digits' && !turn.s.chat ? [...text].join(' ') : text;
}
