import type { NumberWords } from './number-words';

/** Italian. Compounds are taken apart: `ventunomila`. */
export const italian: NumberWords = {
  counted:
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici ' +
    'diciassette diciotto diciannove',
  more: {
    '20:1-9': 'venti',
    '30:1-9': 'trenta',
    '40:1-9': 'quaranta',
    '50:1-9': 'cinquanta',
    '60:1-9': 'sessanta',
    '70:1-9': 'settanta',
    '80:1-9': 'ottanta',
    '90:1-9': 'novanta',
  },
  bound: {
    1: 'un',
    '20:1-9': 'vent',
    '30:1-9': 'trent',
    '40:1-9': 'quarant',
    '50:1-9': 'cinquant',
    '60:1-9': 'sessant',
    '70:1-9': 'settant',
    '80:1-9': 'ottant',
    '90:1-9': 'novant',
  },
  hundred: { words: 'cento cent', most: 9 },
  scales: {
    12: 'dozzina dozzine',
    1000: 'mille +mila',
    1000000: 'milione +milioni',
    1000000000: 'miliardo +miliardi',
  },
  ordinals: {
    1: 'primo prima',
    2: 'secondo seconda',
    3: 'terzo terza',
    4: 'quarto quarta',
    5: 'quinto quinta',
    6: 'sesto sesta',
    7: 'settimo settima',
    8: 'ottavo ottava',
    9: 'nono nona',
    10: 'decimo decima',
    11: 'undicesimo undicesima',
    12: 'dodicesimo dodicesima',
    20: 'ventesimo ventesima',
    30: 'trentesimo trentesima',
    100: 'centesimo centesima',
    1000: 'millesimo millesima',
  },
  ordinalEnds: 'o a',
  and: 'e',
  andRoom: { from: 10, to: 1e15 },
  article: '',
  weak: { 1: 'un una', 6: 'sei' },
  point: 'virgola punto',
  minus: 'meno negativo',
  fractions: 'mezzo mezza mezzi meta quarti terzi quinti decimi',
  outOf: 'su di su_un_totale_di su_un_massimo_di',
  times: { 2: 'doppio doppia', 3: 'triplo tripla' },
  digitOnly: {},
  or: 'o a',
  unsafe: 'non ne mai meno piu quasi tra fra sotto sopra senza neanche nemmeno almeno massimo',
  idioms:
    'per_cento un_momento un_attimo un_secondo un_minuto una_volta ognuno uno_dei una_delle un_altro un_altra un_po ' +
    'una_cosa secondi prima_volta seconda_volta mezz_ora prima_di prima_o_poi di_prima un_istante uno_alla_volta ' +
    'uno_di_loro secondo_me',
  fillers:
    'eh ehm beh allora e il la mio numero per favore grazie trattino spazio sono io direi do darei dico un',
  counts: 'stella stelle punto punti',
};
