/** A rule about what can be answered to a question. Owns: its messages. Must not know: other rules' findings. */
import { isSecret, type AnswerSpec } from '../answer-spec';
import { isKeyOutcome } from '../global-keys';
import type { StepSource } from '../parse/flow-source';
import { keySpotAt, spotAt, type Path } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import { answersAreKnown } from './answers-known';
import type { Rule } from './rule';

/** A question has choices, an open answer, or both where they cannot be mistaken; its finish key is no answer. */
export const askAnswers: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) =>
    step.kind === 'ask' && answersAreKnown(step)
      ? [...answersThereAre(step), ...beside(step), ...finishKey(step)]
      : [],
  );

type AskSource = Extract<StepSource, { kind: 'ask' }>;

function answersThereAre({ name, data, tree, key }: AskSource): Problem[] {
  if (data.choices && Object.keys(data.choices).length > 0) return reservedNames({ data, tree });
  if (data.answer) return [];
  const hint = 'write choices: with the possible answers, or answer: { type: integer, min: 1, max: 5 }';
  return [errorAt(key, 'ask-answers', `"${name}" does not say which answers there are`, hint)];
}

function reservedNames({ data, tree }: Pick<AskSource, 'data' | 'tree'>): Problem[] {
  return Object.keys(data.choices ?? {}).flatMap((name) => {
    const whose = ownerOf(name, data);
    if (whose === undefined) return [];
    const message = `a choice cannot be named "${name}": ${whose} that outcome already`;
    return [errorAt(keySpotAt(tree, ['choices', name]), 'ask-answers', message)];
  });
}

function ownerOf(name: string, { answer }: AskSource['data']): string | undefined {
  if (name === 'silence' || name === 'invalid') return 'every question has';
  if (isKeyOutcome(name)) return 'a key of the flow has';
  return answer && name === 'ok' ? 'the open answer has' : undefined;
}

/** What stands beside an open answer is told from it by every key, and nothing is beside a secret. */
function beside({ data, tree }: AskSource): Problem[] {
  const { choices = {}, answer, confirm } = data;
  if (!answer) return [];
  const error = (path: Path, message: string, hint: string): Problem =>
    errorAt(keySpotAt(tree, path), 'ask-answers', message, hint);
  if (isSecret(answer))
    return (['choices', 'confirm'] as const)
      .filter((key) => (key === 'confirm' ? confirm : data.choices))
      .map((key) => error([key], `a sensitive answer has no ${key}`, SECRETS[key]));
  return Object.entries(choices).flatMap(([name, { press = [] }]) =>
    [press]
      .flat()
      .filter((keys) => isAnswer(keys, answer))
      .map((keys) => {
        const message = `the key ${keys} of "${name}" is also an answer`;
        return error(['choices', name], message, 'choose another key, or let the answer begin higher');
      }),
  );
}

const SECRETS = {
  choices: 'nobody sees which keys were pressed: ask for the choice in a step of its own',
  confirm: 'it would be read out; ask for it twice, and let what is asked with http compare',
};

/** Keys that the open answer takes, too. */
function isAnswer(keys: string, answer: AnswerSpec): boolean {
  if (!/^\d+$/.test(keys) || answer.type === 'text') return false;
  if (answer.type === 'digits') return keys.length >= answer.minLength && keys.length <= answer.maxLength;
  return Number(keys) >= answer.min && Number(keys) <= answer.max;
}

function finishKey({ data, tree }: AskSource): Problem[] {
  const key = data.finishOnKey ?? '';
  const what = key === '' ? undefined : partOf(key, data);
  if (what === undefined) return [];
  const message = `the key "${key}" ends the answer, so it cannot be part of ${what}`;
  const hint = 'leave finishOnKey out, or choose another key';
  return [errorAt(spotAt(tree, ['finishOnKey']), 'ask-answers', message, hint)];
}

/** The answer that would need the key, if one does. */
function partOf(key: string, { choices, answer }: AskSource['data']): string | undefined {
  const pressed = Object.values(choices ?? {}).flatMap(({ press }) => press ?? []);
  if (pressed.some((keys) => keys.includes(key))) return 'a choice';
  if (!/\d/.test(key) || !answer || answer.type === 'text') return undefined;
  if (answer.type === 'digits') return 'a row of digits';
  const { min, max } = answer;
  const numbers = Array.from({ length: Math.min(max - min, 99) + 1 }, (_, index) => String(min + index));
  return numbers.some((number) => number.includes(key)) ? `a number from ${min} to ${max}` : undefined;
}
