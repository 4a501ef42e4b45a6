/**
 * A topic somebody names: `support`. Owns: whether it is asked for, or only spoken of. Must not know: which topics there are.
 */
import type { Sense } from '../consent/lexicon';
import { placesOf, type SpokenWords } from '../consent/spoken-words';
import { madeOf, phrasesAt } from '../phrases';
import type { TopicLexicon } from './lexicon';

const AGAINST: ReadonlySet<Sense> = new Set<Sense>(['no', 'not', 'unsure', 'unclear']);

/**
 * True when a topic is asked for at one of its places: with it in its clause stands nothing but what is known to ask for it,
 * and the matter it is wanted for, and no other clause turns that around. A word that is not known may speak of the topic
 * ("sales hung up on me") or leave it out ("anything except sales").
 * @param lexicon of the language
 */
export function isWanted(spoken: SpokenWords, phrase: string, lexicon: TopicLexicon): boolean {
  const { words, clauses } = spoken;
  return placesOf(spoken, phrase).some(({ from, to }) => {
    const start = clauses.indexOf(clauses[from] ?? 0);
    const end = clauses.lastIndexOf(clauses[to - 1] ?? 0) + 1;
    return (
      madeOf([lexicon.request], words.slice(start, from)) &&
      endsRequest(words.slice(to, end), lexicon) &&
      !leadsAway(spoken, start) &&
      !takenBack(spoken, end)
    );
  });
}

/** What follows a topic in its clause, up to the matter it is wanted for. */
function endsRequest(words: readonly string[], { requestEnd, matter }: TopicLexicon): boolean {
  const matters = [...words.keys()].filter((at) => phrasesAt(matter, words, at).length > 0);
  return [...matters, words.length].some((at) => madeOf([requestEnd], words.slice(0, at)));
}

/** The clause before, thoughts apart, is the begin of a sentence that leaves out what follows: "anything but, um, sales". */
function leadsAway(spoken: SpokenWords, start: number): boolean {
  const { clauses, spans } = spoken;
  const before = [...new Set(clauses.slice(0, start))].reverse();
  const inside = before.map((clause) => ({
    known: isKnown(spoken, clause),
    said: spans.filter(({ from, sense }) => clauses[from] === clause && sense !== 'fillers'),
  }));
  const last = inside.find(({ known, said }) => !known || said.length > 0);
  return last !== undefined && last.known && last.said.at(-1)?.sense === 'not';
}

/** A later clause of nothing but a refusal or a doubt. */
function takenBack(spoken: SpokenWords, after: number): boolean {
  const { clauses, spans } = spoken;
  return [...new Set(clauses.slice(after))].some(
    (clause) =>
      isKnown(spoken, clause) &&
      spans.some(({ from, sense }) => clauses[from] === clause && AGAINST.has(sense)),
  );
}

/** True when each word of a clause is known. */
function isKnown({ words, clauses, spans }: SpokenWords, clause: number): boolean {
  const size = words.filter((_, at) => clauses[at] === clause).length;
  const inside = spans.filter(({ from }) => clauses[from] === clause);
  return inside.reduce((sum, { from, to }) => sum + to - from, 0) === size;
}
