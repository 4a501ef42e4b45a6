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
  fillers:
    'ah ahm hm also naja ja es ist das die der meine nummer bitte danke strich bindestrich leerzeichen und ' +
    'ich wurde sagen gebe wohl eine einen ne',
  around:
    'ah, ahm, eh, hm, oh, also, naja, na ja, ja, jo, okay, ok, gut, gern, gerne, klar, naturlich, bitte, ' +
    'bitte schon, danke, danke schon, danke sehr, vielen dank, besten dank, entschuldigung, hallo, und, ' +
    'dann, jetzt, so, (dann|jetzt|hier|also) mal, mal eine, mal sehen, herr, frau, vielleicht, eventuell, ' +
    'wahrscheinlich, vermutlich, bestimmt, sicher, definitiv, absolut, ganz klar, klar, locker, genau, ' +
    'einfach, nur, etwa, ungefahr, circa, ca, rund, um die, wohl, eher, eigentlich, so etwa, sagen wir ' +
    '[mal], [ich] (wurde|werde|mochte|will|kann), (ihnen|ihm|ihr|dem service|dem mitarbeiter|der ' +
    'mitarbeiterin), (sagen|geben|vergeben|wahlen|nehmen|bewerten), [ich] ' +
    '(sage|sag|gebe|geb|vergebe|nehme|nehm|wahle|bewerte|finde|denke|meine|glaube) [ich] [mal|einfach mal], ' +
    '(bewerte|bewerten) (es|das|ihn|sie|den service) mit, mit einer, meiner meinung nach, fur mich, von mir, ' +
    'von mir gibt es, fur [den|die|das] (service|beratung|gesprach), es (ist|war|ware|gibt) [eine|ne], das ' +
    '(ist|war|ware) [eine|ne], meine (note|bewertung|antwort|nummer|zahl) (ist|ware|lautet) [eine|die], ' +
    '(die|eine) (note|nummer|zahl) [ist], (note|nummer|zahl|bewertung) [ist], der, die, das, eine, einen, ' +
    'ne, ein, eine (glatte|klare|gute|solide|volle|runde|dicke|starke|satte), ' +
    '(glatte|klare|solide|volle|runde), das macht, macht, auf der skala, sehr, sehr gut, super, prima, toll, ' +
    'perfekt, ausgezeichnet, hervorragend, klasse, spitze, freundlich, nett, hilfsbereit, kompetent, ' +
    'schnell, langsam, schlecht, unfreundlich, schlimm, (sehr|ganz) (gut|schlecht|freundlich|nett|schnell), ' +
    '(guter|schlechter|toller|super|sehr guter) (service|mitarbeiter), gute (arbeit|beratung|hilfe), ' +
    '(der|die) (service|mitarbeiter|mitarbeiterin|beratung|hilfe|herr|dame) (ist|war), (er|sie|alles) ' +
    '(ist|war), alles (gut|super|prima|bestens)',
  low:
    '(nicht|gar nicht|uberhaupt nicht|nicht sehr|nicht besonders|kaum) ' +
    '(wahrscheinlich|zufrieden|gut|glucklich), [sehr|ausserst] (unwahrscheinlich|unzufrieden|enttauscht)',
  high:
    'zufrieden, ich (bin|war) [sehr] zufrieden, (sehr|ausserst|hochst|ganz|super) wahrscheinlich, ' +
    '(ausserst|vollig|rundum|voll|super|total|absolut) (zufrieden|glucklich), das beste, hochstnote, die ' +
    'hochstnote, bestnote, volle punktzahl',
  scaleFrom: '[(auf|in|bei|nach) (einer|der|ihrer) skala] (von|zwischen), zwischen',
  scaleTo: 'bis, bis zu, und',
  counts: 'stern, sterne, sternen, punkt, punkte, punkten',
  percent: 'prozent',
  because: 'weil, denn, da der, da die, wegen',
  idioms: '(gute|guter|gutes|schlechte) (ein|eine|einen|einer|eins), in acht, acht geben',
  keys:
    'ah, ahm, also, bitte, danke, die, der, das, nummer, taste, option, auswahl, ich nehme ' +
    '[die|option|nummer], ich wahle [die|option|nummer], ich wurde [die] sagen, ich sage, die nummer, die ' +
    'taste, das ist die',
  press:
    'drucken [sie], ich drucke [die], drucke [die], druck [die], tippen sie [die], tippe, wahlen sie [die], ' +
    'wahlen, wahle, betatigen sie [die], geben sie ein',
};
