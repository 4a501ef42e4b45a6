/**
 * An answer as words, each with its clause and what it stands for. Owns: which phrase covers which words.
 * Must not know: questions.
 */
import { fold } from '../fold';
import type { ConsentLexicon, Sense } from './lexicon';

export interface Span {
  from: number;
  /** the word after the last */
  to: number;
  sense: Sense;
}

export interface SpokenWords {
  words: readonly string[];
  /** number of the clause each word stands in */
  clauses: readonly number[];
  /** phrases of the language, from left to right, the longest at each place */
  spans: readonly Span[];
}

/** @param lexicon of the language of the answer; without it no phrase has a sense */
export function spokenWords(speech: string, lexicon: ConsentLexicon | undefined): SpokenWords {
  const words: string[] = [];
  const clauses: number[] = [];
  speech.split(/[.,;:!?\u00A1\u00BF\u2026]+/u).forEach((clause, index) => {
    for (const word of fold(clause)
      .split(' ')
      .filter((one) => one !== '')) {
      words.push(word);
      clauses.push(index);
    }
  });
  return { words, clauses, spans: lexicon ? spansOf(words, clauses, lexicon) : [] };
}

/** Doubts and negations are said in one breath: "Si puede" (if you can) is one, "Sí, puede" is none. */
const IN_ONE_CLAUSE: ReadonlySet<Sense> = new Set<Sense>(['fine', 'unsure', 'unclear']);

function spansOf(words: readonly string[], clauses: readonly number[], lexicon: ConsentLexicon): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length;) {
    const phrase = lexicon
      .get(words[at] ?? '')
      ?.find(
        ({ words: wanted, sense }) =>
          wanted.every((word, index) => words[at + index] === word) &&
          !(IN_ONE_CLAUSE.has(sense) && clauses[at] !== clauses[at + wanted.length - 1]),
      );
    if (phrase) spans.push({ from: at, to: at + phrase.words.length, sense: phrase.sense });
    at += phrase?.words.length ?? 1;
  }
  return spans;
}

/** True when each word is known. */
export function isCovered({ words, spans }: SpokenWords): boolean {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0) === words.length;
}

/** Where a folded phrase stands, from left to right. */
export function placesOf({ words }: SpokenWords, phrase: string): { from: number; to: number }[] {
  const wanted = phrase.split(' ');
  if (phrase === '') return [];
  return words.flatMap((_, from) =>
    wanted.every((word, index) => words[from + index] === word) ? [{ from, to: from + wanted.length }] : [],
  );
}

/** The same where a phrase has a sense of its own; what the language says of these words stays. */
export function withSense(spoken: SpokenWords, phrase: string, sense: Sense): SpokenWords {
  const free = placesOf(spoken, phrase).filter(
    ({ from, to }) =>
      !spoken.spans.some((span) => span.sense !== 'fillers' && span.from < to && from < span.to),
  );
  const kept = spoken.spans.filter((span) => !free.some(({ from, to }) => span.from < to && from < span.to));
  const spans = [...kept, ...free.map((place) => ({ ...place, sense }))].sort((a, b) => a.from - b.from);
  return { ...spoken, spans };
}
