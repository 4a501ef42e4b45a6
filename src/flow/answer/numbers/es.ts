import type { NumberWords } from './number-words';

/** Spanish. */
export const spanish: NumberWords = {
  counted:
    'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis ' +
    'diecisiete dieciocho diecinueve',
  more: {
    '10:6-9': 'dieci',
    '20:1-9': 'veinte veinti',
    21: 'veintiuno veintiun veintiuna',
    22: 'veintidos',
    23: 'veintitres',
    24: 'veinticuatro',
    25: 'veinticinco',
    26: 'veintiseis',
    27: 'veintisiete',
    28: 'veintiocho',
    29: 'veintinueve',
    '30:1-9': 'treinta',
    '40:1-9': 'cuarenta',
    '50:1-9': 'cincuenta',
    '60:1-9': 'sesenta',
    '70:1-9': 'setenta',
    '80:1-9': 'ochenta',
    '90:1-9': 'noventa',
    100: 'cien',
    '100:1-99': 'ciento',
    '200:1-99': 'doscientos doscientas',
    '300:1-99': 'trescientos trescientas',
    '400:1-99': 'cuatrocientos cuatrocientas',
    '500:1-99': 'quinientos quinientas',
    '600:1-99': 'seiscientos seiscientas',
    '700:1-99': 'setecientos setecientas',
    '800:1-99': 'ochocientos ochocientas',
    '900:1-99': 'novecientos novecientas',
  },
  scales: {
    12: 'docena docenas',
    1000: 'mil',
    1000000: 'millon +millones',
    1000000000000: 'billon +billones',
  },
  longScale: true,
  ordinals: {
    1: 'primero primera primer',
    2: 'segundo segunda',
    3: 'tercero tercera tercer',
    4: 'cuarto cuarta',
    5: 'quinto quinta',
    6: 'sexto sexta',
    7: 'septimo septima',
    8: 'octavo octava',
    9: 'noveno novena',
    '10:1-9': 'decimo decima',
    11: 'undecimo undecima',
    12: 'duodecimo duodecima',
    '20:1-9': 'vigesimo vigesima',
    '30:1-9': 'trigesimo trigesima',
    100: 'centesimo centesima',
    1000: 'milesimo milesima',
  },
  ordinalEnds: 'o a er ero era do da to ta',
  and: 'y i',
  andRoom: { from: 10, to: 10 },
  article: '',
  weak: { 1: 'un una' },
  point: 'coma punto con',
  minus: 'menos negativo',
  fractions: 'medio media medios mitad cuartos tercios tercio quintos decimos decimas',
  outOf: 'sobre de de_entre de_un_total_de de_un_maximo_de',
  times: { 2: 'doble', 3: 'triple' },
  digitOnly: {},
  fillers:
    'eh este pues bueno a_ver es el la mi numero y por favor gracias guion espacio son yo diria creo digamos ' +
    'que un le doy pongo',
  around:
    'eh, este, pues, bueno, ah, oh, mm, a ver, si, vale, ok, okay, claro, por favor, gracias, muchas ' +
    'gracias, mil gracias, perdon, disculpe, hola, entonces, ahora, senor, senora, senorita, quizas, quiza, ' +
    'tal vez, a lo mejor, probablemente, posiblemente, seguramente, sin duda, definitivamente, exactamente, ' +
    'simplemente, solo, solamente, unos, unas, como, como un, como un a, aproximadamente, mas o menos, ' +
    'alrededor de, cerca de los, algo como, digamos [que], diria, diria yo, [yo] diria [que] [fue|es] ' +
    '[un|una], [yo] creo [que] [es|fue|seria|merece] [un|una], [yo] pienso [que] [es|un], [yo] pondria ' +
    '[un|una|le], me parece [que] [un|una|es], en mi opinion, para mi, por mi parte, por mi, supongo [que], ' +
    '[yo] (le|les|te|os|se lo) (doy|pongo|daria|pondria|califico con|califico|dejo|damos|voy a dar|voy a ' +
    'poner) [a (el|la|su) (servicio|agente|atencion)] [un|una], [yo] ' +
    '(doy|pongo|daria|pondria|digo|elijo|escojo|marco|voto|califico con) [un|una], quiero dar[le] [un|una], ' +
    'voy a dar[le] [un|una], pongame [un|una], ponga[le] [un|una], pon[le] [un|una], (es|fue|seria|son|era) ' +
    '[un|una], (mi|la) (nota|puntuacion|calificacion|respuesta|numero|valoracion) (es|seria) [un|una|de|el], ' +
    '(nota|puntuacion|calificacion|numero|respuesta) [de|es], el, la, los, un, una, el numero, mi numero es ' +
    '[el], numero, se merece [un|una], merece [un|una], con un, por eso, de nota, solido, rotundo, redondo, ' +
    'bien merecido, claro, muy, bien, bueno, buena, buenisimo, excelente, perfecto, perfecta, genial, ' +
    'estupendo, estupenda, fantastico, fantastica, amable, amables, rapido, rapida, lento, malo, mala, ' +
    'pesimo, pesima, mal, [muy|todo|todo muy] bien, (buen|mal|excelente|buena|mala|gran|pesimo) ' +
    '(servicio|trabajo|atencion|trato|ayuda), (el|la) (servicio|atencion|agente|trato|ayuda) (es|fue|ha ' +
    'sido|estuvo), todo (fue|estuvo|ha sido), (fue|estuvo|ha sido|es) [muy]',
  low:
    'nada (probable|satisfecho|satisfecha|contento|contenta), (poco|muy poco|no muy|no es|improbable|muy) ' +
    'improbable, (poco|muy poco|no muy) (probable|satisfecho|satisfecha|contento|contenta), improbable, ' +
    'insatisfecho, insatisfecha, [muy] (decepcionado|decepcionada|descontento|descontenta)',
  high:
    'contento, contenta, satisfecho, satisfecha, estoy [muy] (contento|contenta|satisfecho|satisfecha), ' +
    '[muy|bastante|sumamente|super|extremadamente] (probable|probablemente), ' +
    '(completamente|totalmente|super|extremadamente|sumamente|bastante) ' +
    '(satisfecho|satisfecha|contento|contenta), lo maximo, la maxima, el maximo, la mejor',
  scaleFrom:
    '[(en|con|dentro de|de|para) [una|la|su] escala] (de|del|desde el|desde), en una escala (de|del) ' +
    '[entre], (en|con) una escala entre',
  scaleTo: 'a, al, hasta, hasta el',
  counts: 'estrella, estrellas, punto, puntos',
  percent: 'por ciento',
  because: 'porque, ya que, pues que, debido a',
  idioms: '(buen|buena|mala|mal|perfecta) (uno|una)',
  keys:
    'eh, pues, bueno, ah, a ver, por favor, gracias, muchas gracias, el, la, numero, opcion, tecla, es, es ' +
    'el, es la, diria, yo diria, elijo, escojo, la opcion, el numero, la tecla, quiero [la opcion|el], mi ' +
    '(respuesta|opcion) es [la|el]',
  press:
    'pulse, pulsar, pulso, pulsa, marque, marcar, marco, marca, oprima, oprimo, presione, presiono, aprieto, ' +
    'apriete, elija, seleccione, selecciono, digite',
};
