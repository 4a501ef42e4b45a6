/**
 * An answer as words, written numbers and signs. Owns: what belongs together (`20,000`, `-5`, `5th`) and
 * how compounds are taken apart. Must not know: what a number is worth in a sentence.
 */
import type { Lexicon } from './lexicon';

export type Token =
  | { kind: 'word'; word: string }
  /** written in digits; `value` null: they are no whole number */
  | { kind: 'written'; value: number | null; digits: string; negative: boolean; ordinal: boolean }
  | { kind: 'sign'; sign: string };

interface Marks {
  /** `20,000` */
  grouped: RegExp;
  /** what stands between groups is a space */
  spaced: boolean;
  /** `8.0` */
  decimal: RegExp;
}

const PIECE =
  /(?:(?<=^|[\s(])[-\u2212\u2010-\u2015])?\d+(?:[.,'\u2019]\d+)*(?:\p{L}[\p{L}\p{N}.]*)?|\p{L}[\p{L}\p{N}]*|[^\s\p{L}\d]/gu;
/** `.5` */
const POINTED = /(?<![\p{L}\p{N}.,])[.,](?=\d)/gu;
/** A dash between spaces, before a number its sign. */
const DASH = /(?<=^|\s)[-\u2010-\u2015](?=\s)/g;
const FRACTIONS = /\d*[\u00BC-\u00BE\u2150-\u215E\u2189]/g;
const RAISED = /[\u00B2\u00B3\u00B9\u2070-\u209C]/g;
/** Stands for what is a number, but no whole one. */
export const NOT_WHOLE = '\u2044';
export const MINUS = '\u2212';
/** Signs that join: they are neither heard nor a pause. */
const JOINING = /^['\u2019\u2018`"\u2010-\u2015-]$/;
const LONGEST_WORD = 80;
const LONGEST_PHRASE = 12;

const marks = new Map<string, Marks>();

/** The words at a place, as many as any phrase has; a sign stands as none. */
export function wordsFrom(tokens: readonly Token[], at: number): string[] {
  return tokens.slice(at, at + LONGEST_PHRASE).map((token) => (token.kind === 'word' ? token.word : ''));
}

/** @param language of the answer: it says how thousands are written */
export function tokensOf(text: string, lexicon: Lexicon | undefined, language: string): Token[] {
  const marked = text
    .trim()
    .replace(/^\+(?=\d)/, '')
    .replace(POINTED, ` ${NOT_WHOLE} `)
    .replace(DASH, MINUS);
  const plain = foldLetters(marked.replace(FRACTIONS, ` ${NOT_WHOLE} `).replace(RAISED, ` ${NOT_WHOLE} `));
  const joined = marksOf(language).spaced
    ? plain.replace(/(?<=(^|\D)\d{1,3}(\s\d{3})*)\s(?=\d{3}(?!\d))/g, '')
    : plain;
  return (joined.match(PIECE) ?? []).flatMap((piece) => tokenOf(piece, lexicon, language));
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('\u00DF', 'ss');
}

function tokenOf(piece: string, lexicon: Lexicon | undefined, language: string): Token[] {
  if (/^[-\u2212\u2010-\u2015]?\d/.test(piece)) return [writtenToken(piece, lexicon, language)];
  if (!/^\p{L}/u.test(piece)) return JOINING.test(piece) ? [] : [{ kind: 'sign', sign: piece }];
  const parts =
    lexicon && piece.length <= LONGEST_WORD && !known(piece, lexicon) ? takenApart(piece, lexicon) : null;
  return (parts ?? [piece]).map((word) => ({ kind: 'word', word }));
}

function writtenToken(piece: string, lexicon: Lexicon | undefined, language: string): Token {
  const [, sign = '', number = '', end = ''] =
    /^([-\u2212\u2010-\u2015]?)([\d.,'\u2019]*\d)(\D.*|)$/u.exec(piece) ?? [];
  const ordinal = end !== '' && (lexicon?.ordinalEnds.has(end.replaceAll('.', '')) ?? false);
  if (end !== '' && !ordinal) return { kind: 'word', word: piece };
  const digits = number.replace(/\D/g, '');
  const { grouped, decimal } = marksOf(language);
  const whole = digits === number || grouped.test(number);
  // "8.0" is 8, to a machine that writes and to whoever copies it.
  const even = !whole && decimal.test(number);
  const value = whole ? Number(digits) : even ? Number.parseInt(number, 10) : null;
  return { kind: 'written', value, digits, negative: sign !== '', ordinal };
}

function known(word: string, { parts, and }: Lexicon): boolean {
  return parts.has(word) || and.has(word);
}

/** The parts of a word made of nothing but number words, longest first; null when it is none. */
function takenApart(word: string, lexicon: Lexicon): string[] | null {
  if (word === '') return [];
  for (const piece of lexicon.pieces.get(word.charAt(0)) ?? []) {
    if (!word.startsWith(piece)) continue;
    const rest = takenApart(word.slice(piece.length), lexicon);
    if (rest) return [piece, ...rest];
  }
  return null;
}

/** How a language writes thousands (Unicode CLDR, by way of Intl). */
function marksOf(language: string): Marks {
  const seen = marks.get(language);
  if (seen) return seen;
  const found = findMarks(language);
  marks.set(language, found);
  return found;
}

function findMarks(language: string): Marks {
  const { group = '', decimal = '.' } = signsOf(language);
  const spaced = /^\s$/.test(group);
  const sign = group === "'" || group === '\u2019' ? "['\u2019]" : `\\${group}`;
  const grouped = spaced || group === '' ? /^(?!)/ : new RegExp(`^\\d{1,3}(${sign}\\d{3})+$`);
  return { grouped, spaced, decimal: decimal === ',' ? /^\d+[.,]0{1,2}$/ : /^\d+\.0{1,2}$/ };
}

function signsOf(language: string): { group?: string; decimal?: string } {
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(12_345_678.5);
    return Object.fromEntries(parts.map(({ type, value }) => [type, value]));
  } catch {
    return {};
  }
}
