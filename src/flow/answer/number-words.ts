/**
 * Numbers as people say them. Owns: one table of number words per language, built from the words a
 * number is written with. Must not know: questions.
 */
import { toCardinal as english } from 'n2words/en-US';
import { toCardinal as spanish } from 'n2words/es-ES';
import { fold } from './fold';

const MOST = 1000;

/** The ways a number is said in a language. */
const SPELLINGS: { [language: string]: (value: number) => string[] } = {
  en: (value) => [english(value), english(value, { and: true })],
  es: (value) => [spanish(value), spanish(value, { gender: 'feminine' })],
};
/** `una` and `un` are articles too: they are the number 1 only when nothing else is said. */
const ALONE: { [language: string]: { [word: string]: number } } = { es: { un: 1, una: 1 } };

interface NumberWords {
  /** folded words -> value */
  values: ReadonlyMap<string, number>;
  /** how many words the longest number has */
  longest: number;
}

const tables = new Map<string, NumberWords>();

/** One number found in a text. */
export interface SpokenNumber {
  value: number;
  /** the number as its digits, as heard: `07` stays `07` */
  digits: string;
}

/**
 * The numbers in a folded text, each the longest that can be read: `twenty five` is 25, not 20 and 5.
 * Null in place of a word that is none.
 */
export function spokenNumbers(folded: string, language: string): (SpokenNumber | null)[] {
  const base = language.split('-')[0] ?? language;
  const alone = ALONE[base]?.[folded];
  if (alone !== undefined) return [{ value: alone, digits: String(alone) }];
  const words = folded.split(' ').filter((word) => word !== '');
  const out: (SpokenNumber | null)[] = [];
  for (let at = 0; at < words.length;) {
    const { number, used } = numberAt(words, at, wordsOf(base));
    out.push(number);
    at += used;
  }
  return out;
}

function numberAt(
  words: string[],
  at: number,
  table: NumberWords,
): { number: SpokenNumber | null; used: number } {
  const first = words[at] ?? '';
  if (/^\d+$/.test(first)) return { number: { value: Number(first), digits: first }, used: 1 };
  for (let used = Math.min(table.longest, words.length - at); used > 0; used--) {
    const value = table.values.get(words.slice(at, at + used).join(' '));
    if (value !== undefined) return { number: { value, digits: String(value) }, used };
  }
  return { number: null, used: 1 };
}

function wordsOf(language: string): NumberWords {
  const known = tables.get(language);
  if (known) return known;
  const table = build(language);
  tables.set(language, table);
  return table;
}

function build(language: string): NumberWords {
  const spell = SPELLINGS[language];
  const alone = new Set(Object.keys(ALONE[language] ?? {}));
  const values = new Map<string, number>();
  for (let value = 0; spell && value <= MOST; value++) {
    for (const words of spell(value).map(fold)) if (!alone.has(words)) values.set(words, value);
  }
  const longest = Math.max(0, ...[...values.keys()].map((words) => words.split(' ').length));
  return { values, longest };
}
