/** A scale that an answer names: "on a scale of one to ten". Owns: how it is said. Must not know: the question's own. */
import { phrasesAt } from '../phrases';
import type { Lexicon } from './lexicon';
import { readNumber } from './read-number';
import { wordsFrom, type Token } from './tokens';

export interface NamedScale {
  from: number;
  to: number;
  /** how many tokens it takes */
  used: number;
}

/** The scale that is named at a place: what begins it, its least, what stands between, its most; null: none. */
export function scaleAt(tokens: readonly Token[], at: number, lexicon: Lexicon): NamedScale | null {
  for (const begin of phrasesAt(lexicon.scaleFrom, wordsFrom(tokens, at), 0)) {
    const from = readNumber(tokens, at + begin, lexicon);
    if (!from?.whole) continue;
    const middle = at + begin + from.used;
    const [between = 0] = phrasesAt(lexicon.scaleTo, wordsFrom(tokens, middle), 0);
    const to = readNumber(tokens, middle + between, lexicon);
    // "1-10" is written without a word.
    const written = tokens[middle - 1]?.kind === 'written' && tokens[middle]?.kind === 'written';
    if (to?.whole && (between > 0 || written) && from.value < to.value)
      return { from: from.value, to: to.value, used: middle + between + to.used - at };
  }
  return null;
}

/** True when it is the scale of the question; many begin it at one, whatever the question says. */
export function isScaleOf({ from, to }: { from: number; to: number }, min: number, max: number): boolean {
  return to === max && [0, 1, min].includes(from);
}
