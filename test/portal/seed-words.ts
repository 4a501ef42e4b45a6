/** What the guide to post-session transfers calls things, in both languages. Owns: these words; tests do what it says with them. */
import type { Language } from './portal-page';

interface Words {
  menu: string;
  settings: string;
  call: string;
  chat: string;
  queue: string;
  panel: string;
  callType: string;
  chatType: string;
  virtualAgent: string;
  dataParameters: string;
  addParameter: string;
  addDialog: string;
  records: string;
  inMetadata: string;
  inCrm: string;
  optIn: string;
  save: string;
  saved: string;
  web: string;
  edit: string;
  queueTransfer: string;
  configure: string;
  routing: string;
  /** of the dialog, and types to choose */
  field: string;
  sourceField: string;
  inbound: string;
}

export const WORDS: Record<Language, Words> = {
  en: {
    ...{ menu: 'Menu', settings: 'Settings', call: 'Call', chat: 'Chat', queue: 'Queue' },
    ...{ panel: 'Post-session transfers', callType: 'Call Type', chatType: 'Chat Type' },
    ...{ virtualAgent: 'Virtual Agent Name', dataParameters: 'Data Parameters' },
    ...{ addParameter: 'Add Parameter', addDialog: 'Add parameter', records: 'Data Records' },
    ...{ inMetadata: 'Session metadata file', inCrm: 'CRM records' },
    ...{ optIn: 'Ask consumer to opt-in before the transfer', save: 'Save', saved: 'Saved' },
    ...{ web: 'Web', edit: 'Edit / View', queueTransfer: 'Post-session transfer', configure: 'Configure' },
    ...{ routing: 'Chat Routing', field: 'Parameter name', sourceField: 'Source field', inbound: 'Inbound' },
  },
  es: {
    ...{ menu: 'Menú', settings: 'Configuración', call: 'Llamada', chat: 'Chat', queue: 'Queue' },
    ...{
      panel: 'Transferencias posteriores a la sesión',
      callType: 'Tipo de llamada',
      chatType: 'Tipo de chat',
    },
    ...{ virtualAgent: 'Nombre del agente virtual', dataParameters: 'Parámetros de datos' },
    ...{ addParameter: 'Add Parameter', addDialog: 'Agregar parámetro', records: 'Registros de datos' },
    ...{ inMetadata: 'Archivo de metadatos de la sesión', inCrm: 'Registros del CRM' },
    ...{ optIn: 'Ask consumer to opt-in before the transfer', save: 'Guardar', saved: 'Guardado' },
    ...{ web: 'Web', edit: 'Editar o ver', queueTransfer: 'Transferencia posterior a la sesión' },
    ...{ configure: 'Configurar', routing: 'Chat Routing', field: 'Nombre del parámetro' },
    ...{ sourceField: 'Campo de origen', inbound: 'Entrante' },
  },
};
