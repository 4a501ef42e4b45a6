import type { NumberWords } from './number-words';

/** German. Compounds are taken apart: `einundzwanzigtausend`. */
export const german: NumberWords = {
  counted:
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn ' +
    'siebzehn achtzehn neunzehn',
  more: {
    2: 'zwo',
    5: 'fuenf',
    12: 'zwoelf',
    15: 'fuenfzehn',
    20: 'zwanzig',
    30: 'dreissig',
    40: 'vierzig',
    50: 'funfzig fuenfzig',
    60: 'sechzig',
    70: 'siebzig',
    80: 'achtzig',
    90: 'neunzig',
  },
  bound: { 1: 'ein' },
  hundred: { words: 'hundert', most: 99 },
  scales: {
    12: 'dutzend',
    1000: 'tausend',
    1000000: 'million +millionen',
    1000000000: 'milliarde +milliarden',
  },
  ordinals: {
    1: 'erste erster erstes ersten erstens',
    2: 'zweite zweiter zweites zweiten',
    3: 'dritte dritter drittes dritten',
    4: 'vierte vierter viertes vierten',
    5: 'funfte funfter funftes funften',
    6: 'sechste sechster sechstes sechsten',
    7: 'siebte siebter siebtes siebten',
    8: 'achte achter achtes achten',
    9: 'neunte neunter neuntes neunten',
    10: 'zehnte zehnter zehntes zehnten',
    11: 'elfte elfter elftes elften',
    12: 'zwolfte zwolfter zwolftes zwolften',
    20: 'zwanzigste zwanzigster zwanzigsten',
    30: 'dreissigste dreissigster dreissigsten',
    100: 'hundertste hundertster hundertsten',
  },
  ordinalEnds: 'te ter tes ten ste ster',
  and: 'und',
  andRoom: { from: 100, to: 1e15 },
  unitFirst: true,
  article: '',
  weak: { 1: 'ein eine einen einer einem' },
  point: 'komma punkt',
  minus: 'minus negativ',
  fractions: 'halb halbe halber halbes einhalb eineinhalb anderthalb viertel drittel funftel zehntel halfte',
  outOf: 'von aus von_maximal von_moglichen',
  times: { 2: 'doppel doppelt zweimal', 3: 'dreifach dreimal' },
  digitOnly: {},
  or: 'oder bis',
  unsafe:
    'nicht kein keine keinen nie als unter uber fast beinahe zwischen weder ausser ohne hochstens mindestens',
  idioms:
    'ein_moment einen_moment eine_sekunde eine_minute ein_mal noch_ein noch_eine noch_einen einer_von eine_von ' +
    'ein_anderer ein_anderes acht_geben erste_mal zweite_mal ersten_mal ersten_blick ein_bisschen ' +
    'ein_augenblick einen_augenblick in_acht',
  fillers:
    'ah ahm hm also naja ja es ist das die der meine nummer bitte danke strich bindestrich leerzeichen und ich ' +
    'wurde sagen gebe wohl eine einen ne',
  counts: 'stern sterne sternen punkt punkte punkten',
};
