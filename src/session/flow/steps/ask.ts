/** `ask`: a question, its answer by key or voice, its retries (counted by the machine). */
import type { Answer } from '../../../call/answer';
import type { Gather } from '../../../call/verb';
import { isSecret } from '../../../flow/answer-spec';
import { inLanguage } from '../../../flow/answer/in-language';
import { interpretAnswer, type Interpretation } from '../../../flow/answer';
import type { AskStep, FlowEvent } from '../../../flow/model';
import { quickReplies } from '../../../flow/quick-replies';
import type { FlowRests } from '../../machine-event';
import { onlyInCalls } from './dial';
import { languageFor } from '../language-for';
import { promptVerbs } from '../prompts';
import { play } from '../../leg/play';
import { note, type Turn } from '../../turn';

export function enterAsk(turn: Turn, step: AskStep): FlowEvent | FlowRests {
  if (turn.s.chat && isSecret(step.answer)) return onlyInCalls(turn, step.path, 'outcome.silence');
  countQuestion(turn, step.save);
  const language = languageFor(turn);
  play(turn, {
    verb: 'gather',
    prompts: promptVerbs(turn, step.prompt, step.frame),
    input: listensTo(step),
    language,
    timeoutSeconds: step.timeoutSeconds,
    finishOnKey: step.finishOnKey,
    hints: (step.choices ?? []).flatMap((choice) => inLanguage(choice.hear, language) ?? []),
    ...(isSecret(step.answer) ? { hidden: true } : {}),
    ...(step.numDigits === undefined ? {} : { numDigits: step.numDigits }),
    ...(turn.s.chat ? { choices: quickReplies(step, language) } : {}),
  });
  return { type: 'flow.asks' };
}

/** What the answer means for the flow. */
export function answerAsk(turn: Turn, step: AskStep, answer: Answer): FlowEvent {
  const input = heard(step, answer);
  const language = languageFor(turn);
  const result = interpretAnswer(step, input, language, turn.world.catalog.understanding(language));
  return applyAnswer(turn, step, result, input.digits === '' ? 'speech' : 'keys');
}

function listensTo({ input }: AskStep): Gather['input'] {
  return input === 'both' ? ['dtmf', 'speech'] : [input === 'keys' ? 'dtmf' : 'speech'];
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
export function applyAnswer(turn: Turn, step: AskStep, result: Interpretation, by: string): FlowEvent {
  if (result === 'silence' || result === 'invalid') {
    note(turn, 'answer', { step: step.path, result });
    return { type: result === 'silence' ? 'attempt.silence' : 'attempt.invalid' };
  }
  note(turn, 'answer', { step: step.path, result: result.outcome, by });
  const save =
    step.save !== undefined && result.value !== undefined ? { [step.save]: result.value } : undefined;
  countAnswer(turn, save !== undefined);
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
