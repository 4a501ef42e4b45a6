/**
 * A topic somebody names: `support`. Owns: which words around it mean that it is not wanted.
 */
import type { Sense } from './lexicon';
import { placesOf, type SpokenWords } from './spoken-words';

/** A negation so many words before a topic, or after it, still speaks of it. */
const BEFORE = 4;
const AFTER = 3;
/** What goes with a wish for something is no longer than that. */
const MOST_WORDS_OF_A_WISH = 8;

/**
 * True when the topic is named at a place where nothing in its clause refuses, doubts or puts it off, and no
 * later clause does nothing but that: "sales? no".
 */
export function standsAlone(spoken: SpokenWords, phrase: string): boolean {
  const { clauses, spans } = spoken;
  return placesOf(spoken, phrase).some(
    ({ from, to }) =>
      !takenBack(spoken, to) &&
      !spans.some((span) => {
        if (clauses[span.from] !== clauses[from] || (span.from < to && from < span.to)) return false;
        if (span.sense === 'unsure') return true;
        if (span.sense !== 'no' && span.sense !== 'not') return false;
        return span.to <= from ? from - span.to < BEFORE : span.from - to < AFTER;
      }),
  );
}

/** True when a choice that agrees is named by a phrase of its own, first or last, and nothing speaks against it. */
export function isWished(spoken: SpokenWords, phrase: string): boolean {
  const { words, spans } = spoken;
  const has = (...senses: Sense[]): boolean => spans.some(({ sense }) => senses.includes(sense));
  if (has('no', 'not', 'unsure', 'unclear')) return false;
  const known = spans.reduce((sum, { from, to }) => sum + to - from, 0);
  const said = spans.filter(({ sense }) => sense !== 'fillers' && sense !== 'thanks');
  const start = unfilled(spoken, (at) => at);
  const end = unfilled(spoken, (at) => words.length - 1 - at);
  return (
    words.length - known <= MOST_WORDS_OF_A_WISH &&
    placesOf(spoken, phrase).length > 0 &&
    said.some(({ from, to, sense }) => sense === 'yes' && (from === start || to === end + 1))
  );
}

/** The first place, in an order, of a word that changes something. */
function unfilled({ words, spans }: SpokenWords, place: (at: number) => number): number {
  const filled = (at: number): boolean =>
    spans.some(({ from, to, sense }) => (sense === 'fillers' || sense === 'thanks') && from <= at && at < to);
  return words.map((_, at) => place(at)).find((at) => !filled(at)) ?? -1;
}

/** A later clause of nothing but a refusal or a doubt. */
function takenBack({ words, clauses, spans }: SpokenWords, after: number): boolean {
  const later = new Set(clauses.slice(after).filter((clause) => clause !== clauses[after - 1]));
  return [...later].some((clause) => {
    const inside = spans.filter(({ from }) => clauses[from] === clause);
    const size = words.filter((_, at) => clauses[at] === clause).length;
    const against = inside.some(({ sense }) => sense === 'no' || sense === 'unsure');
    return against && inside.reduce((sum, { from, to }) => sum + to - from, 0) === size;
  });
}
