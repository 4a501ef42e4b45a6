/** Requests of a language, ready to be looked up. Owns: the tables, built once a language, when it is first spoken. */
import { CONSENT_WORDS } from '../consent/lexicon';
import type { ConsentWords } from '../consent/consent-words';
import { phraseTable, type Phrases } from '../phrases';
import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { italian } from './it';
import { portuguese } from './pt';
import type { TopicWords } from './topic-words';

export type TopicLexicon = { readonly [list in keyof TopicWords]: Phrases };

/** What is shipped, by language. */
export const TOPIC_WORDS: { readonly [language: string]: TopicWords } = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
  it: italian,
};

const built = new Map<string, TopicLexicon>();

/** The shipped words of a language, whatever its region; empty lists when there are none. */
export function shippedTopics(language: string): TopicLexicon {
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const known = Object.hasOwn(TOPIC_WORDS, primary) ? primary : '';
  const lexicon = built.get(known) ?? topicLexicon(TOPIC_WORDS[known] ?? {}, CONSENT_WORDS[known] ?? {});
  built.set(known, lexicon);
  return lexicon;
}

/** Words ready to be looked up; a list that is left out is empty. */
export function topicLexicon(
  { request = '', requestEnd = '', matter = '' }: Partial<TopicWords>,
  { greeting = '', thanks = '' }: Partial<ConsentWords>,
): TopicLexicon {
  return {
    request: phraseTable(`${request},${greeting}`),
    requestEnd: phraseTable(`${requestEnd},${thanks}`),
    matter: phraseTable(matter),
  };
}
