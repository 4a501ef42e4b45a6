/** `ask` as the session runs it. Owns: what follows from the answers: keys that complete them, the finish key. */
import { fold } from '../answer/fold';
import { isSecret } from '../answer-spec';
import type { AnswerSpec, AskStep, ChoiceSpec } from '../model';
import type { StepSource } from '../parse/flow-source';

type AskSource = Extract<StepSource, { kind: 'ask' }>;
type AskParts = Pick<AskStep, 'choices' | 'answer' | 'input' | 'numDigits' | 'finishOnKey' | 'keys'>;

/** The parts of an `ask` that its answers decide. */
export function askParts({ data, keys: away = [] }: AskSource): AskParts {
  const choices = data.choices
    ? Object.entries(data.choices).map(([name, one]) => choiceOf(name, one))
    : undefined;
  const { answer } = data;
  const keys = choices?.flatMap(({ press }) => press) ?? [];
  const numDigits = lengthOf(keys, answer);
  return {
    ...(choices ? { choices } : {}),
    ...(answer ? { answer } : {}),
    input: isSecret(answer) ? 'keys' : data.input,
    ...(numDigits === undefined ? {} : { numDigits }),
    ...(away.length > 0 ? { keys: away.map(({ key }) => key) } : {}),
    finishOnKey: data.finishOnKey ?? (keys.some((key) => key.includes('#')) ? '' : '#'),
  };
}

type ChoiceData = NonNullable<AskSource['data']['choices']>[string];

function choiceOf(name: string, { press, hear = {}, label, value }: ChoiceData): ChoiceSpec {
  return {
    name,
    press: list(press ?? []),
    hear: mapValues(hear, (said) => list(said).map(fold)),
    phrases: mapValues(hear, list),
    ...(label === undefined ? {} : { label }),
    ...(value === undefined ? {} : { value }),
  };
}

function mapValues<T, U>(object: { [key: string]: T }, change: (value: T) => U): { [key: string]: U } {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function list(one: string | string[]): string[] {
  return Array.isArray(one) ? one : [one];
}

/** The length that every answer by key has, if there is one. */
function lengthOf(keys: string[], answer: AnswerSpec | undefined): number | undefined {
  const open = answer && answerLength(answer);
  if (!answer || keys.length === 0) return answer ? open : sameLength(keys);
  return open === undefined ? undefined : sameLength([...keys, '0'.repeat(open)]);
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
