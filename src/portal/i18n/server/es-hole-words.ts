/** Spanish for the few words the server writes into a sentence: types, parties, days. Owns: these lists. */
import type { HoleWords } from './words';

export const CHANNELS: HoleWords = { voice: 'llamadas', chat: 'chats' };

export const CALL_TYPES: HoleWords = {
  inbound: 'entrante',
  'inbound-sip': 'entrante por SIP',
  web: 'web o aplicación',
  outbound: 'saliente',
  api: 'saliente por API',
  callback: 'devolución de llamada',
  campaign: 'campaña',
};

export const CHAT_TYPES: HoleWords = { web: 'web', mobile: 'móvil', sms: 'SMS', whatsapp: 'WhatsApp' };

export const SCOPES: HoleWords = {
  call: 'todas las llamadas',
  chat: 'todos los chats',
  queue: 'la cola',
};

/** What showed who ended something. */
export const HOW: HoleWords = {
  'agent-hung-up': 'el agente colgó',
  'agent-left': 'el agente salió',
  'agent-lost': 'el agente se perdió',
  'carrier-failed': 'falló el operador',
  'carrier-outage': 'el operador no respondía',
  'client-gone': 'el cliente perdió la conexión',
  closed: 'cerrada',
  'conversation-closed': 'se cerró la conversación',
  'customer-hung-up': 'el cliente colgó',
  'customer-left': 'el cliente salió',
  declined: 'dijo que no',
  'document-failed': 'falló un documento',
  'end-requested': 'se pidió terminarla',
  'flow-ended': 'terminó el flujo',
  idle: 'nadie escribía',
  key: 'una tecla',
  'max-wait': 'esperó el máximo',
  'not-reached': 'no se le encontró',
  'session-limit': 'duración máxima',
  star: 'pulsó *',
  transferred: 'se transfirió',
  unanswered: 'sin respuesta',
};

/** Who ended a conversation, and how. */
export const PARTIES: HoleWords = {
  ...HOW,
  'the agent': 'el agente',
  'the customer': 'el cliente',
  'a timeout': 'el tiempo de espera',
  'a dismissal': 'un cierre por inactividad',
  'the system': 'el sistema',
};

export const DAYS: HoleWords = {
  Monday: 'lunes',
  Tuesday: 'martes',
  Wednesday: 'miércoles',
  Thursday: 'jueves',
  Friday: 'viernes',
  Saturday: 'sábado',
  Sunday: 'domingo',
  monday: 'lunes',
  tuesday: 'martes',
  wednesday: 'miércoles',
  thursday: 'jueves',
  friday: 'viernes',
  saturday: 'sábado',
  sunday: 'domingo',
};
