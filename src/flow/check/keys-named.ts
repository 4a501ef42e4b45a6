/** Which keys a text tells callers to press. Owns: the words for pressing and for keys, by language. */

interface KeyWords {
  /** what comes before a key */
  press: RegExp;
  /** 0 to 9 in words, then star and hash */
  words: readonly string[];
}

const LANGUAGES: { [language: string]: KeyWords } = {
  en: {
    press: /\b(?:press(?:ing)?|dial|push|hit)\s+(?:the\s+)?(?:key\s+|number\s+|button\s+)?/giu,
    words: [
      'zero',
      'one',
      'two',
      'three',
      'four',
      'five',
      'six',
      'seven',
      'eight',
      'nine',
      'star',
      'pound|hash',
    ],
  },
  es: {
    press:
      /\b(?:pulse|pulsa|presione|presiona|marque|marca|oprima|oprime|digite)\s+(?:la\s+tecla\s+|el\s+(?:número\s+)?|la\s+)?/giu,
    words: [
      'cero',
      'uno',
      'dos',
      'tres',
      'cuatro',
      'cinco',
      'seis',
      'siete',
      'ocho',
      'nueve',
      'asterisco|estrella',
      'numeral|almohadilla',
    ],
  },
  de: {
    press: /\b(?:drücken|wählen|tippen)\s+sie\s+(?:bitte\s+)?(?:die\s+)?(?:taste\s+)?/giu,
    words: [
      'null',
      'eins',
      'zwei',
      'drei',
      'vier',
      'fünf',
      'sechs',
      'sieben',
      'acht',
      'neun',
      'stern',
      'raute',
    ],
  },
  fr: {
    press: /\b(?:appuyez\s+sur|tapez|composez|faites)\s+(?:la\s+touche\s+|le\s+|la\s+)?/giu,
    words: [
      'zéro',
      'un',
      'deux',
      'trois',
      'quatre',
      'cinq',
      'six',
      'sept',
      'huit',
      'neuf',
      'étoile',
      'dièse',
    ],
  },
  it: {
    press: /\b(?:prema|premere|premi|digiti|digitare)\s+(?:il\s+(?:tasto\s+)?|l'|la\s+)?/giu,
    words: [
      'zero',
      'uno',
      'due',
      'tre',
      'quattro',
      'cinque',
      'sei',
      'sette',
      'otto',
      'nove',
      'asterisco',
      'cancelletto',
    ],
  },
  pt: {
    press: /\b(?:pressione|prima|digite|tecle|marque|aperte)\s+(?:a\s+tecla\s+|o\s+|a\s+)?/giu,
    words: [
      'zero',
      'um',
      'dois',
      'três',
      'quatro',
      'cinco',
      'seis',
      'sete',
      'oito',
      'nove',
      'asterisco|estrela',
      'cerquilha|jogo da velha',
    ],
  },
};
const KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#'];

/** @returns each key that is named, in order; none in a language whose words are not known */
export function keysNamed(text: string, language: string): string[] {
  const known = LANGUAGES[language.split('-')[0] ?? ''];
  if (!known) return [];
  const bare = text.replace(/\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g, ' _ ');
  return [...bare.matchAll(known.press)].flatMap(({ 0: match, index }) => {
    const key = keyAt(bare.slice(index + match.length), known);
    return key === undefined ? [] : [key];
  });
}

/** A number of more digits is what is typed, not a key. */
function keyAt(rest: string, { words }: KeyWords): string | undefined {
  const sign = /^["“'«]?\s*([0-9*#])(?![0-9])/.exec(rest)?.[1];
  if (sign !== undefined) return sign;
  const index = words.findIndex((word) => new RegExp(`^(?:${word})(?![\\p{L}])`, 'iu').test(rest));
  return index < 0 ? undefined : KEYS[index];
}
