/**
 * The number an answer gives, whether it was said or typed. Owns: what is one number and what is asked
 * again. Must not know: choices, retries.
 */
import { restOf, standsAlone, withoutReason } from './numbers/around-number';
import { isScaleOf } from './numbers/named-scale';
import { findNumbers, type Piece } from './numbers/find-numbers';
import { shippedNumbers, type Lexicon } from './numbers/lexicon';
import { fold } from './fold';
import { phraseTable, type Phrases } from './phrases';

/** The range of a question, and what the ends of it mean. */
export interface Scale {
  min: number;
  max: number;
  low?: string | undefined;
  high?: string | undefined;
}

/**
 * The whole number of an answer: the only one in it, with nothing around it but what is known to leave it as it
 * is. Undefined when there is none or another, when it is not whole, and when it is `8 out of` anything but the
 * most that can be given.
 * @param language a language tag
 */
export function spokenInteger(
  text: string,
  language: string,
  { min, max, low, high }: Scale,
  lexicon: Lexicon | undefined = shippedNumbers(language),
): number | undefined {
  const pieces = withoutReason(findNumbers(text, language, lexicon, false), lexicon);
  const numbers = numbersIn(pieces);
  const [first, second] = numbers;
  if (!first || numbers.some((one) => one.number.value !== first.number.value)) return undefined;
  if (numbers.some(({ number }) => !number.whole)) return undefined;
  if (pieces.some(({ scale }) => scale && !isScaleOf(scale, min, max))) return undefined;
  const middle = (min + max) / 2;
  const meanings = [
    ...(first.number.value <= middle ? [lexicon?.low, meaningOf(low)] : []),
    ...(first.number.value >= middle ? [lexicon?.high, meaningOf(high)] : []),
  ];
  if (
    !standsAlone(
      pieces,
      lexicon,
      meanings.filter((one) => one !== undefined),
    )
  )
    return undefined;
  if (numbers.some(({ outOf }) => outOf !== undefined && outOf !== max)) return undefined;
  if (second && !isOnce(numbers, pieces, lexicon, { min, max })) return undefined;
  return within(first.number.value, min, max) ? first.number.value : undefined;
}

/** "Five five" may be 5, said twice, or 55; "two and two" may be 4. */
function isOnce(
  numbers: readonly Numbered[],
  pieces: readonly Piece[],
  lexicon: Lexicon | undefined,
  { min, max }: Scale,
): boolean {
  const row = Number(numbers.map(({ number }) => number.digits).join(''));
  if (row !== numbers[0]?.number.value && within(row, min, max)) return false;
  const first = pieces.findIndex(({ number }) => number !== null);
  const last = pieces.findLastIndex(({ number }) => number !== null);
  return !pieces.slice(first, last).some(({ word }) => word !== undefined && lexicon?.and.has(word));
}

/** What the question itself says that an end of its scale means: "not happy at all". */
function meaningOf(text: string | undefined): Phrases | undefined {
  return text === undefined ? undefined : phraseTable(fold(text));
}

/** The row of digits of an answer that is nothing else; undefined when anything is not understood. */
export function spokenDigits(
  text: string,
  language: string,
  lexicon: Lexicon | undefined = shippedNumbers(language),
): string | undefined {
  const pieces = findNumbers(text, language, lexicon, true);
  const numbers = numbersIn(pieces);
  const wrong = pieces.some(({ number, filler }) => (number ? !inRow(number) : !filler));
  return wrong || numbers.length === 0 ? undefined : numbers.map(({ number }) => number.digits).join('');
}

/** The key that somebody names. */
export interface NamedKey {
  /** its digits */
  key: string;
  /** what else is said, apart from words like `number` and `press`; empty: nothing */
  rest: string;
  /** it may be an order to press it: `press one` */
  ordered: boolean;
}

/** The key of an answer that names one; undefined when it names none, or asks for it. */
export function spokenKey(
  text: string,
  language: string,
  lexicon: Lexicon | undefined = shippedNumbers(language),
): NamedKey | undefined {
  const pieces = findNumbers(text, language, lexicon, false);
  const numbers = numbersIn(pieces);
  const [first] = numbers;
  const same = numbers.every(
    ({ number, outOf }) =>
      number.digits === first?.number.digits && number.whole && number.value >= 0 && outOf === undefined,
  );
  // "First" alone begins another sentence.
  if (first?.number.ordinal && pieces.length === 1) return undefined;
  if (
    !first ||
    !same ||
    pieces.some(({ scale }) => scale) ||
    pieces.some(({ sign }) => sign !== undefined && !KEY_SIGN.test(sign))
  )
    return undefined;
  const rest = (phrases: Phrases | undefined): string => restOf(pieces, phrases ?? new Map()).join(' ');
  const orders = rest(lexicon?.press);
  return { key: first.number.digits, rest: orders, ordered: orders !== rest(lexicon?.keys) };
}

/** What may be typed beside the number of a key; nothing that asks, and nothing that counts. */
const KEY_SIGN = /^[.,!;:\u00A1\u2026()#"]$/u;

type Numbered = Piece & { number: NonNullable<Piece['number']> };

function numbersIn(pieces: readonly Piece[]): Numbered[] {
  return pieces.filter((piece): piece is Numbered => piece.number !== null);
}

/** A dot or a dash within a written row only parts it; ordinals, fractions and signs that are said do not belong. */
function inRow({ whole, ordinal, used, value, digits }: Numbered['number']): boolean {
  if (ordinal) return false;
  return used === 1 ? whole || /^\d{2,}$/.test(digits) : whole && value >= 0;
}

function within(value: number, min: number, max: number): boolean {
  return value >= min && value <= max;
}
