import type { NumberWords } from './number-words';

/** French, with the tens of Belgium and Switzerland. */
export const french: NumberWords = {
  counted: 'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
  more: {
    1: 'une',
    '10:7-9': 'dix',
    '20:1-9': 'vingt vingts',
    '30:1-9': 'trente',
    '40:1-9': 'quarante',
    '50:1-9': 'cinquante',
    '60:1-19': 'soixante',
    '70:1-9': 'septante',
    '80:1-9': 'huitante octante',
    '90:1-9': 'nonante',
  },
  score: 'vingt vingts',
  hundred: { words: 'cent +cents', most: 19 },
  scales: {
    12: 'douzaine douzaines',
    1000: 'mille mil',
    1000000: 'million +millions',
    1000000000: 'milliard +milliards',
  },
  ordinals: {
    1: 'premier premiere unieme',
    2: 'deuxieme second seconde',
    3: 'troisieme',
    4: 'quatrieme',
    5: 'cinquieme',
    6: 'sixieme',
    7: 'septieme',
    8: 'huitieme',
    9: 'neuvieme',
    10: 'dixieme',
    11: 'onzieme',
    12: 'douzieme',
    13: 'treizieme',
    14: 'quatorzieme',
    15: 'quinzieme',
    16: 'seizieme',
    20: 'vingtieme',
    30: 'trentieme',
    40: 'quarantieme',
    50: 'cinquantieme',
    60: 'soixantieme',
    100: 'centieme',
    1000: 'millieme',
  },
  ordinalEnds: 'e er ere eme ieme',
  and: 'et',
  andRoom: { from: 10, to: 20, only: [1, 11] },
  article: '',
  weak: { 1: 'un une' },
  point: 'virgule point',
  minus: 'moins negatif',
  fractions: 'demi demie demis moitie quart quarts tiers cinquiemes dixiemes',
  outOf: 'sur de sur_un_total_de sur_un_maximum_de',
  times: { 2: 'double', 3: 'triple' },
  digitOnly: { 1: 'un une' },
  fillers:
    'euh ben bah alors c est ce le la mon numero s il vous plait merci tiret espace et je dirais dirai mets ' +
    'donne un',
  around:
    'euh, ben, bah, ah, oh, eh bien, alors, bon, donc, oui, ouais, ok, okay, d accord, bien sur, s il vous ' +
    'plait, s il te plait, merci, merci beaucoup, merci bien, pardon, desole, desolee, bonjour, monsieur, ' +
    'madame, voila, et, hein, peut etre, probablement, sans doute, certainement, surement, absolument, ' +
    'clairement, facilement, exactement, simplement, seulement, juste, environ, a peu pres, autour de, dans ' +
    'les, quelque chose comme, genre, disons, je (dirais|dirai|dis|pense|crois|trouve|suppose) [que] [c ' +
    'est|c etait|ca (merite|vaut)] [un|une], a mon avis, selon moi, pour moi, pour ma part, je ' +
    '[lui|vous|leur] (mets|met|mettrais|mettrai|donne|donnerais|donnerai|note|noterais|choisis|vais ' +
    '(mettre|donner|dire)|voudrais (mettre|donner)) [au service|a l agent|au conseiller|a la conseillere] ' +
    '[un|une|la note de], (c est|c etait|ce serait|ca (merite|vaut|fait)|ce sera) [un|une|le], (ma|la) ' +
    '(note|reponse|evaluation) (est|c est|serait) [un|de|le|la], mon numero [est|c est] [le], ' +
    '(note|reponse|numero) [de|est], le, la, un, une, le numero, numero, mettez [un|une|moi], donnez [lui] ' +
    '[un], un (bon|gros|grand|beau|petit|joli), bon, tres, bien, parfait, parfaite, excellent, excellente, ' +
    'super, genial, geniale, formidable, nickel, impeccable, gentil, gentille, aimable, sympa, ' +
    'professionnel, professionnelle, rapide, lent, nul, mauvais, mauvaise, [tres] ' +
    '(bon|excellent|mauvais|super) (service|travail|accueil|contact|conseiller|agent), (le|la) ' +
    '(service|conseiller|conseillere|agent|accueil) (est|etait|a ete), l (agent|accueil) (est|etait|a ete), ' +
    'tout (etait|est|s est) [tres] [bien] [passe], (il|elle) (est|etait|a ete)',
  low:
    '(pas|pas du tout|peu|tres peu|pas tres|pas vraiment) ' +
    '(probable|satisfait|satisfaite|content|contente|bien), [tres] ' +
    '(improbable|insatisfait|insatisfaite|decu|decue|mecontent|mecontente), pas du tout',
  high:
    'satisfait, satisfaite, content, contente, je suis [tres] (satisfait|satisfaite|content|contente), ' +
    '[tres|fort|extremement|hautement|super] probable, ' +
    '(completement|totalement|entierement|super|extremement|vraiment) ' +
    '(satisfait|satisfaite|content|contente), le maximum, la meilleure',
  scaleFrom: '[(sur|dans|selon) (une|l|votre) echelle] (de|allant de|d), entre',
  scaleTo: 'a, jusqu a, et',
  counts: 'etoile, etoiles, point, points',
  percent: 'pour cent',
  because: 'parce que, parce qu, car, puisque, vu que',
  idioms: '(bon|bonne|mauvais) (un|une)',
  keys:
    'euh, ben, bah, alors, s il vous plait, merci, le, la, numero, touche, option, choix, c est le, c est ' +
    'la, je dirais, je choisis [le|la|l], je prends [le|la|l], la touche, l option, le numero, (ma|la) ' +
    'reponse (est|c est) [le|la]',
  press:
    'tapez, taper, je tape, appuyez, appuyez sur, appuyer sur, j appuie sur, composez, composer, faites, ' +
    'selectionnez, choisissez, touchez',
};
