/**
 * One number at a place in an answer. Owns: the grammar: what may follow what and be one number with it.
 * Must not know: what the number is wanted for.
 */
import type { Lexicon, Part } from './lexicon';
import { NOT_WHOLE, type Token } from './tokens';

/** A number as it was said. */
export interface Read {
  value: number;
  /** the number as its digits, as heard: `07` stays `07` */
  digits: string;
  /** false for `3.3` and `four and a half` */
  whole: boolean;
  ordinal: boolean;
  /** it is a word that means something else, too */
  weak: boolean;
  /** how many tokens it takes */
  used: number;
}

/** What has been put together so far. */
interface Sum {
  /** closed by a scale: the thousands of `two thousand five` */
  total: number;
  /** what has not been closed yet; null at the start and after a scale */
  chunk: number | null;
  takes: Part['takes'];
  /** the last scale that closed something */
  scale: number;
  /** a unit was said alone: before a ten in German, before twenty in French */
  unit: boolean;
  ordinal: boolean;
  weak: boolean;
  written: string | null;
}

/** The longest number that begins at `at`; null when none does. */
export function readNumber(tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): Read | null {
  const negative = lexicon ? isWord(tokens[at], lexicon.minus) : false;
  const start = negative ? at + 1 : at;
  if (negative && isWord(tokens[at + 1], lexicon?.minus)) return null;
  const sum: Sum = { ...{ total: 0, chunk: null, takes: [0, 1e9], scale: Infinity }, ...NOTHING };
  const end = addAll(sum, tokens, start, lexicon);
  const fraction = fractionAt(tokens, end, lexicon, sum);
  if (end === start && fraction === end) return null;
  const signed = negative || isNegative(tokens[start]);
  const value = sum.total + (sum.chunk ?? 0);
  return {
    value: signed ? -value : value,
    digits: sum.written ?? String(value),
    whole: fraction === end && !notWhole(tokens[start]),
    ordinal: sum.ordinal,
    weak: sum.weak && end - start === 1 && fraction === end && !negative,
    used: fraction - at,
  };
}

const NOTHING = { unit: false, ordinal: false, weak: false, written: null };

function addAll(sum: Sum, tokens: readonly Token[], start: number, lexicon: Lexicon | undefined): number {
  let at = start;
  for (;;) {
    const skip = joins(sum, tokens, at, lexicon) ? 1 : 0;
    if (!addOne(sum, tokens, at + skip, lexicon, skip === 1)) return at;
    at += skip + 1;
  }
}

/** `and` between two parts, a comma after thousands, `a` before a hundred. */
function joins(sum: Sum, tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): boolean {
  const token = tokens[at];
  if (!lexicon || !token) return false;
  const started = sum.chunk !== null || sum.total > 0;
  if (token.kind === 'sign') return token.sign === ',' && sum.chunk === null && sum.total > 0;
  if (isWord(token, lexicon.article)) return !started && isScale(partAt(tokens[at + 1], lexicon));
  if (!started || !isWord(token, lexicon.and)) return false;
  const { from, to, only } = lexicon.words.andRoom;
  const next = partAt(tokens[at + 1], lexicon);
  if (lexicon.words.unitFirst && sum.unit) return next?.kind === 'small' && tens(next.value);
  const room = sum.chunk === null ? sum.scale : sum.takes[1] + 1;
  return room >= from && room <= to && (!only || (next !== undefined && only.includes(next.value)));
}

function addOne(
  sum: Sum,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon | undefined,
  joined: boolean,
): boolean {
  const token = tokens[at];
  if (token?.kind === 'written') return addWritten(sum, token);
  const part = partAt(token, lexicon);
  if (!part || !lexicon) return false;
  if (lexicon.score.has(wordOf(token)) && sum.chunk !== null && sum.chunk % 100 === 4 && sum.unit)
    return addScore(sum);
  if (part.kind === 'hundred') return addHundred(sum, part, lexicon);
  if (part.kind === 'scale') return addScale(sum, part, lexicon);
  if (joined && lexicon.words.unitFirst && sum.unit && tens(part.value)) return addTens(sum, part);
  return addSmall(sum, part);
}

function addWritten(sum: Sum, token: Extract<Token, { kind: 'written' }>): boolean {
  if (
    sum.chunk !== null ||
    sum.ordinal ||
    (sum.total > 0 && !(token.value !== null && token.value < sum.scale))
  )
    return false;
  if (sum.total > 0 && token.negative) return false;
  sum.chunk = token.value ?? 0;
  sum.takes = [1, 0];
  sum.ordinal = token.ordinal;
  sum.written = sum.total === 0 ? token.digits : null;
  return true;
}

