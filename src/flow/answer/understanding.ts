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
import { fold } from './fold';
import { numberLexicon, shippedNumbers, type Lexicon } from './numbers/lexicon';

export interface Understanding {
  /** yes and no; undefined: only what a choice lists is understood */
  consent: ConsentLexicon | undefined;
  /** number words; undefined: only written numbers are understood */
  numbers: Lexicon | undefined;
}

/** Lists of words a release gives itself, each separated by commas; `numbers` counts from zero. */
export type OwnWords = { [list in Sense | 'numbers']?: string };

/** The lists a release may give. */
export const WORD_LISTS: readonly (Sense | 'numbers')[] = [
  ...(['yes', 'agree', 'no', 'fine', 'unsure', 'unclear', 'not', 'greeting', 'fillers'] as const),
  'numbers',
];

/** What is shipped for a language, whatever its region. */
export function shippedUnderstanding(language: string): Understanding {
  return { consent: shippedConsent(language), numbers: shippedNumbers(language) };
}

/** The same with the words of a release in place of the shipped ones, list by list. */
export function ownUnderstanding(language: string, { numbers, ...lists }: OwnWords): Understanding {
  const shipped = shippedUnderstanding(language);
  const own = Object.keys(lists).length > 0;
  const base = CONSENT_WORDS[language.split('-')[0] ?? ''];
  return {
    consent: own ? consentLexicon({ ...base, ...lists }) : shipped.consent,
    numbers: numbers === undefined ? shipped.numbers : numberLexicon(language, numbers.split(',').map(fold)),
  };
}
