/** The words for pressing and for keys, by language. Must not know: what is made of them. */

export interface KeyWords {
  /** what comes before a key */
  press: RegExp;
  /** between two keys */
  or: string;
  /** before what a key is for */
  purpose: string;
  /** what else may come right before a key */
  beforeKey: string;
  /** 0 to 9 in words, then star and hash */
  words: readonly string[];
}

export const KEY_WORDS: { [language: string]: KeyWords } = {
  en: {
    or: 'or|and',
    purpose: 'for|to',
    beforeKey: 'key|button|sign|the',
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
    or: 'o|u|y',
    purpose: 'para',
    beforeKey: 'tecla|botón|signo|la|el',
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
    or: 'oder|und',
    purpose: 'für|um|zum|zur',
    beforeKey: 'taste|die',
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
    or: 'ou|et',
    purpose: 'pour',
    beforeKey: 'touche|la|le',
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
    or: 'o|oppure|e',
    purpose: 'per',
    beforeKey: 'tasto|il|la',
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
    or: 'ou|e',
    purpose: 'para',
    beforeKey: 'tecla|botão|a|o',
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
