/** The words of the chat window. Owns: the texts in English and Spanish, and how an application changes them. */

const en = {
  open: 'Open the chat',
  title: 'Chat',
  minimise: 'Minimise the chat',
  conversation: 'Conversation',
  placeholder: 'Write a message',
  send: 'Send',
  end: 'End',
  endQuestion: 'End this chat?',
  yes: 'Yes',
  no: 'No',
  optIn: 'Your opinion',
  connecting: 'Connecting…',
  offline: 'No connection. Your messages will be sent when it is back.',
  waiting: 'Please wait',
  queued: 'Waiting for an agent',
  connectedTo: 'You are talking to {name}',
  virtualAgent: 'Virtual agent',
  ended: 'The chat has ended',
  dismissed: 'The chat has ended because there was no answer',
  timeout: 'The chat has ended because nobody could answer in time',
  newConversation: 'Start a new conversation',
  joined: '{name} has joined',
  left: '{name} has left',
  typing: '{name} is typing',
  agent: 'Agent',
  you: 'You',
  system: 'Chat',
  sending: 'Sending…',
  notSent: 'The message was not sent: {reason}',
  cannotStart: 'The chat cannot be started now',
  tryAgain: 'Try again',
};

export type WidgetTexts = typeof en;

const es: WidgetTexts = {
  open: 'Abrir el chat',
  title: 'Chat',
  minimise: 'Minimizar el chat',
  conversation: 'Conversación',
  placeholder: 'Escriba un mensaje',
  send: 'Enviar',
  end: 'Terminar',
  endQuestion: '¿Terminar este chat?',
  yes: 'Sí',
  no: 'No',
  optIn: 'Su opinión',
  connecting: 'Conectando…',
  offline: 'Sin conexión. Sus mensajes se enviarán cuando vuelva.',
  waiting: 'Espere, por favor',
  queued: 'Esperando a un agente',
  connectedTo: 'Está hablando con {name}',
  virtualAgent: 'Agente virtual',
  ended: 'El chat ha terminado',
  dismissed: 'El chat ha terminado porque no hubo respuesta',
  timeout: 'El chat ha terminado porque nadie pudo responder a tiempo',
  newConversation: 'Empezar una nueva conversación',
  joined: '{name} se ha unido',
  left: '{name} ha salido',
  typing: '{name} está escribiendo',
  agent: 'Agente',
  you: 'Usted',
  system: 'Chat',
  sending: 'Enviando…',
  notSent: 'El mensaje no se envió: {reason}',
  cannotStart: 'No se puede empezar el chat ahora',
  tryAgain: 'Intentar de nuevo',
};

/** By language; what is not given stays as it is. */
export type TextOverrides = { [language: string]: Partial<WidgetTexts> };

const OWN: { readonly [language: string]: WidgetTexts } = { en, es };

/** @param language BCP 47; one without texts is English, but for what an application gives it */
export function textsFor(language: string, overrides: TextOverrides): WidgetTexts {
  const tongue = language.slice(0, 2).toLowerCase();
  return { ...(OWN[tongue] ?? en), ...overrides[tongue], ...overrides[language] };
}

/** Puts values where a text names them. */
export function fill(text: string, values: { [name: string]: string }): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => values[name] ?? all);
}
