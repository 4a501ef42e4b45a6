/** What documents of settings say of each other and of the flows, in Spanish. Owns: the words for what does not fit. */
import { CHANNELS } from './es-hole-words';
import type { Words } from './words';

/** What is listed where a name is not known. */
const LISTED: readonly (readonly [said: string, translated: string])[] = [
  ['choices', 'opciones'],
  ['known keys', 'claves conocidas'],
  ['kinds', 'tipos'],
  ['sections', 'secciones'],
  ['flows', 'flujos'],
  ['queues', 'colas'],
  ['hours', 'horarios'],
  ['params', 'parámetros'],
  ['agents', 'agentes'],
  ['numbers', 'números'],
  ['releases', 'versiones'],
  ['chat addresses', 'direcciones de chat'],
  ['other virtual agents', 'otros agentes virtuales'],
];

/** Entries of a list that must differ. */
const TWICE: readonly (readonly [said: string, translated: string])[] = [
  ['call type', 'el tipo de llamada'],
  ['chat type', 'el tipo de chat'],
  ['agent id', 'el id de agente'],
  ['chat identity', 'la identidad de chat'],
  ['key', 'la clave'],
  ['field', 'el nombre'],
  ['language', 'el idioma'],
  ['channel', 'el canal'],
  ['origin', 'el origen'],
  ['holiday', 'el festivo'],
  ['party', 'quien finaliza'],
];

