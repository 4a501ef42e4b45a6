/**
 * What was said into a telephone that we called. Owns: whether that is a person's answer, a person's other
 * words, or speech that goes on without us: a mailbox, an announcement, call screening. Must not know: keys.
 */
import { fold } from '../fold';
import type { ConsentLexicon, Sense } from './lexicon';
import { readConsent } from './read-consent';
import { isCovered, spokenWords } from './spoken-words';

/** A person says little to a question; whoever says more is not answering it. */
const MOST_WORDS = 10;

/**
 * `yes` and `no`: a short answer that matches alone, that is, politeness apart nothing else is said. `unclear`:
 * all of it is known and it is neither, as a greeting at the pick-up is, or a doubt. `other`: anything else.
 * A refusal may be explained, if it stands by itself first: "No. I'm in a meeting."
 * @param lexicon of the language; without it only the names of the choices are understood
 */
export function shortAnswer(
  speech: string,
  lexicon: ConsentLexicon | undefined,
): 'yes' | 'no' | 'unclear' | 'other' {
  const spoken = spokenWords(speech, lexicon);
  const { words, spans } = spoken;
  if (words.length === 0 || words.length > MOST_WORDS) return 'other';
  const question = /\?["'\s]*$/.test(speech);
  const said = readConsent(spoken, question);
  if (said === 'no') return isCovered(spoken) || beginsWithNo(speech, lexicon) ? 'no' : 'other';
  if (!isCovered(spoken)) return 'other';
  const has = (...senses: Sense[]): boolean => spans.some(({ sense }) => senses.includes(sense));
  // "Yes, hello", "go ahead" and "ja, bitte" are how many answer the telephone.
  const picksUp = has('greeting', 'listening') || !has('yes', 'agree', 'well', 'fine');
  return said === 'yes' && !picksUp ? 'yes' : 'unclear';
}

/** The first clause is a refusal and nothing else. */
function beginsWithNo(speech: string, lexicon: ConsentLexicon | undefined): boolean {
  const first = speech.split(/[.,;:!]/).find((clause) => fold(clause) !== '') ?? '';
  const spoken = spokenWords(first, lexicon);
  return isCovered(spoken) && readConsent(spoken) === 'no';
}
