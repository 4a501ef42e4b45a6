/** `ask` as the session runs it. Owns: what follows from the answers: keys that complete them, the finish key. */
import { fold } from '../answer/fold';
import type { AnswerSpec, AskStep, ChoiceSpec } from '../model';
import type { StepSource } from '../parse/flow-source';

type AskSource = Extract<StepSource, { kind: 'ask' }>;
type AskParts = Pick<AskStep, 'choices' | 'answer' | 'numDigits' | 'finishOnKey'>;

/** The parts of an `ask` that its answers decide. */
export function askParts({ data }: AskSource): AskParts {
  const choices = data.choices
    ? Object.entries(data.choices).map(([name, one]) => choiceOf(name, one))
    : undefined;
  const { answer } = data;
  const keys = choices?.flatMap(({ press }) => press) ?? [];
  const numDigits = choices ? sameLength(keys) : answer && answerLength(answer);
  return {
    ...(choices ? { choices } : {}),
    ...(answer ? { answer } : {}),
    ...(numDigits === undefined ? {} : { numDigits }),
    finishOnKey: data.finishOnKey ?? (keys.some((key) => key.includes('#')) ? '' : '#'),
  };
}

type ChoiceData = NonNullable<AskSource['data']['choices']>[string];

function choiceOf(name: string, { press, hear }: ChoiceData): ChoiceSpec {
  const phrases = Object.entries(hear ?? {}).map(([language, said]) => [language, list(said).map(fold)]);
  return { name, press: list(press ?? []), hear: Object.fromEntries(phrases) };
}

function list(one: string | string[]): string[] {
  return Array.isArray(one) ? one : [one];
}

function sameLength(keys: string[]): number | undefined {
  const lengths = new Set(keys.map((key) => key.length));
  return lengths.size === 1 ? [...lengths][0] : undefined;
}

function answerLength(answer: AnswerSpec): number | undefined {
  if (answer.type === 'integer') return sameLength([String(answer.min), String(answer.max)]);
  if (answer.type === 'digits' && answer.minLength === answer.maxLength) return answer.maxLength;
  return undefined;
}
