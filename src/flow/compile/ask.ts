/** `ask` as the session runs it. Owns: what follows from the answers: keys that complete them, the finish key. */
import { fold } from '../answer/fold';
import { isSecret } from '../answer-spec';
import type { AnswerSpec, AskStep, ChoiceSpec } from '../model';
import type { StepSource } from '../parse/flow-source';

type AskSource = Extract<StepSource, { kind: 'ask' }>;
type AskParts = Pick<AskStep, 'choices' | 'answer' | 'input' | 'numDigits' | 'finishOnKey'>;

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
    input: isSecret(answer) ? 'keys' : data.input,
    ...(numDigits === undefined ? {} : { numDigits }),
    finishOnKey: data.finishOnKey ?? (keys.some((key) => key.includes('#')) ? '' : '#'),
  };
}

type ChoiceData = NonNullable<AskSource['data']['choices']>[string];

function choiceOf(name: string, { press, hear = {}, label }: ChoiceData): ChoiceSpec {
  return {
    name,
    press: list(press ?? []),
    hear: mapValues(hear, (said) => list(said).map(fold)),
    phrase: mapValues(hear, (said) => list(said)[0] ?? ''),
    ...(label === undefined ? {} : { label }),
  };
}

function mapValues<T, U>(object: { [key: string]: T }, change: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
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
