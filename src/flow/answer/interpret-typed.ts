/**
 * What an answer typed or chosen in a chat means, for one `ask` step. Owns: the order in which it is
 * understood. Must not know: retries, messages, carriers.
 */
import { chosen, interpretAnswer, type Interpretation } from '../answer';
import type { AskStep, ChoiceSpec } from '../model';
import { labelOf } from '../quick-replies';
import { cutText } from './cut-text';
import { fold } from './fold';
import { inLanguage } from './in-language';
import { agreedChoice } from './spoken-choice';
import { typedLetter, typedSigns, typedStars } from './typed-signs';
import type { Understanding } from './understanding';

type Question = Pick<AskStep, 'choices' | 'answer' | 'keys'>;

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
  const reply = choice === undefined ? undefined : replyWith(step, choice);
  if (reply !== undefined) return reply;
  const typed = text.trim();
  if (typed === '') return choice === undefined ? 'silence' : 'invalid';
  const plain = typed.normalize('NFKC');
  const short = byLabel(step, typed, language, (label) => label) ?? byKeys(step, plain, language);
  if (short) return short;
  const { choices, answer } = step;
  const named = choices ? bySigns({ choices }, typed, language, words) : 'invalid';
  if (!answer || typeof named !== 'string') return named;
  if (answer.type === 'text') return { outcome: 'ok', value: cutText(text, answer.maxLength) };
  return starsOf({ answer }, typed) ?? byWords({ answer }, typed, language, words);
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
  const meant = (by: string): Interpretation => named(step, agreedChoice(step.choices, by, language, words));
  if (agreed !== undefined) return meant(agreed);
  const read = byLabel(step, rest, language, foldAnswer) ?? byWords(step, rest, language, words);
  if (typeof read === 'string' || !['no', 'unclear'].includes(sense)) return read;
  // "No 🙄" stays a refusal; "yes 👎" and "yes 🤔" may be one.
  const refusal = meant('no');
  return typeof refusal !== 'string' && refusal.outcome === read.outcome ? read : 'invalid';
}

function starsOf({ answer }: Question, typed: string): Interpretation | undefined {
  const stars = answer?.type === 'integer' ? typedStars(typed, answer) : undefined;
  return stars === undefined ? undefined : { outcome: 'ok', value: stars };
}

function named({ choices }: Question, choice: string | undefined): Interpretation {
  return choice === undefined ? 'invalid' : chosen(choices, choice);
}

function replyWith({ choices, answer }: Question, value: string): Interpretation | undefined {
  if (choices?.some(({ name }) => name === value)) return chosen(choices, value);
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
  return only && !second ? chosen([only], only.name) : undefined;
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
