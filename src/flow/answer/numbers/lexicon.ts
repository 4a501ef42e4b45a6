/**
 * The number words of a language, ready to be looked up. Owns: the tables, built once a language, when it is first spoken.
 * Must not know: sentences.
 */
import { english } from './en';
import { french } from './fr';
import { german } from './de';
import { italian } from './it';
import type { NumberWords } from './number-words';
import { portuguese } from './pt';
import { spanish } from './es';
import { phraseTable, type Phrases } from '../phrases';

/** A part of a number: `takes` says which numbers may follow and be one number with it. */
export interface Part {
  kind: 'small' | 'hundred' | 'scale';
  value: number;
  takes: readonly [from: number, to: number];
  ordinal: boolean;
  weak: boolean;
  /** it is a number only after a factor */
  needsFactor: boolean;
}

export interface Lexicon {
  words: NumberWords;
  parts: ReadonlyMap<string, Part>;
  /** pieces of compound words, by their first letter */
  pieces: ReadonlyMap<string, readonly string[]>;
  and: ReadonlySet<string>;
  article: ReadonlySet<string>;
  score: ReadonlySet<string>;
  point: ReadonlySet<string>;
  minus: ReadonlySet<string>;
  fractions: ReadonlySet<string>;
  ordinalEnds: ReadonlySet<string>;
  times: ReadonlyMap<string, number>;
  digitOnly: ReadonlyMap<string, number>;
  fillers: ReadonlySet<string>;
  outOf: Phrases;
  around: Phrases;
  counts: Phrases;
  low: Phrases;
  high: Phrases;
  /** what stands before the least and before the most of a scale that is named */
  scaleFrom: Phrases;
  scaleTo: Phrases;
  percent: Phrases;
  because: Phrases;
  idioms: Phrases;
  keys: Phrases;
  press: Phrases;
}

const WORDS: { [language: string]: NumberWords } = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
  it: italian,
};
const NO_WORDS: NumberWords = {
  ...{
    counted: '',
    more: {},
    scales: {},
    ordinals: {},
    ordinalEnds: '',
    and: '',
    andRoom: { from: 0, to: 0 },
  },
  ...{ article: '', weak: {}, point: '', minus: '', fractions: '', outOf: '', times: {}, digitOnly: {} },
  ...{
    fillers: '',
    around: '',
    low: '',
    high: '',
    scaleFrom: '',
    scaleTo: '',
    counts: '',
    percent: '',
    because: '',
    idioms: '',
    keys: '',
    press: '',
  },
};
const NONE: readonly [number, number] = [1, 0];

/** Languages whose number words are known. */
export const NUMBER_LANGUAGES: readonly string[] = Object.keys(WORDS);

const built = new Map<string, Lexicon>();

/** The number words shipped for a language, whatever its region; undefined when there are none. */
export function shippedNumbers(language: string): Lexicon | undefined {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const words = Object.hasOwn(WORDS, primary) ? WORDS[primary] : undefined;
  const lexicon = built.get(primary) ?? (words && build(words));
  if (lexicon) built.set(primary, lexicon);
  return lexicon;
}

/** The number words of a release, list by list in place of the shipped ones. */
export function numberLexicon(language: string, own: Partial<NumberWords>): Lexicon {
  return build({ ...(WORDS[language.split('-')[0] ?? ''] ?? NO_WORDS), ...own });
}

function build(words: NumberWords): Lexicon {
  const parts = partsOf(words);
  return {
    words,
    parts,
    pieces: piecesOf(words, parts),
    and: setOf(words.and),
    article: setOf(words.article),
    score: setOf(words.score ?? ''),
    point: setOf(words.point),
    minus: setOf(words.minus),
    fractions: setOf(words.fractions),
    ordinalEnds: setOf(words.ordinalEnds),
    times: valuesOf(words.times),
    digitOnly: valuesOf(words.digitOnly),
    fillers: setOf(words.fillers),
    outOf: phraseTable(words.outOf.replaceAll(' ', ',').replaceAll('_', ' ')),
    around: phraseTable(words.around),
    counts: phraseTable(words.counts),
    low: phraseTable(words.low),
    high: phraseTable(words.high),
    scaleFrom: phraseTable(words.scaleFrom),
    scaleTo: phraseTable(words.scaleTo),
    percent: phraseTable(words.percent),
    because: phraseTable(words.because),
    idioms: phraseTable(words.idioms),
    keys: phraseTable(words.keys),
    press: phraseTable(`${words.keys},${words.press}`),
  };
}

function partsOf(words: NumberWords): Map<string, Part> {
  const parts = new Map<string, Part>();
  const add = (table: { [value: string]: string }, of: Partial<Part>): void => {
    for (const [key, list] of Object.entries(table)) {
      for (const word of split(list)) {
        const needsFactor = word.startsWith('+');
        parts.set(word.replace('+', ''), partOf(key, { ...of, needsFactor }));
      }
    }
  };
  add(words.ordinals, { ordinal: true });
  split(words.counted).forEach((word, value) => parts.set(word, partOf(String(value), {})));
  add(words.more, {});
  add(words.weak, { weak: true });
  add(words.scales, { kind: 'scale' });
  add({ 100: words.hundred?.words ?? '' }, { kind: 'hundred' });
  return parts;
}

function partOf(key: string, of: Partial<Part>): Part {
  const [value = '', range] = key.split(':');
  const [from, to] = (range ?? '').split('-').map(Number);
  const takes = from !== undefined && to !== undefined ? ([from, to] as const) : NONE;
  return {
    kind: 'small',
    value: Number(value),
    takes,
    ordinal: false,
    weak: false,
    needsFactor: false,
    ...of,
  };
}

function piecesOf(words: NumberWords, parts: Map<string, Part>): Map<string, string[]> {
  for (const [key, list] of Object.entries(words.bound ?? {})) {
    for (const word of split(list)) if (!parts.has(word)) parts.set(word, partOf(key, { weak: true }));
  }
  const pieces = new Map<string, string[]>();
  for (const word of [...parts.keys(), ...split(words.and)]) {
    const first = word.charAt(0);
    pieces.set(first, [...(pieces.get(first) ?? []), word]);
  }
  for (const list of pieces.values()) list.sort((a, b) => b.length - a.length);
  return pieces;
}

function valuesOf(table: { [value: string]: string }): Map<string, number> {
  return new Map(
    Object.entries(table).flatMap(([value, list]) =>
      split(list).map((word) => [word, Number(value)] as const),
    ),
  );
}

function setOf(list: string): Set<string> {
  return new Set(split(list));
}

function split(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}
