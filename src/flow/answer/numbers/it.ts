import type { NumberWords } from './number-words';

/** Italian. Compounds are taken apart: `ventunomila`. */
export const italian: NumberWords = {
  counted:
    'zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici ' +
    'sedici diciassette diciotto diciannove',
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
  fillers:
    'eh ehm beh allora e il la mio numero per favore grazie trattino spazio sono io direi do darei dico un',
  around:
    'eh, ehm, beh, be, ah, oh, allora, dunque, si, ok, okay, va bene, certo, per favore, per piacere, ' +
    'grazie, grazie mille, tante grazie, scusi, buongiorno, signore, signora, e, ecco, ora, adesso, forse, ' +
    'magari, probabilmente, sicuramente, certamente, assolutamente, esattamente, semplicemente, solo, ' +
    'soltanto, circa, all incirca, piu o meno, intorno a, sui, qualcosa come, tipo, diciamo [che] [un], [io] ' +
    '(direi|dico|penso|credo|ritengo|suppongo) [che] [sia|e|fosse|meriti|di] [un|uno|una], secondo me, per ' +
    'me, a mio parere, a mio avviso, [io] [gli|le|vi|ci] ' +
    '(do|darei|daro|metto|metterei|assegno|scelgo|voto|valuto) [al (servizio|agente)|all operatore|all ' +
    'operatrice] [un|uno|una|voto], (e|era|sarebbe|sono|e stato) [un|uno|una|il], (il mio|la mia) ' +
    '(voto|risposta|numero|valutazione) (e|sarebbe) [un|il|di], (voto|numero|risposta|valutazione) [di|e], ' +
    'il, la, un, uno, una, il numero, numero, merita [un], si merita [un], mi metta [un], un bel, un bello, ' +
    'un solido, un buon, pieno, meritato, molto, bene, benissimo, buono, buona, ottimo, ottima, eccellente, ' +
    'perfetto, perfetta, fantastico, fantastica, bravo, brava, bravissimo, bravissima, gentile, ' +
    'gentilissimo, gentilissima, cortese, disponibile, veloce, rapido, lento, pessimo, pessima, male, ' +
    'cattivo, contenta, molto (bene|gentile|gentili|bravo|brava|buono), (buon|ottimo|pessimo|cattivo) ' +
    '(servizio|lavoro|aiuto), (il servizio|l operatore|l operatrice|l assistenza|tutto) (e|era|e stato|e ' +
    'stata), tutto (bene|ok|perfetto)',
  low:
    '(per niente|poco|molto poco|non molto|affatto|non) ' +
    '(probabile|soddisfatto|soddisfatta|contento|contenta), [molto|molto] ' +
    '(improbabile|insoddisfatto|insoddisfatta|deluso|delusa|scontento|scontenta), per niente',
  high:
    'soddisfatto, soddisfatta, contento, sono [molto] (soddisfatto|soddisfatta|contento|contenta), ' +
    '[molto|estremamente|assai] probabile, (completamente|totalmente|estremamente|davvero) ' +
    '(soddisfatto|soddisfatta|contento|contenta), il massimo, il massimo dei voti',
  scaleFrom: '[(su|in|con) [una|la] scala] (da|dall|dallo), su una scala tra',
  scaleTo: 'a, ad, al, e',
  counts: '[e|con] lode, stella, stelle, punto, punti',
  percent: 'per cento',
  because: 'perche, poiche, siccome, dato che, visto che',
  idioms: '(buono|buon|buona|cattivo) (uno|una)',
  keys:
    'eh, beh, allora, per favore, grazie, il, la, numero, tasto, opzione, scelta, e il, e la, direi, scelgo ' +
    '[il|la|l opzione], prendo [il|la], il numero, il tasto, l opzione, la mia (risposta|scelta) e [il|la]',
  press:
    'prema, premi, premere, premo, digiti, digita, digito, digitare, schiacci, schiaccio, selezioni, ' +
    'seleziono, componga, scelga',
};
