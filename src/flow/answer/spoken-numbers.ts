/**
 * The number an answer gives, whether it was said or typed. Owns: what is one number and what is asked
 * again. Must not know: choices, retries.
 */
import { restOf, standsAlone, withoutReason } from './numbers/around-number';
import { findNumbers, type Piece } from './numbers/find-numbers';
import { shippedNumbers, type Lexicon } from './numbers/lexicon';
import type { Phrases } from './phrases';

/**
 * The whole number of an answer: the only one in it, with nothing around it but what is known to leave it as it
 * is. Undefined when there is none or another, when it is not whole, and when it is `8 out of` anything but the
 * most that can be given.
 * @param language a language tag
 */
export function spokenInteger(
  text: string,
  language: string,
  { min, max }: { min: number; max: number },
  lexicon: Lexicon | undefined = shippedNumbers(language),
): number | undefined {
  const pieces = withoutReason(findNumbers(text, language, lexicon, false), lexicon);
  const numbers = numbersIn(pieces);
  const [first, second] = numbers;
  if (!first || numbers.some((one) => one.number.value !== first.number.value)) return undefined;
  if (numbers.some(({ number }) => !number.whole) || !standsAlone(pieces, lexicon)) return undefined;
  if (numbers.some(({ outOf }) => outOf !== undefined && outOf !== max)) return undefined;
  // "Five five" may be 5, said twice, or 55.
  if (second && within(Number(numbers.map(({ number }) => number.digits).join('')), min, max))
    return undefined;
  return within(first.number.value, min, max) ? first.number.value : undefined;
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
  if (!first || !same || pieces.some(({ sign }) => sign !== undefined && !KEY_SIGN.test(sign)))
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