function addSmall(sum: Sum, part: Part): boolean {
  const { value } = part;
  if (sum.written !== null && sum.chunk !== null) return false;
  const room: Part['takes'] = sum.chunk !== null ? sum.takes : sum.total > 0 ? [1, sum.scale - 1] : [0, 1e9];
  if (value < room[0] || value > room[1]) return false;
  // "two thirds": an ordinal that counts parts does not continue what was said before.
  if (part.ordinal && sum.chunk !== null && sum.chunk < 20 && !sum.ordinal) return false;
  sum.unit = value < 10 && (sum.chunk === null || sum.chunk % 100 === 0);
  sum.weak = sum.chunk === null && sum.total === 0 && part.weak;
  sum.chunk = (sum.chunk ?? 0) + value;
  sum.takes = part.takes;
  sum.ordinal ||= part.ordinal;
  return true;
}

function addTens(sum: Sum, part: Part): boolean {
  sum.chunk = (sum.chunk ?? 0) + part.value;
  sum.takes = part.takes;
  Object.assign(sum, { unit: false, weak: false, ordinal: part.ordinal });
  return true;
}

/** Four times twenty (French). */
function addScore(sum: Sum): boolean {
  sum.chunk = (sum.chunk ?? 0) + 76;
  sum.takes = [1, 19];
  sum.unit = false;
  return true;
}

function addHundred(sum: Sum, { needsFactor }: Part, lexicon: Lexicon): boolean {
  const most = lexicon.words.hundred?.most ?? 0;
  if (sum.ordinal || (needsFactor && sum.chunk === null)) return false;
  if (sum.chunk !== null && (sum.chunk < 1 || sum.chunk > most)) return false;
  if (sum.total > 0 && sum.scale <= 100) return false;
  sum.chunk = (sum.chunk ?? 1) * 100;
  Object.assign(sum, { takes: [1, 99], unit: false, weak: false, written: null });
  return true;
}

function addScale(sum: Sum, { value, needsFactor }: Part, lexicon: Lexicon): boolean {
  if (sum.ordinal || sum.chunk === 0) return false;
  if (needsFactor && sum.chunk === null && !(sum.total > 0 && value > sum.scale)) return false;
  const larger = value >= sum.scale;
  if (larger && !(lexicon.words.longScale && value > sum.scale && sum.total > 0)) return false;
  sum.total = larger ? (sum.total + (sum.chunk ?? 0)) * value : sum.total + (sum.chunk ?? 1) * value;
  Object.assign(sum, { chunk: null, scale: value, unit: false, weak: false, written: null });
  return true;
}

/** Where a fraction after the number ends: `point three`, `and a half`, `thirds`; `end` when there is none. */
function fractionAt(
  tokens: readonly Token[],
  end: number,
  lexicon: Lexicon | undefined,
  { ordinal, chunk, total }: Sum,
): number {
  if (isFraction(tokens[end], lexicon)) return end + 1;
  if (!lexicon) return end;
  // "a third"
  if (isWord(tokens[end], lexicon.article) && partAt(tokens[end + 1], lexicon)?.ordinal) return end + 2;
  const after = isWord(tokens[end], lexicon.and) ? end + 1 : end;
  const article = isWord(tokens[after], lexicon.article) || partAt(tokens[after], lexicon)?.weak ? 1 : 0;
  if (isFraction(tokens[after + article], lexicon)) return after + article + 1;
  if (isWord(tokens[end], lexicon.point)) {
    let last = end + 1;
    while (tokens[last]?.kind === 'written' || partAt(tokens[last], lexicon)) last += 1;
    // "Eight point" lacks its end; one point is a score.
    const said = total + (chunk ?? 1);
    return last > end + 1 || said !== 1 ? last : end;
  }
  const next = partAt(tokens[end], lexicon);
  return next?.ordinal && !ordinal ? end + 1 : end;
}

function isFraction(token: Token | undefined, lexicon: Lexicon | undefined): boolean {
  if (token?.kind === 'sign') return token.sign === NOT_WHOLE;
  return lexicon !== undefined && isWord(token, lexicon.fractions);
}

export function partAt(token: Token | undefined, lexicon: Lexicon | undefined): Part | undefined {
  return token?.kind === 'word' ? lexicon?.parts.get(token.word) : undefined;
}

export function isWord(token: Token | undefined, words: ReadonlySet<string> | undefined): boolean {
  return token?.kind === 'word' && words !== undefined && words.has(token.word);
}

function wordOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.word : '';
}

function isNegative(token: Token | undefined): boolean {
  return token?.kind === 'written' && token.negative;
}

function notWhole(token: Token | undefined): boolean {
  return token?.kind === 'written' && token.value === null;
}

function isScale(part: Part | undefined): boolean {
  return part !== undefined && part.kind !== 'small';
}

function tens(value: number): boolean {
  return value >= 20 && value < 100 && value % 10 === 0;
}
