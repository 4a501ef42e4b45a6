/**
 * What is known of a language to understand its answers. Owns: what is shipped, and how a release puts
 * its own words in place of it. Must not know: prompts files.
 */
import {
  CONSENT_WORDS,
  consentLexicon,
  shippedConsent,
  type ConsentLexicon,
  type Sense,
} from './consent/lexicon';
import { numberLexicon, shippedNumbers, type Lexicon } from './numbers/lexicon';
import type { NumberWords } from './numbers/number-words';
import { phrasesOf } from './phrases';
import { shippedTopics, TOPIC_WORDS, topicLexicon, type TopicLexicon } from './topic/lexicon';
import type { TopicWords } from './topic/topic-words';

export interface Understanding {
  /** yes and no; undefined: only what a choice lists is understood */
  consent: ConsentLexicon | undefined;
  /** number words; undefined: only written numbers are understood */
  numbers: Lexicon | undefined;
  /** what asks for a topic */
  topics: TopicLexicon;
}

/** Lists of words for numbers; `numbers` counts from zero, `scales` are words with their values. */
const NUMBER_LISTS = [
  ...(['numbers', 'scales', 'minus', 'point', 'fractions', 'outOf', 'around', 'counts', 'percent'] as const),
  ...(['low', 'high', 'scaleFrom', 'scaleTo'] as const),
  ...(['because', 'keys', 'press'] as const),
];

const PHRASE_LISTS = [
  ...(['percent', 'because', 'keys', 'press', 'counts', 'low', 'high', 'scaleFrom', 'scaleTo'] as const),
];

type NumberList = (typeof NUMBER_LISTS)[number];

/** Lists of what asks for a topic. */
const TOPIC_LISTS: readonly (keyof TopicWords)[] = ['request', 'requestEnd', 'matter'];

type WordList = Sense | NumberList | keyof TopicWords;

/** Lists of words a release gives itself, each separated by commas. */
export type OwnWords = { [list in WordList]?: string };

/** The lists a release may give. */
export const WORD_LISTS: readonly WordList[] = [
  ...(['yes', 'agree', 'well', 'pickUp', 'no', 'fine', 'unsure', 'unclear', 'not'] as const),
  ...(['greeting', 'listening', 'thanks', 'fillers'] as const),
  ...NUMBER_LISTS,
  ...TOPIC_LISTS,
];

/** A word with its value, as in the list `scales`: `duizend 1000`. */
export const SCALE = /^(\S+) ([1-9]\d*)$/;

/** What is shipped for a language, whatever its region. */
export function shippedUnderstanding(language: string): Understanding {
  return {
    consent: shippedConsent(language),
    numbers: shippedNumbers(language),
    topics: shippedTopics(language),
  };
}

/** The same with the words of a release in place of the shipped ones, list by list. */
export function ownUnderstanding(language: string, own: OwnWords): Understanding {
  const shipped = shippedUnderstanding(language);
  const has = (list: string): boolean => Object.hasOwn(own, list);
  const primary = language.split('-')[0] ?? '';
  const base = CONSENT_WORDS[primary];
  return {
    consent: CONSENT_LISTS.some(has) ? consentLexicon({ ...base, ...own }) : shipped.consent,
    numbers: NUMBER_LISTS.some(has) ? numberLexicon(language, ownNumbers(own, shipped)) : shipped.numbers,
    topics: ownTopics({ ...TOPIC_WORDS[primary], ...base, ...own }, base === undefined),
  };
}

const CONSENT_LISTS = WORD_LISTS.filter(
  (list) => ![...NUMBER_LISTS, ...TOPIC_LISTS].some((one) => one === list),
);

/** Politeness may stand around a topic, too, where nothing else is known of a language. */
function ownTopics(own: OwnWords, unknown: boolean): TopicLexicon {
  const polite = unknown ? `,${own.fillers ?? ''}` : '';
  const { request = '', requestEnd = '' } = own;
  return topicLexicon({ ...own, request: request + polite, requestEnd: requestEnd + polite }, own);
}

/** Politeness may stand around a number, too, where nothing else is known of a language. */
function ownNumbers(own: OwnWords, { numbers }: Understanding): Partial<NumberWords> {
  const around = numbers ? own.around : [own.around, own.fillers, own.thanks].filter(Boolean).join(',');
  const written: Partial<NumberWords> = {};
  for (const list of PHRASE_LISTS) if (own[list] !== undefined) written[list] = own[list];
  for (const list of ['minus', 'point', 'fractions', 'outOf'] as const)
    if (own[list] !== undefined) written[list] = words(own[list]);
  return {
    ...written,
    ...(own.numbers === undefined ? {} : { counted: words(own.numbers) }),
    ...(own.numbers === undefined || numbers ? {} : { weak: weakOf(own.numbers, around ?? '') }),
    ...(own.scales === undefined ? {} : { scales: scalesOf(own.scales) }),
    ...(around === undefined ? {} : { around }),
  };
}

/** Phrases as the tables of number words have them. */
function words(list: string): string {
  return phrasesOf(list)
    .map((phrase) => phrase.replaceAll(' ', '_'))
    .join(' ');
}

/** Number words that may stand around a number, too, as `een` (one, a): before another one they are no number. */
function weakOf(numbers: string, around: string): { [value: string]: string } {
  const beside = new Set(phrasesOf(around).flatMap((phrase) => phrase.split(' ')));
  const weak = [...phrasesOf(numbers).entries()].filter(([, word]) => beside.has(word));
  return Object.fromEntries(weak.map(([value, word]) => [String(value), word]));
}

function scalesOf(list: string): { [value: string]: string } {
  const scales: { [value: string]: string } = {};
  for (const phrase of phrasesOf(list)) {
    const [, word = '', value = ''] = SCALE.exec(phrase) ?? [];
    scales[value] = `${scales[value] ?? ''} ${word}`;
  }
  return scales;
}
