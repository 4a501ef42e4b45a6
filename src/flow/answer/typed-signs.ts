/** What people type and never say: emoji, stars, a single letter. Owns: what each stands for. Must not know: questions. */

/** What people put behind what they are glad to say, and what colours it. */
export const GLAD_SIGNS: ReadonlySet<string> = new Set(
  '⭐🌟★☆❤♥☺👍👌👏🙏🎉😀😁😃😄😊😍🙂🤗🥰😎🙌💪✨🏻🏼🏽🏾🏿\u200D\uFE0F',
);
const AGREEING = new Set('👍👌✅✔☑🆗');
const REFUSING = new Set('👎❌✖❎🚫⛔🛑🙅');
const TINTS = new Set('🏻🏼🏽🏾🏿\uFE0F\u200D♂♀');
const SIGN = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]/gu;

/** What stands for a yes and for a no in a language. */
const LETTERS: { readonly [language: string]: { yes: string; no: string } } = {
  en: { yes: 'y', no: 'n' },
  es: { yes: 's', no: 'n' },
  pt: { yes: 's', no: 'n' },
  fr: { yes: 'o', no: 'n' },
  de: { yes: 'j', no: 'n' },
  it: { yes: 's', no: 'n' },
};

/** The signs of a message: what they agree to or refuse, and what else is written. */
export interface TypedSigns {
  /** `glad`: they only colour the words; `unclear`: they may mean anything; `none`: there are none */
  sense: 'yes' | 'no' | 'glad' | 'unclear' | 'none';
  /** the message without them */
  rest: string;
}

/** A thumb up agrees and a thumb down refuses; with any sign that is not known the message may mean anything. */
export function typedSigns(text: string): TypedSigns {
  const signs = (text.match(SIGN) ?? []).filter((sign) => !TINTS.has(sign));
  const rest = text.replace(SIGN, ' ').trim();
  if (signs.length === 0) return { sense: 'none', rest: text };
  const refuses = signs.some((sign) => REFUSING.has(sign));
  if (refuses) return { sense: signs.every((sign) => REFUSING.has(sign)) ? 'no' : 'unclear', rest };
  if (!signs.every((sign) => AGREEING.has(sign) || GLAD_SIGNS.has(sign))) return { sense: 'unclear', rest };
  return { sense: signs.some((sign) => AGREEING.has(sign)) ? 'yes' : 'glad', rest };
}

/** A message that is a single letter which stands for yes or no. */
export function typedLetter(text: string, language: string): 'yes' | 'no' | undefined {
  const letter = text.trim().toLowerCase().replace(/[.!]$/, '');
  const primary = language.split('-')[0]?.toLowerCase() ?? '';
  const letters = Object.hasOwn(LETTERS, primary) ? LETTERS[primary] : undefined;
  if (letter === letters?.yes) return 'yes';
  return letter === letters?.no ? 'no' : undefined;
}

/**
 * Stars as a score, where they fit the scale: of five, or as many as the scale has. "★★★☆☆" is 3.
 * @returns undefined when anything but stars is written, or they fit no better than another number
 */
export function typedStars(text: string, { min, max }: { min: number; max: number }): number | undefined {
  const stars = [...text.replace(/[\s\uFE0F]/g, '')];
  const full = stars.filter((star) => '⭐🌟★✪'.includes(star)).length;
  const empty = stars.filter((star) => '☆✩✰'.includes(star)).length;
  if (stars.length === 0 || full + empty !== stars.length) return undefined;
  const fits = stars.length === max || (max === 5 && empty === 0);
  return fits && full >= min && full <= max ? full : undefined;
}
