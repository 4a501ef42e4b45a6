/** `ask`: a question, its answer by key or voice, its retries (counted by the machine). */
import type { Answer } from '../../call/answer';
import { interpretAnswer } from '../../flow/answer';
import type { AskStep, FlowEvent } from '../../flow/model';
import { languageFor, promptVerbs } from '../prompts';
import { note, play, type Turn } from '../turn';
import { waitIn } from './wait-in';

export function enterAsk(turn: Turn, step: AskStep): null {
  const language = languageFor(turn);
  play(turn, {
    verb: 'gather',
    prompts: promptVerbs(turn, step.prompt, step.frame),
    input: ['dtmf', 'speech'],
    language,
    timeoutSeconds: step.timeoutSeconds,
    finishOnKey: step.finishOnKey,
    hints: (step.choices ?? []).flatMap((choice) => choice.hear[language] ?? []),
    ...(step.numDigits === undefined ? {} : { numDigits: step.numDigits }),
  });
  return waitIn(turn, 'ask', step);
}

/** What the answer means for the flow. */
export function answerAsk(turn: Turn, step: AskStep, answer: Answer): FlowEvent {
  const input = answer.kind === 'input' ? answer : { digits: '', speech: '' };
  const result = interpretAnswer(step, input, languageFor(turn));
  const by = input.digits === '' ? 'speech' : 'keys';
  if (result === 'silence' || result === 'invalid') {
    note(turn, 'answer', { step: step.path, result });
    return { type: result === 'silence' ? 'attempt.silence' : 'attempt.invalid' };
  }
  note(turn, 'answer', { step: step.path, result: result.outcome, by });
  const save =
    step.save !== undefined && result.value !== undefined ? { [step.save]: result.value } : undefined;
  return { type: `outcome.${result.outcome}`, ...(save ? { save } : {}) };
}
