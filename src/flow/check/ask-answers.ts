/** A rule about what can be answered to a question. Owns: its messages. Must not know: other rules' findings. */
import type { StepSource } from '../parse/flow-source';
import { keySpotAt, spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';

/** A question has choices or an open answer, and its finish key is no answer. */
export const askAnswers: Rule = (flow) =>
  [...flow.steps.values()].flatMap((step) =>
    step.kind === 'ask' ? [...oneOfTwo(step), ...finishKey(step)] : [],
  );

type AskSource = Extract<StepSource, { kind: 'ask' }>;

function oneOfTwo({ name, data, tree, key }: AskSource): Problem[] {
  if (data.choices && data.answer) {
    const message = `"${name}" has both choices and an answer`;
    return [errorAt(keySpotAt(tree, ['answer']), 'ask-answers', message, 'keep the one that is meant')];
  }
  if (data.choices && Object.keys(data.choices).length > 0)
    return reservedNames(tree, Object.keys(data.choices));
  if (data.answer) return [];
  const hint = 'write choices: with the possible answers, or answer: { type: integer, min: 1, max: 5 }';
  return [errorAt(key, 'ask-answers', `"${name}" does not say which answers there are`, hint)];
}

function reservedNames(tree: AskSource['tree'], names: string[]): Problem[] {
  return names
    .filter((name) => name === 'silence' || name === 'invalid')
    .map((name) => {
      const message = `a choice cannot be named "${name}": every question has that outcome already`;
      return errorAt(keySpotAt(tree, ['choices', name]), 'ask-answers', message);
    });
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
