/**
 * What an answer means: keys pressed or words said, for one `ask` step. Owns: the order in which an
 * answer is understood. Must not know: retries, verbs, carriers.
 */
import { dottedLength } from '../call/sealed';
import { cutText } from './answer/cut-text';
import { fold } from './answer/fold';
import { shippedUnderstanding, type Understanding } from './answer/understanding';
import { inLanguage } from './answer/in-language';
import { spokenDigits, spokenInteger, type Scale } from './answer/spoken-numbers';
import { spokenChoice } from './answer/spoken-choice';
import type { Json } from '../lib/json';
import { isSecret } from './answer-spec';
import { outcomeOfKey } from './global-keys';
import type { AnswerSpec, AskStep, ChoiceSpec } from './model';

type IntegerAnswer = Extract<AnswerSpec, { type: 'integer' }>;
type Doubtful = Pick<AskStep, 'minConfidence'>;

/** How sure the recogniser must be of words (0 to 1), where a question does not say. */
export const MIN_CONFIDENCE = 0.5;

/** The outcome an answer leads to, with the value to save; or why there is none. */
export type Interpretation = { outcome: string; value?: Json } | 'silence' | 'invalid';

/**
 * Keys count before words, keys of the flow before those of answers, and choices before an open answer. Keys are compared as pressed (`07` is not `7` for a choice or a row of
 * digits). Words are folded, then compared with the choices' phrases, names, and number words.
 * @param input keys without the finish key, and the recognised words (Twilio docs: Gather, `Digits`, `SpeechResult`)
 * @param language a language tag
 * @param words of the language; the shipped ones if left out
 */
export function interpretAnswer(
  step: Pick<AskStep, 'choices' | 'answer' | 'minConfidence' | 'keys'>,
  input: { digits: string; speech: string; confidence?: number; sealed?: string },
  language: string,
  words: Understanding = shippedUnderstanding(language),
): Interpretation {
  const digits = input.digits.trim();
  const folded = fold(input.speech);
  if (digits === '' && folded === '') return 'silence';
  if (step.keys?.includes(digits)) return { outcome: outcomeOfKey(digits) };
  const doubtful = digits === '' && badlyHeard(step, input.confidence);
  if (doubtful && step.answer?.type !== 'text') return 'invalid';
  const name = doubtful
    ? undefined
    : digits === ''
      ? spokenChoice(step.choices ?? [], input.speech, language, words)
      : pressedChoice(step.choices ?? [], digits);
  if (name !== undefined) return chosen(step.choices, name);
  if (!step.answer) return 'invalid';
  if (isSecret(step.answer)) return secret(step.answer, input);
  const value =
    digits === '' ? said(step.answer, input.speech, language, words) : pressed(step.answer, digits);
  return value === undefined ? 'invalid' : { outcome: 'ok', value };
}

/** The choice of that name, as it leads on and is kept. */
export function chosen(choices: ChoiceSpec[] | undefined, name: string): Exclude<Interpretation, string> {
  return { outcome: name, value: choices?.find((one) => one.name === name)?.value ?? name };
}

/** What the recogniser itself doubts is asked again; a text is kept as it was heard. Twilio docs: Gather, `Confidence`. */
function badlyHeard({ minConfidence = MIN_CONFIDENCE }: Doubtful, confidence: number | undefined): boolean {
  return confidence !== undefined && confidence < minConfidence;
}

/** Of a secret is known how long it is, and no more. */
function secret(answer: AnswerSpec, { digits, sealed }: { digits: string; sealed?: string }): Interpretation {
  const length = dottedLength(digits);
  const fits = answer.type === 'digits' && length !== undefined && isBetween(length, answer);
  return fits && sealed !== undefined ? { outcome: 'ok', value: sealed } : 'invalid';
}

function pressedChoice(choices: ChoiceSpec[], digits: string): string | undefined {
  return choices.find(({ press }) => press.includes(digits))?.name;
}

function pressed(answer: AnswerSpec, digits: string): Json | undefined {
  if (!/^\d+$/.test(digits)) return undefined;
  if (answer.type === 'integer') return inRange(answer, Number(digits));
  return answer.type === 'digits' ? rightLength(answer, digits) : undefined;
}

function said(
  answer: AnswerSpec,
  speech: string,
  language: string,
  { numbers }: Understanding,
): Json | undefined {
  if (answer.type === 'text') return cutText(speech, answer.maxLength);
  if (answer.type === 'integer') return spokenInteger(speech, language, scaleOf(answer, language), numbers);
  const row = spokenDigits(speech, language, numbers);
  return row === undefined ? undefined : rightLength(answer, row);
}

function scaleOf({ min, max, low, high }: IntegerAnswer, language: string): Scale {
  return { min, max, low: inLanguage(low, language), high: inLanguage(high, language) };
}

function inRange({ min, max }: { min: number; max: number }, value: number): number | undefined {
  return value >= min && value <= max ? value : undefined;
}

function rightLength(answer: { minLength: number; maxLength: number }, row: string): string | undefined {
  return isBetween(row.length, answer) ? row : undefined;
}

function isBetween(
  length: number,
  { minLength, maxLength }: { minLength: number; maxLength: number },
): boolean {
  return length >= minLength && length <= maxLength;
}
