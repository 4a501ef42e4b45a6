/**
 * Yes, no, or neither. Owns: the rule that a refusal, a doubt or a postponement is never consent. Must not
 * know: choices, keys.
 */
import type { Sense } from './lexicon';
import type { SpokenWords } from './spoken-words';

/** More words than these beside a yes are a speech of its own. */
const MOST_OTHER_WORDS = 8;

/** Changes nothing of what is said with it. */
const isFilling = (sense: Sense): boolean => sense === 'fillers' || sense === 'greeting';

/**
 * What an answer says to a question of yes or no; null: neither, and it is to be asked again. Agreement
 * counts when nothing anywhere in the answer speaks against it and when it is the answer: a yes at its
 * start or end, or words that can be said in passing (`sure`) with nothing but fillers around them. A
 * refusal that comes first is one, whatever politeness follows.
 * @param question the answer was itself a question, as in "yes?"
 */
export function readConsent({ words, spans }: SpokenWords, question = false): 'yes' | 'no' | null {
  const first = spans.find(({ sense }) => !isFilling(sense))?.sense;
  const has = (...senses: Sense[]): boolean => spans.some(({ sense }) => senses.includes(sense));
  if (first === 'no' && !has('yes', 'fine')) return 'no';
  if (refuses(spans) && !has('yes', 'agree', 'fine', 'unsure', 'unclear')) return 'no';
  if (has('no', 'not', 'unsure', 'unclear') || (question && !has('fine'))) return null;
  const others = words.length - spans.reduce((sum, { from, to }) => sum + to - from, 0);
  if (others === 0) return has('yes', 'agree', 'fine') ? 'yes' : null;
  return others <= MOST_OTHER_WORDS && framedByYes({ words, spans }) ? 'yes' : null;
}

/** A refusal that is not itself refused: "I won't say no". */
function refuses(spans: SpokenWords['spans']): boolean {
  return spans.find(({ sense }) => sense === 'no' || sense === 'not')?.sense === 'no';
}

/** A yes is the first or the last thing said, fillers aside. */
function framedByYes({ words, spans }: Pick<SpokenWords, 'words' | 'spans'>): boolean {
  const filled = new Set(
    spans
      .filter(({ sense }) => isFilling(sense))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const start = words.findIndex((_, at) => !filled.has(at));
  const end = words.findLastIndex((_, at) => !filled.has(at)) + 1;
  return spans.some(({ from, to, sense }) => sense === 'yes' && (from === start || to === end));
}
