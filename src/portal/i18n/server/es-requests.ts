/** What is wrong with a request of a page, in Spanish. Owns: the words for queries, names, passwords and what is asked for. */
import { CHANNELS } from './es-hole-words';
import type { Words } from './words';

export const esRequests: Words = [
  [
    'must begin with a letter or digit and have up to 64 letters, digits, spaces, . _ @ + -',
    'debe empezar por una letra o una cifra y tener hasta 64 letras, cifras, espacios, . _ @ + -',
  ],
  ['is missing: a new user needs one', 'falta: un usuario nuevo la necesita'],
  ['must be a time like 2026-01-31T10:00:00Z', 'debe ser un momento como 2026-01-31T10:00:00Z'],
  ['must be at most {0} days before the end', 'debe estar como máximo {0} días antes del final'],
  [
    'must be the name of a time zone like Europe/Madrid',
    'debe ser el nombre de una zona horaria como Europe/Madrid',
  ],
  ['must be <flow>/<name>', 'debe ser <flujo>/<nombre>'],
  ['is not the "before" of a page', 'no es el «before» de una página'],
  ['must be the "before" of a page of results', 'debe ser el «before» de una página de resultados'],
  ['must be the "before" of a page of sessions', 'debe ser el «before» de una página de sesiones'],
  [
    'must be a number, or its last {0} digits at least',
    'debe ser un número, o al menos sus últimas {0} cifras',
  ],
  ['must have at most {0} values', 'debe tener como máximo {0} valores'],
  ['is not read', 'aquí no se lee'],
  ['is too long: {0} characters', 'es demasiado largo: {0} caracteres'],
  ['at most {0} characters', 'como máximo {0} caracteres'],
  ['write more of one of {0}', 'escribe más de uno de {0}', {}],
  ['is too short to be one release', 'es demasiado corto para ser una sola versión'],
  ['is no address and no identifier', 'no es ni una dirección ni un identificador'],
  ['such as +15551234567', 'como +15551234567'],
  ['is not one of our numbers', 'no es uno de nuestros números'],
  ['{0}; or give a flow', '{0}; o di un flujo'],
  ['flow "{0}": {1}', 'flujo «{0}»: {1}'],
  ['must be {"agent": "<id>"} or {"queue": "<name>"}', 'debe ser {"agent": "<id>"} o {"queue": "<nombre>"}'],
  ['a warm transfer needs an agent', 'una transferencia asistida necesita un agente'],
  ['agent "{0}" does not exist', 'el agente «{0}» no existe'],
  ['queue "{0}" does not exist', 'la cola «{0}» no existe'],
  ['agent "{0}" takes no {1}', 'el agente «{0}» no atiende {1}', { calls: 'llamadas', chats: 'chats' }],
  [
    'queue "{0}" has no agents who take {1}',
    'la cola «{0}» no tiene agentes que atiendan {1}',
    { calls: 'llamadas', chats: 'chats' },
  ],
  ['must be a channel it serves: {0}', 'debe ser un canal que atiende: {0}', CHANNELS],
  ['there is no secret "{0}"', 'no hay ningún secreto «{0}»'],
  [
    'add {0}=<secret> to CUSTOM_DATA_KEYS and restart',
    'añade {0}=<secreto> a CUSTOM_DATA_KEYS y reinicia',
    {},
  ],
  ['the local carrier refused', 'el operador local lo rechazó'],
];