export const esReferences: Words = [
  ...LISTED.flatMap(([said, translated]): Words => [
    [`${said}: {0} and {1} more`, `${translated}: {0} y {1} más`, {}],
    [`${said}: {0}`, `${translated}: {0}`, {}],
    [`there are no ${said} yet`, `todavía no hay ${translated}`],
  ]),
  ...TWICE.map(
    ([said, translated]) => [`${said} "{0}" is used twice`, `${translated} «{0}» se usa dos veces`] as const,
  ),
  ['did you mean "{0}"?', '¿querías decir «{0}»?'],
  ['did you mean "{0}"? {1}', '¿querías decir «{0}»? {1}'],
  ['virtual agents that would do: {0}', 'agentes virtuales que servirían: {0}', {}],
  ['none of the virtual agents would do: {0}', 'no serviría ninguno de los agentes virtuales: {0}', {}],
  ['add a virtual agent first', 'añade antes un agente virtual'],
  ['{0}, or name one that would do: {1}', '{0}, o elige uno que serviría: {1}'],
  ['switch it on', 'actívalo'],
  ['give it another kind', 'dale otra clase'],
  ['add {0} to its channels', 'añade {0} a sus canales', CHANNELS],
  ['add {0} to its languages', 'añade {0} a sus idiomas', {}],
  ['virtual agent "{0}" is its own fallback', 'el agente virtual «{0}» es su propia alternativa'],
  ['its fallbacks lead back to it: {0}', 'sus alternativas vuelven a él: {0}', {}],
  [
    'virtual agent "{0}" serves none of the channels of "{1}"',
    'el agente virtual «{0}» no atiende ninguno de los canales de «{1}»',
  ],
  [
    'virtual agent "{0}" does not serve {1}, which "{2}" serves',
    'el agente virtual «{0}» no atiende en el idioma {1}, y «{2}» sí',
    {},
  ],
  [
    'virtual agent "{0}" does not serve {1}, the language of {2} and {3} more',
    'el agente virtual «{0}» no atiende en el idioma {1}, el de {2} y {3} más',
    {},
  ],
  [
    'virtual agent "{0}" does not serve {1}, the language of {2}',
    'el agente virtual «{0}» no atiende en el idioma {1}, el de {2}',
    {},
  ],
  ['virtual agent "{0}" does not serve {1}', 'el agente virtual «{0}» no atiende {1}', CHANNELS],
  [
    'virtual agent "{0}" is of the kind "{1}", which does not serve {2}',
    'el agente virtual «{0}» es de la clase «{1}», que no atiende {2}',
    CHANNELS,
  ],
  [
    'virtual agent "{0}" runs flow "{1}", which does not exist',
    'el agente virtual «{0}» ejecuta el flujo «{1}», que no existe',
  ],
  ['there is no queue "{0}"', 'no existe la cola «{0}»'],
  ['flow "{0}" says that it is for chats only', 'el flujo «{0}» dice que es solo para chats'],
  ['flow "{0}" says that it is for calls only', 'el flujo «{0}» dice que es solo para llamadas'],
  [
    'flow "{0}" does not work in chats: step "{1}": {2}',
    'el flujo «{0}» no funciona en chats: paso «{1}»: {2}',
  ],
  ['it asks for a secret, and chats are kept', 'pide un secreto, y los chats se guardan'],
  ['it records a call', 'graba una llamada'],
  ['dial rings a telephone', 'dial llama a un teléfono'],
  ['it transfers to a telephone', 'transfiere a un teléfono'],
  [
    'it transfers to a virtual agent that listens and speaks',
    'transfiere a un agente virtual que escucha y habla',
  ],
  ['flow "{0}" does not speak {1}', 'el flujo «{0}» no habla {1}', {}],
  ['languages of the flow: {0}', 'idiomas del flujo: {0}', {}],
  ['flow "{0}" does not exist', 'el flujo «{0}» no existe'],
  [
    'take {0} out of the channels, or name another flow',
    'quita {0} de los canales, o elige otro flujo',
    CHANNELS,
  ],
  ['name a flow for calls', 'elige un flujo para llamadas'],
  ['name a flow that works in chats', 'elige un flujo que funcione en chats'],
  ['flow "{0}" asks hours "{1}", which do not exist', 'el flujo «{0}» pide el horario «{1}», que no existe'],
  [
    'flow "{0}" lets customers wait in queue "{1}", which does not exist',
    'el flujo «{0}» hace esperar a los clientes en la cola «{1}», que no existe',
  ],
  [
    'flow "{0}" asks about queue "{1}", which does not exist',
    'el flujo «{0}» pregunta por la cola «{1}», que no existe',
  ],
  ['is open in hours "{0}", which do not exist', 'está abierta en el horario «{0}», que no existe'],
  ['flow "{0}" has no param "{1}"', 'el flujo «{0}» no tiene el parámetro «{1}»'],
  [
    'the param "{0}" of flow "{1}" is of the type {2}',
    'el parámetro «{0}» del flujo «{1}» es del tipo {2}',
    { integer: 'número entero', number: 'número', boolean: 'sí o no', string: 'texto', any: 'cualquiera' },
  ],
  [
    'flow "{0}" needs the param "{1}", and no value is given',
    'el flujo «{0}» necesita el parámetro «{1}», y no se da ningún valor',
  ],
  [
    'write params: { {0}: … }, or give it a default in the flow',
    'escribe params: { {0}: … }, o dale un valor por defecto en el flujo',
  ],
  ['is none of the values of "{0}"', 'no es ninguno de los valores de «{0}»'],
  ['one of {0}', 'uno de {0}', {}],
  [
    'is a number the app answers itself: the call would come back to it',
    'es un número que contesta la propia aplicación: la llamada volvería a ella',
  ],
  [
    'give one that somebody else answers: the front desk, an agent’s telephone',
    'pon uno que conteste otra persona: la recepción, el teléfono de un agente',
  ],
  [
    'flow "{0}" of virtual agent "{1}" needs "{2}", and no data parameter gives it',
    'el flujo «{0}» del agente virtual «{1}» necesita «{2}», y ningún parámetro de datos lo da',
  ],
  [
    'one is listed, but data parameters are switched off',
    'hay uno en la lista, pero los parámetros de datos están desactivados',
  ],
  ['add a data parameter "{0}"', 'añade un parámetro de datos «{0}»'],
  ['"{0}" is given; rename it to "{1}"', 'se da «{0}»; cámbiale el nombre a «{1}»'],
  ['{0} cannot be given to virtual agent "{1}": {2}', '{0} no se puede dar al agente virtual «{1}»: {2}'],
  ['data parameter "{0}"', 'el parámetro de datos «{0}»'],
  ['the fixed data parameters together', 'el conjunto de los parámetros de datos fijos'],
  [
    'they take {0} characters, and all must stay under {1}',
    'ocupan {0} caracteres, y todos juntos deben quedar por debajo de {1}',
  ],
  ['switched on, but no virtual agent is named', 'activado, pero no se ha elegido ningún agente virtual'],
  ['there are more mistakes: the first {0} are told', 'hay más errores: se muestran los primeros {0}'],
  ['is listed twice', 'está dos veces en la lista'],
];
