/**
 * A topic somebody names: `support`. Owns: which words around it mean that it is not wanted.
 */
import { placesOf, type SpokenWords } from './spoken-words';

/** A negation so many words before a topic, or after it, still speaks of it. */
const BEFORE = 4;
const AFTER = 3;

/** True when the topic is named at a place where nothing in its clause refuses, doubts or puts it off. */
export function standsAlone(spoken: SpokenWords, phrase: string): boolean {
  const { clauses, spans } = spoken;
  return placesOf(spoken, phrase).some(
    ({ from, to }) =>
      !spans.some((span) => {
        if (clauses[span.from] !== clauses[from] || (span.from < to && from < span.to)) return false;
        if (span.sense === 'unsure') return true;
        if (span.sense !== 'no' && span.sense !== 'not') return false;
        return span.to <= from ? from - span.to < BEFORE : span.from - to < AFTER;
      }),
  );
}
