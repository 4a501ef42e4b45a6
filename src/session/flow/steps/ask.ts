/** `ask`: a question, its answer by key or voice, its retries (counted by the machine). */
import type { Answer } from '../../../call/answer';
import type { Prompt, Verb } from '../../../call/verb';
import { isSecret } from '../../../flow/answer-spec';
import { interpretAnswer, type Interpretation } from '../../../flow/answer';
import type { AskStep, FlowEvent } from '../../../flow/model';
import { interpretTyped } from '../../../flow/answer/interpret-typed';
import { isKeyOutcome } from '../../../flow/global-keys';
import { hintsOf } from '../../../flow/hints-of';
import { quickReplies } from '../../../flow/quick-replies';
import type { CustomerWrote, FlowRests } from '../../machine-event';
import { heedNeverAgain } from '../../consent/never-again';
import { confirmation, isConfirming, isReadBack, readBack } from './read-back';
import { listensTo } from './listens-to';
import { onlyInCalls } from './dial';
import { languageFor } from '../language-for';
import { promptVerbs } from '../prompts';
import { play } from '../../leg/play';
import { note, type Turn } from '../../turn';

export function enterAsk(turn: Turn, step: AskStep, instead?: Prompt[]): FlowEvent | FlowRests {
  if (turn.s.chat && isSecret(step.answer)) return onlyInCalls(turn, step.path, 'outcome.silence');
  countQuestion(turn, step.save);
  const language = languageFor(turn);
  const question = instead ?? promptVerbs(turn, step.prompt, step.frame);
  play(turn, {
    verb: 'gather',
    prompts: [...takeWhatMayBeCut(turn), ...question],
    input: listensTo(step),
    language,
    timeoutSeconds: step.timeoutSeconds,
    finishOnKey: step.finishOnKey,
    hints: hintsOf(step, language),
    ...(isSecret(step.answer) ? { hidden: true } : {}),
    ...(step.numDigits === undefined ? {} : { numDigits: step.numDigits }),
    ...(turn.s.chat ? { choices: quickReplies(step, language) } : {}),
  });
  return { type: 'flow.asks' };
}

/** What was said just before and may be cut short by an answer: it becomes part of the question. Twilio docs: Gather. */
function takeWhatMayBeCut({ verbs }: Turn): Prompt[] {
  const last = verbs.findLastIndex((verb) => !('mayBeCut' in verb));
  return verbs.splice(last + 1).flatMap((verb) => (isPrompt(verb) ? [withoutMark(verb)] : []));
}

function isPrompt(verb: Verb): verb is Prompt {
  return verb.verb === 'say' || verb.verb === 'play';
}

function withoutMark(prompt: Prompt): Prompt {
  const { mayBeCut: _mark, ...rest } = prompt;
  return rest;
}

/** What the answer means for the flow; null: it is read back first. */
export function answerAsk(turn: Turn, step: AskStep, answer: Answer): FlowEvent | null {
  const input = heard(step, answer);
  const language = languageFor(turn);
  const words = turn.world.catalog.understanding(language);
  const by = input.digits === '' ? 'speech' : 'keys';
  if (isConfirming(turn))
    return takeConfirmation(turn, step, interpretAnswer(confirmation(step), input, language, words));
  const result = interpretAnswer(step, input, language, words);
  if (by === 'speech') heedNeverAgain(turn, step, input.speech, typeof result !== 'string');
  return takeInterpreted(turn, step, result, by, input.confidence);
}

/** The same of what was typed, or chosen, in a chat. */
export function answerTyped(turn: Turn, step: AskStep, typed: CustomerWrote): FlowEvent | null {
  const by = typed.choice === undefined ? 'text' : 'choice';
  if (isConfirming(turn)) return takeConfirmation(turn, step, readTyped(turn, confirmation(step), typed));
  const result = readTyped(turn, step, typed);
  heedNeverAgain(turn, step, typed.text, typeof result !== 'string');
  return takeInterpreted(turn, step, result, by);
}

/** What was typed means, as an answer to this question. */
export function readTyped(
  turn: Turn,
  question: Parameters<typeof interpretTyped>[0],
  typed: CustomerWrote,
): Interpretation {
  const language = languageFor(turn);
  return interpretTyped(question, typed, language, turn.world.catalog.understanding(language));
}

function takeInterpreted(
  turn: Turn,
  step: AskStep,
  result: Interpretation,
  by: string,
  confidence?: number,
): FlowEvent | null {
  if (typeof result === 'string' || !isReadBack(step, result, by, confidence))
    return applyAnswer(turn, step, result, by);
  readBack(turn, step, { ...result, by, missed: 0 });
  return null;
}

/** A yes to what was read back, a no, or neither. */
function takeConfirmation(turn: Turn, step: AskStep, said: Interpretation): FlowEvent | null {
  const understood = turn.s.run?.confirming;
  if (!understood) return null;
  if (typeof said !== 'string' && isKeyOutcome(said.outcome)) return applyAnswer(turn, step, said, 'keys');
  if (typeof said !== 'string' && said.outcome === 'yes')
    return applyAnswer(turn, step, understood, understood.by);
  note(turn, 'answer', { step: step.path, result: typeof said === 'string' ? said : 'refused' });
  if (typeof said !== 'string') return { type: 'attempt.refused' };
  if (understood.missed > 0) return { type: `attempt.${said}` };
  readBack(turn, step, { ...understood, missed: 1 });
  return null;
}

/** Of what was pressed and said, what the question listens to. */
function heard({ input }: AskStep, answer: Answer): Omit<Extract<Answer, { kind: 'input' }>, 'kind'> {
  if (answer.kind !== 'input') return { digits: '', speech: '' };
  return {
    ...answer,
    ...(input === 'keys' ? { speech: '' } : {}),
    ...(input === 'speech' ? { digits: '' } : {}),
  };
}

/** The way out of the step that an understood answer takes, or another try. @param by how it was given */
function applyAnswer(turn: Turn, step: AskStep, result: Interpretation, by: string): FlowEvent {
  if (result === 'silence' || result === 'invalid') {
    note(turn, 'answer', { step: step.path, result });
    return { type: result === 'silence' ? 'attempt.silence' : 'attempt.invalid' };
  }
  note(turn, 'answer', { step: step.path, result: result.outcome, by });
  const save =
    step.save !== undefined && result.value !== undefined ? { [step.save]: result.value } : undefined;
  if (!isKeyOutcome(result.outcome)) countAnswer(turn, save !== undefined);
  return { type: `outcome.${result.outcome}`, ...(save ? { save } : {}) };
}

/** A question was asked. @param save the variable its answer would be kept in */
export function countQuestion({ s }: Turn, save: string | undefined): void {
  if (!s.run) return;
  s.run.asked += 1;
  if (save !== undefined) s.run.askedToKeep += 1;
}

/** An answer was understood. */
export function countAnswer({ s }: Turn, kept: boolean): void {
  if (!s.run) return;
  s.run.answered += 1;
  if (kept) s.run.kept += 1;
}
