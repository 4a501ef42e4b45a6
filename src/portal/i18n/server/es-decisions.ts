/** Why a decision went as it did, in Spanish. Owns: the words for the reasons of every rule. */
import { CALL_TYPES, CHANNELS, CHAT_TYPES, DAYS, PARTIES, SCOPES } from './es-hole-words';
import type { Words } from './words';

export const esDecisions: Words = [
  ['every rule passed', 'se cumplieron todas las reglas'],
  [
    'post-session transfers are switched on (scope: {0})',
    'las transferencias posteriores a la sesión están activadas (ámbito: {0})',
    SCOPES,
  ],
  [
    'post-session transfers are switched off (scope: {0})',
    'las transferencias posteriores a la sesión están desactivadas (ámbito: {0})',
    SCOPES,
  ],
  ['calls of the type {0} take part', 'las llamadas de tipo {0} participan', CALL_TYPES],
  [
    'calls of the type {0} do not take part; selected: {1}',
    'las llamadas de tipo {0} no participan; seleccionadas: {1}',
    CALL_TYPES,
  ],
  ['chats of the type {0} take part', 'los chats de tipo {0} participan', CHAT_TYPES],
  [
    'chats of the type {0} do not take part; selected: {1}',
    'los chats de tipo {0} no participan; seleccionados: {1}',
    CHAT_TYPES,
  ],
  ['mobile clients take part', 'los clientes móviles participan'],
  ['mobile clients do not take part', 'los clientes móviles no participan'],
  ['the chat needs no client of ours', 'el chat no necesita un cliente nuestro'],
  [
    'web clients take part from version 3 on, and this one does not say its version',
    'los clientes web participan desde la versión 3, y este no dice su versión',
  ],
  ['the web client is of version {0}, and takes part', 'el cliente web es de la versión {0} y participa'],
  [
    'web clients take part from version {0} on, and this one is of version {1}',
    'los clientes web participan desde la versión {0}, y este es de la versión {1}',
  ],
  ['there is no daily cap', 'no hay límite diario'],
  [
    "the agent's leg is moved, so the customer is not asked",
    'se transfiere la conexión del agente, así que no se pregunta al cliente',
  ],
  ['the daily cap is 0', 'el límite diario es 0'],
  [
    'not looked up: something else stands against the transfer',
    'no se ha consultado: otra cosa impide la transferencia',
  ],
  [
    'it could not be looked up how many sessions there were today',
    'no se pudo consultar cuántas sesiones hubo hoy',
  ],
  ['sessions today: {0}; the daily cap is {1}', 'sesiones de hoy: {0}; el límite diario es {1}'],
  ['nobody is known to have ended the conversation', 'no se sabe quién terminó la conversación'],
  [
    '{0} ended the conversation ({1}), and only {2} counts',
    '{0} terminó la conversación ({1}), y solo cuenta {2}',
    PARTIES,
  ],
  [
    '{0} ended the conversation, and only {1} counts',
    '{0} terminó la conversación, y solo cuenta {1}',
    PARTIES,
  ],
  ['{0} ended the conversation ({1})', '{0} terminó la conversación ({1})', PARTIES],
  ['{0} ended the conversation', '{0} terminó la conversación', PARTIES],
  ['the customer was connected to an agent', 'el cliente habló con un agente'],
  ['the customer was never connected to an agent', 'el cliente nunca llegó a hablar con un agente'],
  ['no agent is left', 'ya no queda ningún agente'],
  ['agents still connected: {0}', 'agentes todavía conectados: {0}'],
  ['the customer is in the chat', 'el cliente está en el chat'],
  [
    'the conversation is closed, so it is too late to hand the customer over',
    'la conversación está cerrada: es tarde para transferir al cliente',
  ],
  ['the customer has left the chat', 'el cliente salió del chat'],
  ["the customer's leg is live", 'el cliente sigue en línea'],
  [
    "the customer's leg is gone, and the customer is called back",
    'el cliente ya no está en línea, y se le devuelve la llamada',
  ],
  [
    "the customer's leg is gone, and the agent's leg is live",
    'el cliente ya no está en línea, y el agente sí',
  ],
  [
    "the customer's leg is gone, and nothing is to happen then",
    'el cliente ya no está en línea, y entonces no debe pasar nada',
  ],
  [
    "the customer's leg is gone, and the customer cannot be called back",
    'el cliente ya no está en línea y no se le puede devolver la llamada',
  ],
  [
    "the customer's leg is gone, and the agent's leg is gone too",
    'el cliente ya no está en línea, y el agente tampoco',
  ],
  [
    'the call was transferred between agents, and both kinds of calls take part',
    'la llamada se transfirió entre agentes, y participan las llamadas de ambas clases',
  ],
  [
    'the call was transferred between agents, and only transferred calls take part',
    'la llamada se transfirió entre agentes, y solo participan las llamadas transferidas',
  ],
  [
    'the call was transferred between agents, and transferred calls do not take part',
    'la llamada se transfirió entre agentes, y las llamadas transferidas no participan',
  ],
  [
    'the call was not transferred between agents, and both kinds of calls take part',
    'la llamada no se transfirió entre agentes, y participan las llamadas de ambas clases',
  ],
  [
    'the call was not transferred between agents, and only transferred calls take part',
    'la llamada no se transfirió entre agentes, y solo participan las llamadas transferidas',
  ],
  [
    'the call was not transferred between agents, and transferred calls do not take part',
    'la llamada no se transfirió entre agentes, y las llamadas transferidas no participan',
  ],
  [
    'the chat was transferred between agents, and both kinds of chats take part',
    'el chat se transfirió entre agentes, y participan los chats de ambas clases',
  ],
  [
    'the chat was transferred between agents, and only transferred chats take part',
    'el chat se transfirió entre agentes, y solo participan los chats transferidos',
  ],
  [
    'the chat was transferred between agents, and transferred chats do not take part',
    'el chat se transfirió entre agentes, y los chats transferidos no participan',
  ],
  [
    'the chat was not transferred between agents, and both kinds of chats take part',
    'el chat no se transfirió entre agentes, y participan los chats de ambas clases',
  ],
  [
    'the chat was not transferred between agents, and only transferred chats take part',
    'el chat no se transfirió entre agentes, y solo participan los chats transferidos',
  ],
  [
    'the chat was not transferred between agents, and transferred chats do not take part',
    'el chat no se transfirió entre agentes, y los chats transferidos no participan',
  ],
  ['the conversation may be of any length', 'la conversación puede durar lo que sea'],
  [
    'seconds the customer talked to agents: {0}; at least {1} are needed',
    'segundos que el cliente habló con agentes: {0}; hacen falta al menos {1}',
  ],
  ['the session was handed over before', 'la sesión ya se había transferido'],
  ['the session was not handed over before', 'la sesión no se había transferido antes'],
  ['the person has not asked to be left alone', 'la persona no ha pedido que no se le pregunte'],
  ['the person has asked never to be asked again', 'la persona pidió que no se le vuelva a preguntar'],
  ['what ended was itself a post-session leg', 'lo que terminó ya era posterior a la sesión'],
  ['what ended was not a post-session leg', 'lo que terminó no era posterior a la sesión'],
  ['the customer was asked and said yes', 'se preguntó al cliente y dijo que sí'],
  ['the customer was asked and said no', 'se preguntó al cliente y dijo que no'],
  [
    'the customer was asked and said nothing, which means no',
    'se preguntó al cliente y no dijo nada, que significa no',
  ],
  [
    'the customer was asked and gave no answer that could be understood',
    'se preguntó al cliente y no se entendió su respuesta',
  ],
  ['the customer was asked and hung up', 'se preguntó al cliente y colgó'],
  ['the customer was asked and left the chat', 'se preguntó al cliente y salió del chat'],
  [
    'the customer was called back to be asked and was not reached',
    'se llamó al cliente para preguntarle y no contestó',
  ],
  ['the customer was not asked', 'no se preguntó al cliente'],
  ['the customer need not be asked', 'no hace falta preguntar al cliente'],
  ['no data parameter is required', 'ningún parámetro de datos es obligatorio'],
  ['every required data parameter has a value', 'todos los parámetros obligatorios tienen un valor'],
  ['required data parameters without a value: {0}', 'parámetros obligatorios sin valor: {0}'],
  ['there is no limit for one person', 'no hay límite por persona'],
  [
    'the person is not known, so it cannot be shown that they were not asked before',
    'no se conoce a la persona, así que no se puede saber si ya se le preguntó',
  ],
  [
    'it could not be looked up when the person was asked before',
    'no se pudo consultar cuándo se le preguntó antes',
  ],
  ['the person was asked before; not again within {0} days', 'ya se le preguntó; no otra vez en {0} días'],
  [
    'times the person was asked in {0} days: {1}; at most {2} are allowed',
    'veces que se le preguntó en {0} días: {1}; como máximo {2}',
  ],
  ['the person was not asked too recently or too often', 'no se le preguntó hace poco ni demasiadas veces'],
  ['the session is in the sample of {0} percent', 'la sesión está en la muestra del {0} por ciento'],
  ['the session is not in the sample of {0} percent', 'la sesión no está en la muestra del {0} por ciento'],
  ['no virtual agent is named', 'no se ha elegido ningún agente virtual'],
  [
    'virtual agent "{0}" is switched on and serves {1} in {2}',
    'el agente virtual «{0}» está activado y atiende {1} en el idioma {2}',
    CHANNELS,
  ],
  ['virtual agent "{0}" does not exist', 'el agente virtual «{0}» no existe'],
  ['virtual agent "{0}" is switched off', 'el agente virtual «{0}» está desactivado'],
  [
    'virtual agent "{0}" does not serve {1}; channels: {2}',
    'el agente virtual «{0}» no atiende {1}; canales: {2}',
    CHANNELS,
  ],
  [
    'virtual agent "{0}" does not serve {1}; languages: {2}',
    'el agente virtual «{0}» no atiende en el idioma {1}; idiomas: {2}',
  ],
  ['the flow of virtual agent "{0}" does not exist', 'el flujo del agente virtual «{0}» no existe'],
  ['there are no hours to keep to', 'no hay un horario que respetar'],
  ['it was {0} on {1}, {2}, in {3}, a holiday', 'eran las {0} del {1} {2} en {3}, un festivo', DAYS],
  [
    'it was {0} on {1}, {2}, in {3}, a day without hours',
    'eran las {0} del {1} {2} en {3}, un día sin horario',
    DAYS,
  ],
  [
    'it was {0} on {1}, {2}, in {3}, within the hours {4}',
    'eran las {0} del {1} {2} en {3}, dentro del horario {4}',
    DAYS,
  ],
  [
    'it was {0} on {1}, {2}, in {3}, outside the hours {4}',
    'eran las {0} del {1} {2} en {3}, fuera del horario {4}',
    DAYS,
  ],
  ['its name must be {0}', 'su nombre debe ser: {0}'],
  [
    'name and value together take {0} characters, and must stay under {1}',
    'nombre y valor ocupan {0} caracteres, y deben quedar por debajo de {1}',
  ],
  ['there may be at most {0} parameters', 'puede haber como máximo {0} parámetros'],
  [
    'all parameters together must stay under {0} characters',
    'todos los parámetros juntos deben quedar por debajo de {0} caracteres',
  ],
];
