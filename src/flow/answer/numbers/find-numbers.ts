/**
 * The numbers in an answer, and what stands around them. Owns: which words belong to a number. Must not know:
 * questions, and whether what stands around a number leaves it as it is.
 */
import { phrasesAt, type Phrases } from '../phrases';
import type { Lexicon } from './lexicon';
import { scaleAt } from './named-scale';
import { isWord, partAt, readNumber, type Read } from './read-number';
import { tokensOf, wordsFrom, type Token } from './tokens';

/** A number in an answer, or something else: a word or a sign. */
export interface Piece {
  number: Read | null;
  /** `8 out of 10`: the 10; `8 percent`: 100 */
  outOf?: number;
  /** a word, or a phrase as a whole */
  word?: string;
  sign?: string;
  /** "from one to ten", which is no answer itself */
  scale?: { from: number; to: number };
  /** it may stand around a row of digits */
  filler: boolean;
}

const PERCENT = '%';

/**
 * @param row digits are dictated: `oh` is a zero, and no scale is named
 * @param language a language tag: it says how thousands are written
 * @param lexicon its number words; without them only written numbers are found
 */
export function findNumbers(
  text: string,
  language: string,
  lexicon: Lexicon | undefined,
  row: boolean,
): Piece[] {
  const tokens = tokensOf(text, lexicon, language);
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length;) {
    const { piece, used } = pieceAt(tokens, at, lexicon, row);
    pieces.push(piece);
    at += used;
  }
  return pieces;
}

interface Found {
  piece: Piece;
  used: number;
}

function pieceAt(tokens: readonly Token[], at: number, lexicon: Lexicon | undefined, row: boolean): Found {
  const idiom = lexicon && !row ? phraseAt(lexicon.idioms, tokens, at) : 0;
  // No phrase may stand around it.
  if (idiom > 0) return { piece: { number: null, word: '', filler: false }, used: idiom };
  const hedge = lexicon && !row ? hedgeAt(tokens, at, lexicon) : null;
  if (hedge) return hedge;
  const scale = lexicon && !row ? scaleAt(tokens, at, lexicon) : null;
  if (scale) return { piece: { number: null, scale, filler: false }, used: scale.used };
  if (lexicon && row) {
    const digit = digitAt(tokens, at, lexicon);
    if (digit) return digit;
  }
  const times = lexicon ? timesAt(tokens, at, lexicon) : null;
  const number = times ?? readNumber(row ? upToDigitWord(tokens, at, lexicon) : tokens, at, lexicon);
  if (!number || (!row && meansElse(number, tokens, at, lexicon)))
    return { piece: other(tokens[at], lexicon), used: 1 };
  return row
    ? { piece: { number, filler: false }, used: number.used }
    : inSentence(number, tokens, at, lexicon);
}

/** The `minus` of "more or less" (`más o menos`) belongs to no number. */
function hedgeAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const words = wordsFrom(tokens, at);
  const phrases = phrasesAt(lexicon.around, words, 0).map((length) => words.slice(0, length));
  const hedge = phrases.find((phrase) => phrase.some((word) => lexicon.minus.has(word)));
  return hedge ? { piece: { number: null, word: hedge.join(' '), filler: false }, used: hedge.length } : null;
}

function other(token: Token | undefined, lexicon: Lexicon | undefined): Piece {
  if (token?.kind === 'sign') return { number: null, sign: token.sign, filler: true };
  const word = token?.kind === 'word' ? token.word : '';
  return { number: null, word, filler: isWord(token, lexicon?.fillers) };
}

function inSentence(number: Read, tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): Found {
  const piece: Piece = { number, filler: false };
  const end = at + number.used;
  // "the fifth one"
  if (number.ordinal && partAt(tokens[end], lexicon)?.value === 1) return { piece, used: number.used + 1 };
  const percent = percentAt(tokens, end, lexicon);
  if (percent > 0) return { piece: { ...piece, outOf: 100 }, used: number.used + percent };
  const skip = lexicon && scaleAt(tokens, end, lexicon) ? 0 : outOfAt(tokens, end, lexicon);
  const scale = skip > 0 ? readNumber(tokens, end + skip, lexicon) : null;
  if (scale?.whole) return { piece: { ...piece, outOf: scale.value }, used: number.used + skip + scale.used };
  return { piece, used: number.used };
}

