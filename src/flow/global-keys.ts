/** Keys of a flow that lead away from its questions. Owns: which of them a question hears, and what their outcomes are called. */
import { isSecret, type AnswerSpec } from './answer-spec';

interface Question {
  choices?: { [name: string]: { press?: string | string[] | undefined } } | undefined;
  answer?: AnswerSpec | undefined;
  input?: string;
}

const OUTCOME = /^key-(\d|star)$/;

/** The outcome of a question that was left by a key of the flow: `key-0`, `key-star`. */
export function outcomeOfKey(key: string): string {
  return `key-${key === '*' ? 'star' : key}`;
}

/** True for the outcome of a key of the flow. */
export function isKeyOutcome(outcome: string): boolean {
  return OUTCOME.test(outcome);
}

/** True when a question listens to a key of the flow: it listens to keys, and the key is no answer to it. */
export function hearsKey({ choices = {}, answer, input }: Question, key: string): boolean {
  if (input === 'speech') return false;
  return (
    !Object.values(choices).some(({ press = [] }) => [press].flat().includes(key)) && !answers(answer, key)
  );
}

/** Of a secret, digits are not known. */
function answers(answer: AnswerSpec | undefined, key: string): boolean {
  if (!answer || key === '*') return false;
  if (isSecret(answer)) return true;
  if (answer.type === 'digits') return answer.minLength <= 1;
  return answer.type === 'integer' && Number(key) >= answer.min && Number(key) <= answer.max;
}
