/**
 * What an answer typed or chosen in a chat means, for one `ask` step. Owns: the order in which it is
 * understood. Must not know: retries, messages, carriers.
 */
import { interpretAnswer, type Interpretation } from '../answer';
import type { AskStep, ChoiceSpec } from '../model';
import { labelOf } from '../quick-replies';
import { cutText } from './cut-text';
import { fold } from './fold';
import { inLanguage } from './in-language';
import { agreedChoice } from './spoken-choice';
import { typedLetter, typedSigns, typedStars } from './typed-signs';
import type { Understanding } from './understanding';

type Question = Pick<AskStep, 'choices' | 'answer'>;

/** A chat message; `choice` is the value of the quick reply that was chosen, if one was. */
export interface Typed {
  text: string;
  choice?: string;
}

/**
 * A quick reply counts before the text, what a button says (it may be nothing but an emoji) before keys,
 * keys before words. A quick reply of another question is none: then its text counts. Only an empty
 * message is silence. Never throws.
 * @param language a language tag
 * @param words of the language; the shipped ones if left out
 */
export function interpretTyped(
  step: Question,
  { text, choice }: Typed,
  language: string,
  words?: Understanding,
): Interpretation {
  const chosen = choice === undefined ? undefined : replyWith(step, choice);
  if (chosen !== undefined) return chosen;
  const typed = text.trim();
  if (typed === '') return choice === undefined ? 'silence' : 'invalid';
  if (step.answer?.type === 'text') return { outcome: 'ok', value: cutText(text, step.answer.maxLength) };
  const plain = typed.normalize('NFKC');
  return (
    byLabel(step, typed, language, (label) => label) ??
    byKeys(step, plain, language) ??
    (step.choices
      ? bySigns({ choices: step.choices }, typed, language, words)
      : (starsOf(step, typed) ?? byWords(step, typed, language, words)))
  );
}

/** What is typed and never said: emoji and single letters; and words, where the signs beside them do not say otherwise. */
function bySigns(
  step: { choices: ChoiceSpec[] },
  typed: string,
  language: string,
  words?: Understanding,
): Interpretation {
  const { sense, rest } = typedSigns(typed);
  const agreed = typedLetter(typed, language) ?? (rest === '' ? sense : undefined);
  const chosen = (meant: string): Interpretation => named(agreedChoice(step.choices, meant, language, words));
  if (agreed !== undefined) return chosen(agreed);
  const read = byLabel(step, rest, language, foldAnswer) ?? byWords(step, rest, language, words);
  if (typeof read === 'string' || !['no', 'unclear'].includes(sense)) return read;
  // "No 🙄" stays a refusal; "yes 👎" and "yes 🤔" may be one.
  const refusal = chosen('no');
  return typeof refusal !== 'string' && refusal.outcome === read.outcome ? read : 'invalid';
}

function starsOf({ answer }: Question, typed: string): Interpretation | undefined {
  const stars = answer?.type === 'integer' ? typedStars(typed, answer) : undefined;
  return stars === undefined ? undefined : { outcome: 'ok', value: stars };
}

function named(choice: string | undefined): Interpretation {
  return choice === undefined ? 'invalid' : { outcome: choice, value: choice };
}

function replyWith({ choices, answer }: Question, value: string): Interpretation | undefined {
  if (choices) return choices.some(({ name }) => name === value) ? { outcome: value, value } : undefined;
  if (answer?.type !== 'integer') return undefined;
  const read = /^\d+$/.test(value)
    ? interpretAnswer({ answer }, { digits: value, speech: '' }, '')
    : 'invalid';
  return typeof read === 'string' ? undefined : read;
}

/** The one choice whose button says what was typed. @param read how the two are compared */
function byLabel(
  { choices = [] }: Question,
  typed: string,
  language: string,
  read: (text: string) => string,
): Interpretation | undefined {
  const words = read(typed);
  const [only, second] = choices.filter((one) => words !== '' && read(labelOf(one, language)) === words);
  return only && !second ? { outcome: only.name, value: only.name } : undefined;
}

/** "Yes?" is a question, and no answer by the button "Yes". */
function foldAnswer(text: string): string {
  const folded = fold(text);
  return folded !== '' && text.trimEnd().endsWith('?') ? `${folded}?` : folded;
}

/** Keys as they would be pressed. A long number in groups is left to the words. */
function byKeys(step: Question, plain: string, language: string): Interpretation | undefined {
  if (!/^[0-9*#]+$/.test(plain)) return undefined;
  const read = interpretAnswer(step, { digits: plain, speech: '' }, language);
  return typeof read === 'string' ? undefined : read;
}

function byWords(
  step: Question,
  plain: string,
  language: string,
  words: Understanding | undefined,
): Interpretation {
  if (fold(plain) === '') return 'invalid';
  const choices = step.choices?.map((choice) => withLabel(choice, language));
  return interpretAnswer(choices ? { choices } : step, { digits: '', speech: plain }, language, words);
}

function withLabel(choice: ChoiceSpec, language: string): ChoiceSpec {
  const heard = inLanguage(choice.hear, language) ?? [];
  const label = fold(inLanguage(choice.label, language) ?? '');
  return { ...choice, hear: { [language]: [...heard, ...(label === '' ? [] : [label])] } };
}