/** A word of two meanings is a number at the end, before a scale and before what is counted. */
function meansElse(
  number: Read,
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon | undefined,
): boolean {
  if (!lexicon) return false;
  const end = at + number.used;
  const next = tokens[end];
  const skip = outOfAt(tokens, end, lexicon);
  const scaled = skip > 0 && readNumber(tokens, end + skip, lexicon) !== null;
  // "one of my friends"
  if (number.value === 1 && skip > 0 && !scaled && next?.kind === 'word') return true;
  if (!number.weak && !number.ordinal) return false;
  if (scaled || next === undefined || next.kind === 'sign') return false;
  if (isWord(next, lexicon.fillers) || phraseAt(lexicon.counts, tokens, end) > 0) return false;
  if (phraseAt(lexicon.because, tokens, end) > 0) return false;
  return !(number.ordinal && partAt(next, lexicon)?.value === 1);
}

function percentAt(tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): number {
  const token = tokens[at];
  if (token?.kind === 'sign') return token.sign === PERCENT ? 1 : 0;
  return lexicon ? phraseAt(lexicon.percent, tokens, at) : 0;
}

function outOfAt(tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): number {
  const token = tokens[at];
  if (token?.kind === 'sign') return token.sign === '/' ? 1 : 0;
  return lexicon ? phraseAt(lexicon.outOf, tokens, at) : 0;
}

/** How many tokens the longest phrase takes that stands at a place; 0 when none does. */
function phraseAt(phrases: Phrases, tokens: readonly Token[], at: number): number {
  return phrasesAt(phrases, wordsFrom(tokens, at), 0)[0] ?? 0;
}

/** `oh`, and in Brazil `meia`. */
function digitAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const token = tokens[at];
  const value = token?.kind === 'word' ? lexicon.digitOnly.get(token.word) : undefined;
  if (value === undefined) return null;
  const longer = readNumber(tokens, at, lexicon);
  if (longer && longer.used > 1 && longer.whole) return null;
  // "Oh, my number is ..."
  const next = tokens[at + 1];
  const alone = value === 0 && (next?.kind === 'sign' || isWord(next, lexicon.fillers)) && at === 0;
  if (alone) return { piece: { number: null, filler: true }, used: 1 };
  return { piece: { number: plain(value, String(value), 1), filler: false }, used: 1 };
}

/** `três meia oito` is a row of three digits: where digits are dictated, `meia` is no half. */
function upToDigitWord(tokens: readonly Token[], at: number, lexicon: Lexicon | undefined): readonly Token[] {
  const next = tokens.findIndex(
    (token, index) => index > at && isWord(token, lexicon?.fractions) && isDigitWord(token, lexicon),
  );
  return next === -1 ? tokens : tokens.slice(0, next);
}

function isDigitWord(token: Token, lexicon: Lexicon | undefined): boolean {
  return token.kind === 'word' && lexicon !== undefined && lexicon.digitOnly.has(token.word);
}

/** `double five` */
function timesAt(tokens: readonly Token[], at: number, lexicon: Lexicon): Read | null {
  const token = tokens[at];
  const factor = token?.kind === 'word' ? lexicon.times.get(token.word) : undefined;
  if (factor === undefined) return null;
  const next = tokens[at + 1];
  const word = next?.kind === 'word' ? next.word : '';
  const digit = lexicon.digitOnly.get(word) ?? partAt(next, lexicon)?.value;
  const value = next?.kind === 'written' && !next.negative ? next.digits : String(digit ?? '');
  return /^\d$/.test(value) ? plain(Number(value.repeat(factor)), value.repeat(factor), 2) : null;
}

function plain(value: number, digits: string, used: number): Read {
  return { value, digits, whole: true, ordinal: false, weak: false, used };
}
