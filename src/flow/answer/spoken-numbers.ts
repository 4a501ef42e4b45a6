/**
 * The number an answer gives, whether it was said or typed. Owns: what is one number and what is asked
 * again. Must not know: choices, retries.
 */
import { findNumbers, type Piece } from './numbers/find-numbers';
import { shippedNumbers, type Lexicon } from './numbers/lexicon';

/**
 * The whole number of an answer: the only one in it, and meant as it stands. Undefined when there is none
 * or another, when it is not whole, and when it is `8 out of` anything but the most that can be given.
 * @param language a language tag
 */
export function spokenInteger(
  text: string,
  language: string,
  { min, max }: { min: number; max: number },
  lexicon: Lexicon | undefined = shippedNumbers(language),
): number | undefined {
  const numbers = numbersIn(findNumbers(text, language, lexicon, false));
  const [first, second] = numbers;
  if (!first || numbers.some((one) => one.number.value !== first.number.value)) return undefined;
  if (numbers.some(({ number, unsafe }) => unsafe === true || !number.whole)) return undefined;
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

/** The digits of the only number in an answer: the key somebody names. */
export function spokenKey(
  text: string,
  language: string,
  lexicon: Lexicon | undefined = shippedNumbers(language),
): string | undefined {
  const numbers = numbersIn(findNumbers(text, language, lexicon, false));
  const [first] = numbers;
  const same = numbers.every(
    ({ number, unsafe }) => number.digits === first?.number.digits && number.whole && !unsafe,
  );
  return same ? first?.number.digits : undefined;
}

type Numbered = Piece & { number: NonNullable<Piece['number']> };

function numbersIn(pieces: Piece[]): Numbered[] {
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
