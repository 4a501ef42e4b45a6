/** Spanish for the few words the server writes into a sentence: types, parties, days. Owns: these lists. */
import { esPlaces } from '../es/places';
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

/** Who ended a conversation, and how. */
export const PARTIES: HoleWords = {
  ...esPlaces.codes,
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
