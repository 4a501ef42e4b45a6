/** What the chat refuses with, in Spanish: the page that tries it out is its client. Owns: the words for these refusals. */
import type { Words } from './words';

export const esChats: Words = [
  [
    'must be 1 to 100 letters, digits, _ . : or -, such as a UUID',
    'debe tener de 1 a 100 letras, cifras, _ . : o -, como un UUID',
  ],
  ['must be dotted numbers such as 3.1.0', 'deben ser números con puntos, como 3.1.0'],
  ['This chat is for its customer only.', 'Este chat es solo para su cliente.'],
  [
    'Send "Authorization: Bearer <token>" with the token that opening the chat answered.',
    'Envía «Authorization: Bearer <token>» con el token que se recibió al abrir el chat.',
  ],
  ['The token of this chat has expired.', 'El token de este chat ha caducado.'],
  ['Open a new chat: POST /chat/v1/chats.', 'Abre un chat nuevo: POST /chat/v1/chats.'],
  ['The chat is over.', 'El chat ha terminado.'],
  ['This question was answered already.', 'Esta pregunta ya se respondió.'],
  [
    'Show what the chat says now; the newest question is the one that waits.',
    'Muestra lo que dice ahora el chat; la pregunta más reciente es la que espera.',
  ],
  [
    'Something was asked that was not there when this was written.',
    'Se preguntó algo que no estaba cuando se escribió esto.',
  ],
  [
    'Show what the chat says now; what is still meant is sent again, with the newer "seen".',
    'Muestra lo que dice ahora el chat; lo que siga valiendo se envía otra vez, con el «seen» más reciente.',
  ],
  ['The customer is not being asked to opt in.', 'No se está preguntando al cliente si acepta.'],
  [
    'Wait until "postSessionOptInRequired" of the chat is true.',
    'Espera hasta que «postSessionOptInRequired» del chat sea verdadero.',
  ],
  ['No post-session transfer is to come.', 'No va a haber ninguna transferencia posterior a la sesión.'],
  ['See "postSessionRequired" of the chat.', 'Mira «postSessionRequired» del chat.'],
  ['Files cannot be sent in this chat.', 'En este chat no se pueden enviar archivos.'],
  ['Send text, or a link to where the file is.', 'Envía texto, o un enlace a donde está el archivo.'],
  ['The carrier has this file no more.', 'El operador ya no tiene este archivo.'],
  ['Ask for it again.', 'Pídelo de nuevo.'],
  ['The carrier does not give this file now.', 'El operador no da ahora este archivo.'],
  ['Try again later.', 'Inténtalo más tarde.'],
  ['The file is too large to be passed on.', 'El archivo es demasiado grande para enviarlo.'],
  [
    'At most 64 MiB; open it in the desktop of the carrier.',
    'Como máximo 64 MiB; ábrelo en el escritorio del operador.',
  ],
  ['Too many files in a short time.', 'Demasiados archivos en poco tiempo.'],
  [
    'Try again after the seconds of "Retry-After".',
    'Inténtalo de nuevo pasados los segundos de «Retry-After».',
  ],
  [
    'Too many requests about one chat in a short time.',
    'Demasiadas peticiones sobre un chat en poco tiempo.',
  ],
  ['This chat is open on too many pages at once.', 'Este chat está abierto en demasiadas páginas a la vez.'],
  [
    'Close some of them, or ask for "messages" now and then.',
    'Cierra algunas, o pide «messages» de vez en cuando.',
  ],
  ['Too many messages in a short time.', 'Demasiados mensajes en poco tiempo.'],
  [
    'Send it again after the seconds of "Retry-After"; with the same id it is never doubled.',
    'Envíalo de nuevo pasados los segundos de «Retry-After»; con el mismo id nunca se duplica.',
  ],
  ['Too many new chats from one address.', 'Demasiados chats nuevos desde una dirección.'],
  ['Pages of this origin may not use the chat.', 'Las páginas de este origen no pueden usar el chat.'],
  [
    'Add the origin to "origins" of the chat settings.',
    'Añade el origen a «origins» en las reglas de chats.',
  ],
  [
    'This agent has not been offered the chat, or has it no more.',
    'A este agente no se le ha ofrecido el chat, o ya no lo tiene.',
  ],
  [
    'See "legs" of the session for the agents it was offered to.',
    'Mira «legs» de la sesión: ahí están los agentes a los que se ofreció.',
  ],
  [
    'is too short for the opening of a chat: {0} characters',
    'es demasiado corta para abrir un chat: {0} caracteres',
  ],
  ['a random one of at least {0}, new for each chat', 'una al azar de al menos {0}, nueva para cada chat'],
  ['is not one of our chat addresses', 'no es una de nuestras direcciones de chat'],
  ['is empty', 'está vacío'],
  ['write something', 'escribe algo'],
  ['has {0} characters', 'tiene {0} caracteres'],
  ['at most {0}; send the rest as another message', 'como máximo {0}; envía el resto en otro mensaje'],
];
