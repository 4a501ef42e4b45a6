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
  yourTurn: 'We are waiting for your answer',
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
  sent: 'Sent',
  notSent: 'The message was not sent: {reason}',
  choiceNotSent: '“{text}” was not sent: {reason}',
  kept: 'This was not sent. It is kept for a new conversation.',
  failed: 'That did not work: {reason}',
  notAllowed: 'This page may not do that now. Please reload the page and try again.',
  notAccepted: 'It cannot be accepted like this. Please change it and try again.',
  tooOften: 'That was too often in a short time. Please try again in a moment.',
  ourFault: 'Something went wrong on our side. Please try again in a moment.',
  unreached: 'We could not be reached. Please check your connection and try again.',
  notSeen: 'Something was asked meanwhile. Please read it, and send this again if you still mean it.',
  busy: 'Many people are writing to us. The chat opens by itself in a moment.',
  charactersLeft: '{count} characters left',
  tooLong: 'At most {most} characters. Please shorten the message by {count}.',
  cannotStart: 'The chat cannot be started now',
  tryAgain: 'Try again',
  newer: 'New messages',
  oneUnread: '1 new message',
  unread: '{count} new messages',
  newMessage: 'New message from {name}: {text}',
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
  yourTurn: 'Esperamos su respuesta',
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
  sent: 'Enviado',
  notSent: 'El mensaje no se envió: {reason}',
  choiceNotSent: '«{text}» no se envió: {reason}',
  kept: 'Esto no se envió. Se guarda para una nueva conversación.',
  failed: 'No ha funcionado: {reason}',
  notAllowed: 'Esta página no puede hacerlo ahora. Recárguela e inténtelo de nuevo.',
  notAccepted: 'No se puede aceptar así. Cámbielo e inténtelo de nuevo.',
  tooOften: 'Han sido demasiadas veces en poco tiempo. Inténtelo de nuevo en un momento.',
  ourFault: 'Ha habido un error por nuestra parte. Inténtelo de nuevo en un momento.',
  unreached: 'No hemos podido conectar. Compruebe su conexión e inténtelo de nuevo.',
  notSeen: 'Entretanto se ha preguntado algo. Léalo y vuelva a enviar esto si todavía lo desea.',
  busy: 'Mucha gente nos está escribiendo. El chat se abre solo en un momento.',
  charactersLeft: 'Quedan {count} caracteres',
  tooLong: 'Como máximo {most} caracteres. Acorte el mensaje en {count}.',
  cannotStart: 'No se puede empezar el chat ahora',
  tryAgain: 'Intentar de nuevo',
  newer: 'Mensajes nuevos',
  oneUnread: '1 mensaje nuevo',
  unread: '{count} mensajes nuevos',
  newMessage: 'Mensaje nuevo de {name}: {text}',
};

/** By language; what is not given stays as it is. `*` is every language. */
export type TextOverrides = { [language: string]: Partial<WidgetTexts> };

const OWN: { readonly [language: string]: WidgetTexts } = { en, es };

/** Languages whose letters run from right to left (CLDR: characterOrder). */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv']);

function tongueOf(language: string): string {
  return language.split(/[-_]/)[0]?.toLowerCase() ?? '';
}

/** Names of languages are compared as they are meant: pt_br is pt-BR (RFC 5646, 2.1.1). */
function isSame(one: string, other: string): boolean {
  return one.replace('_', '-').toLowerCase() === other.replace('_', '-').toLowerCase();
}

/** What an application gives for a language: for the language at large, then for this very one. */
function givenFor(language: string, overrides: TextOverrides): Partial<WidgetTexts>[] {
  const tongue = tongueOf(language);
  return Object.entries(overrides)
    .filter(([name]) => isSame(name, tongue) || isSame(name, language))
    .sort(([one], [other]) => one.length - other.length)
    .map(([, texts]) => texts);
}

/** @param language BCP 47; one without texts is English, but for what an application gives it */
export function textsFor(language: string, overrides: TextOverrides): WidgetTexts {
  const given = [overrides['*'] ?? {}, ...givenFor(language, overrides)];
  return Object.assign({ ...(OWN[tongueOf(language)] ?? en) }, ...given) as WidgetTexts;
}

/** Names of texts that an application gives and nobody shows, such as `fr.opne`. */
export function unknownTexts(overrides: TextOverrides): string[] {
  return Object.entries(overrides).flatMap(([language, texts]) =>
    Object.keys(texts).flatMap((name) => (Object.hasOwn(en, name) ? [] : [`${language}.${name}`])),
  );
}

/** True where there are texts in this language: ours, or those an application gives. */
export function hasTexts(language: string, overrides: TextOverrides): boolean {
  return OWN[tongueOf(language)] !== undefined || givenFor(language, overrides).length > 0;
}

/** Where texts may be found. */
export interface Languages {
  /** what the application asks for */
  asked: string;
  /** of the chat, which is one its flow speaks; null: there is none yet */
  chat: string | null;
  /** what the page says it is in; empty: nothing */
  page: string;
}

/**
 * The language the window speaks: the one that is asked for where the application gives texts in it, else the chat's;
 * where there are no texts in that, the one that is asked for, then the page's, then English.
 */
export function languageOf({ asked, chat, page }: Languages, overrides: TextOverrides): string {
  const isGiven = givenFor(asked, overrides).length > 0 && OWN[tongueOf(asked)] === undefined;
  const wished = isGiven || chat === null ? asked : chat;
  return [wished, asked, page].find((one) => hasTexts(one, overrides)) ?? 'en';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tongueOf(language)) ? 'rtl' : 'ltr';
}

/** Puts values where a text names them. */
export function fill(text: string, values: { [name: string]: string | number }): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}
