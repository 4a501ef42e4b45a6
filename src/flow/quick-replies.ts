/**
 * The quick replies of a question asked in a chat. Owns: which there are and what they say. Must not
 * know: what an answer means, how a client shows them.
 */
import type { Choice } from '../call/chat';
import { inLanguage } from './answer/in-language';
import type { AnswerSpec, AskStep, ChoiceSpec } from './model';

type Scale = Extract<AnswerSpec, { type: 'integer' }>;

/** More buttons than a scale from 0 to 10 are no help. */
const MOST_NUMBERS = 11;

/**
 * One for each choice, and for each number of a short range; none for any other answer.
 * @param language ISO 639-1, with an optional region
 */
export function quickReplies(step: Pick<AskStep, 'choices' | 'answer'>, language: string): Choice[] {
  return [
    ...(step.choices ?? []).map((choice) => replyOf(choice, language)),
    ...(step.answer?.type === 'integer' ? numbers(step.answer, language) : []),
  ];
}

/** What the quick reply of a choice says: its label, else its first phrase, else its name. */
export function labelOf({ name, label, phrases }: ChoiceSpec, language: string): string {
  return inLanguage(label, language) ?? capitalised(inLanguage(phrases, language)?.[0]) ?? name;
}

function replyOf(choice: ChoiceSpec, language: string): Choice {
  const [key] = choice.press;
  const label = labelOf(choice, language);
  return { value: choice.name, label, ...(key === undefined ? {} : { key }) };
}

function numbers({ min, max, low, high }: Scale, language: string): Choice[] {
  const count = max - min + 1;
  if (count > MOST_NUMBERS) return [];
  return Array.from({ length: count }, (_, index) => {
    const number = String(min + index);
    const meaning = inLanguage(index === 0 ? low : index === count - 1 ? high : undefined, language);
    return { value: number, label: number, ...(meaning === undefined ? {} : { meaning }) };
  });
}

function capitalised(phrase: string | undefined): string | undefined {
  return phrase?.replace(/^\P{L}*\p{Ll}/u, (start) => start.toUpperCase());
}
