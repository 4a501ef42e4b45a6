/**
 * What stands around the numbers of an answer. Owns: what leaves a number as it is. Must not know: which number
 * is wanted.
 */
import { madeOf, phrasesAt, type Phrases } from '../phrases';
import type { Piece } from './find-numbers';
import { GLAD_SIGNS } from '../typed-signs';
import type { Lexicon } from './lexicon';
import { MINUS } from './tokens';

/** Signs that change nothing: pauses and marks. */
const PLAIN_SIGNS: ReadonlySet<string> = new Set('.,!;:\u00A1\u2026()#*"\u201C\u201D\u00AB\u00BB');

/** An answer without the reason that is given for its number: "five because the first agent was rude". */
export function withoutReason(pieces: readonly Piece[], lexicon: Lexicon | undefined): readonly Piece[] {
  const first = pieces.findIndex(({ number }) => number !== null);
  const words = pieces.map(({ word = '' }) => word);
  const reason = pieces.findIndex(
    (_, at) => first !== -1 && at > first && lexicon && phrasesAt(lexicon.because, words, at).length > 0,
  );
  return reason === -1 ? pieces : pieces.slice(0, reason);
}

/**
 * True when nothing is said but numbers and what is known to leave a number as it is. Anything else may make it
 * another one ("not quite a ten"), or a count of something else ("ten minutes").
 * @param meanings what the number stands for: "very likely"
 */
export function standsAlone(
  pieces: readonly Piece[],
  lexicon: Lexicon | undefined,
  meanings: readonly Phrases[],
): boolean {
  const first = pieces.findIndex(({ number }) => number !== null);
  return stretches(pieces).every(({ words, signs, from }) => {
    const { around = NOTHING, counts = NOTHING } = lexicon ?? {};
    const known = from > first ? [around, counts, ...meanings] : [around, ...meanings];
    const last = from > first && !pieces.slice(from).some(({ number }) => number !== null);
    return madeOf(known, words) && signs.every((sign) => isPlain(sign, last));
  });
}

const NOTHING: Phrases = new Map();

interface Stretch {
  words: string[];
  signs: string[];
  /** place of its first piece */
  from: number;
}

/** What stands between the numbers. */
function stretches(pieces: readonly Piece[]): Stretch[] {
  const found: Stretch[] = [{ words: [], signs: [], from: 0 }];
  pieces.forEach(({ number, word, sign }, at) => {
    if (number) found.push({ words: [], signs: [], from: at + 1 });
    else if (word !== undefined) found.at(-1)?.words.push(...word.split(' '));
    else if (sign !== undefined) found.at(-1)?.signs.push(sign);
  });
  return found;
}

/** A dash after the last number parts it from a remark. */
function isPlain(sign: string, last: boolean): boolean {
  return PLAIN_SIGNS.has(sign) || (last && (sign === MINUS || GLAD_SIGNS.has(sign)));
}

/** The words of an answer that are no number and not made of phrases that may stand around one. */
export function restOf(pieces: readonly Piece[], phrases: Phrases): string[] {
  const rest: string[] = [];
  const words = pieces.map(({ word = '' }) => word);
  let known = 0;
  pieces.forEach(({ number, word }, at) => {
    known = Math.max(known, at + (phrasesAt(phrases, words, at)[0] ?? 0));
    if (at >= known && !number && word !== undefined) rest.push(word);
  });
  return rest;
}
