/**
 * Yes, no, or neither. Owns: the rule that a refusal, a doubt or a postponement is never consent. Must not
 * know: choices, keys.
 */
import type { Sense } from './lexicon';
import { isCovered, type SpokenWords } from './spoken-words';

/** What agrees to a question. */
export const AGREEING: readonly Sense[] = ['yes', 'agree', 'well', 'pickUp', 'fine'];
/** What changes nothing of a refusal that follows. */
const IN_PASSING: ReadonlySet<Sense> = new Set<Sense>(['fillers', 'thanks', 'greeting', 'listening']);

/**
 * What an answer says to a question of yes or no; null: neither, and it is to be asked again. An answer agrees
 * when it is made of nothing but words known to agree, and of words known to change nothing: a single word that
 * is not known may put it off, take it back or ask for something else. A refusal that comes first is one,
 * whatever politeness follows.
 * @param question the answer was itself a question, as in "yes?"
 */
export function readConsent(spoken: SpokenWords, question = false): 'yes' | 'no' | null {
  const { spans } = spoken;
  const first = spans.find(({ sense }) => !IN_PASSING.has(sense))?.sense;
  const has = (...senses: readonly Sense[]): boolean => spans.some(({ sense }) => senses.includes(sense));
  if (first === 'no' && !has('yes', 'fine')) return 'no';
  if (refuses(spans) && !has(...AGREEING, 'unsure', 'unclear')) return 'no';
  if (has('no', 'not', 'unsure', 'unclear', 'greeting') || (question && !has('fine'))) return null;
  if (!isCovered(spoken) || !has(...AGREEING)) return null;
  // "It's fine, thank you" may be a refusal.
  return has('well') && has('thanks') && !has('yes', 'agree', 'fine') ? null : 'yes';
}

/** A refusal that is not itself refused: "I won't say no". */
function refuses(spans: SpokenWords['spans']): boolean {
  return spans.find(({ sense }) => sense === 'no' || sense === 'not')?.sense === 'no';
}
