/**
 * Yes and no of a language, ready to be looked up. Owns: the tables, built once a language, when it is first spoken. Must not
 * know: questions.
 */
import { phrasesOf } from '../phrases';
import type { ConsentWords } from './consent-words';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { italian } from './it';
import { portuguese } from './pt';

/** What a phrase stands for. */
export type Sense = keyof ConsentWords;

/** Phrases by their first word, longest first. */
export type ConsentLexicon = ReadonlyMap<string, readonly Phrase[]>;

export interface Phrase {
  words: readonly string[];
  sense: Sense;
}

/** The senses of a phrase that is in two lists: the first here counts. */
const ORDER: Sense[] = [
  ...(['yes', 'no', 'fine', 'unsure', 'pickUp', 'well', 'agree', 'unclear', 'not'] as const),
  ...(['greeting', 'listening', 'thanks', 'fillers'] as const),
];

/** What is shipped, by language. */
export const CONSENT_WORDS: { readonly [language: string]: ConsentWords } = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
  it: italian,
};

const built = new Map<string, ConsentLexicon>();

/** The shipped words of a language, whatever its region; undefined when there are none. */
export function shippedConsent(language: string): ConsentLexicon | undefined {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const words = Object.hasOwn(CONSENT_WORDS, primary) ? CONSENT_WORDS[primary] : undefined;
  const lexicon = built.get(primary) ?? (words && consentLexicon(words));
  if (lexicon) built.set(primary, lexicon);
  return lexicon;
}

/** Words ready to be looked up; a list that is left out is empty. */
export function consentLexicon(words: Partial<ConsentWords>): ConsentLexicon {
  const phrases = new Map<string, Phrase[]>();
  const seen = new Set<string>();
  for (const sense of ORDER) {
    for (const phrase of phrasesOf(words[sense] ?? '')) {
      if (seen.has(phrase)) continue;
      seen.add(phrase);
      const split = phrase.split(' ');
      const [first = ''] = split;
      const known = phrases.get(first);
      if (known) known.push({ words: split, sense });
      else phrases.set(first, [{ words: split, sense }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}
