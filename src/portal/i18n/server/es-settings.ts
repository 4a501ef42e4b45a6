/** What is wrong in a document of settings, in Spanish. Owns: the words for its fields and its name. */
import { CHANNELS } from './es-hole-words';
import type { Words } from './words';

export const esSettings: Words = [
  ['is missing', 'falta'],
  ['is missing: {0} with the kind "{1}" needs it', 'falta: {0} con la clase «{1}» lo necesita', CHANNELS],
  ['one of: {0}', 'uno de: {0}', {}],
  ['unknown key "{0}"', 'clave desconocida «{0}»'],
  ['must be "{0}"', 'debe ser «{0}»'],
  ['{0} is not one of the choices', '{0} no es una de las opciones'],
  ['must be text', 'debe ser texto'],
  ['must be a number', 'debe ser un número'],
  ['must be a whole number', 'debe ser un número entero'],
  ['must be true or false', 'debe ser verdadero o falso'],
  ['must be a list', 'debe ser una lista'],
  ['must be keys with values', 'debe ser claves con valores'],
  ['put it in quotes', 'ponlo entre comillas'],
  ['must not be empty', 'no puede estar vacío'],
  ['must not be blank', 'no puede estar en blanco'],
  ['must have at least {0} characters', 'debe tener al menos {0} caracteres'],
  ['must have at most {0} characters', 'debe tener como máximo {0} caracteres'],
  ['must list at least {0}', 'debe tener al menos {0} elementos'],
  ['must list at most {0}', 'debe tener como máximo {0} elementos'],
  ['must be at least {0}', 'debe ser al menos {0}'],
  ['must be at most {0}', 'debe ser como máximo {0}'],
  [
    'must not hold control characters (line breaks, tabs ...)',
    'no puede tener caracteres de control (saltos de línea, tabuladores…)',
  ],
  ['{0} "{1}" is used twice', '{0} «{1}» se usa dos veces'],
  ['"{0}" stands here twice', '«{0}» aparece aquí dos veces'],
  ['each name may stand here once', 'cada nombre puede aparecer aquí una sola vez'],
  [
    'the file is not written in UTF-8: this letter cannot be read',
    'el archivo no está escrito en UTF-8: esta letra no se puede leer',
  ],
  ['the file is written in UTF-16, or is no text', 'el archivo está escrito en UTF-16, o no es un texto'],
  ['save the file as UTF-8', 'guarda el archivo como UTF-8'],
  [
    '"{0}" cannot be the name of a {1}',
    '«{0}» no puede ser el nombre de {1}',
    {
      'virtual-agent': 'un agente virtual',
      queue: 'una cola',
      number: 'un número',
      'chat-address': 'una dirección de chat',
      'queue-call-post-session': 'una cola',
      'queue-chat-post-session': 'una cola',
      hours: 'un horario',
      flag: 'un interruptor',
    },
  ],
  ['write "{0}"', 'escribe «{0}»'],
  [
    'a number is a + and its country before its digits, with nothing between them, like +34912345678',
    'un número lleva + y su país delante de las cifras, sin nada entre ellas, como +34912345678',
  ],
  ['names are {0}', 'los nombres son: {0}'],
  [
    'letters, digits, _ and -, starting with a letter, at most 64 characters',
    'letras, cifras, _ y -, empezando por una letra, como máximo 64 caracteres',
  ],
  ['must stay under 255 characters', 'debe quedar por debajo de 255 caracteres'],
  [
    'must have notWithinDays or atMost; for no limit write null',
    'debe tener notWithinDays o atMost; para no poner límite escribe null',
  ],
  ['must have no # part', 'no puede tener una parte con #'],
  [
    'must have an endpoint (for calls), a chat identity (for chats), or both',
    'debe tener un teléfono (para llamadas), una identidad de chat (para chats), o ambos',
  ],
  [
    'must have a span on one day at least; for no limit of hours write null',
    'debe tener un tramo al menos un día; para no limitar las horas escribe null',
  ],
  [
    'must end after it begins; write a span over midnight as two',
    'debe terminar después de empezar; escribe en dos un tramo que pasa de medianoche',
  ],
  [
    'must differ from `from`; for no quiet hours write null',
    'debe ser distinto de `from`; para no poner horas de silencio escribe null',
  ],
  [
    'must begin with https:// (http:// only for this machine: localhost, 127.0.0.1, [::1])',
    'debe empezar por https:// (http:// solo para esta máquina: localhost, 127.0.0.1, [::1])',
  ],
  [
    'must be the name of a variable: letters, digits and _',
    'debe ser el nombre de una variable: letras, cifras y _',
  ],
  ['must be the name of a flow', 'debe ser el nombre de un flujo'],
  ['must be the name of a SIP header, like X-Order', 'debe ser el nombre de una cabecera SIP, como X-Order'],
  [
    'must be the identifier of an environment: letters, digits, _ and -',
    'debe ser el identificador de un entorno: letras, cifras, _ y -',
  ],
  [
    'must be the SID of a Twilio account: AC and 32 hex digits',
    'debe ser el SID de una cuenta de Twilio: AC y 32 cifras hexadecimales',
  ],
  [
    'must be the SID of a TwiML application: AP and 32 hex digits',
    'debe ser el SID de una aplicación TwiML: AP y 32 cifras hexadecimales',
  ],
  [
    'must be the SID of a Studio flow: FW and 32 hex digits',
    'debe ser el SID de un flujo de Studio: FW y 32 cifras hexadecimales',
  ],
  ['must be text, a number, true or false', 'debe ser texto, un número, verdadero o falso'],
  [
    'must be host:port, or an http or https address without a path',
    'debe ser host:puerto, o una dirección http o https sin ruta',
  ],
  ['must be either * alone or a list of origins', 'debe ser solo *, o una lista de orígenes'],
  ['must be an http or https address', 'debe ser una dirección http o https'],
  [
    'must be a time zone like Europe/Madrid or America/New_York',
    'debe ser una zona horaria como Europe/Madrid o America/New_York',
  ],
  ['must be a time like 08:30, on the 24-hour clock', 'debe ser una hora como 08:30, en formato de 24 horas'],
  [
    'must be a span like 09:00-17:30 (24:00 ends the day)',
    'debe ser un tramo como 09:00-17:30 (24:00 termina el día)',
  ],
  ['must be a date like 2026-12-25', 'debe ser una fecha como 2026-12-25'],
  [
    'must be a number like +15551000: a + and 3 to 15 digits',
    'debe ser un número como +15551000: un + y de 3 a 15 cifras',
  ],
  ['must be a language such as es-MX', 'debe ser un idioma como es-MX'],
  ['must be a language such as es or es-419', 'debe ser un idioma como es o es-419'],
  ['must be a language like en or es-MX', 'debe ser un idioma como en o es-MX'],
  ['must be a currency like EUR or USD (ISO 4217)', 'debe ser una moneda como EUR o USD (ISO 4217)'],
  [
    'must be a value; to give none, leave the parameter out',
    'debe ser un valor; para no dar ninguno, quita el parámetro',
  ],
  [
    'must have no query (? ...): pass values as data parameters',
    'no puede tener una consulta (? …): pasa los valores como parámetros de datos',
  ],
  [
    'must be a SIP address such as sip:bot@example.com, without headers: these are data parameters',
    'debe ser una dirección SIP como sip:bot@example.com, sin cabeceras: esas son parámetros de datos',
  ],
  ['must be 5 or 7', 'debe ser 5 o 7'],
  [
    'must be the name of an answer: letters, digits and _, at most 64 characters',
    'debe ser el nombre de una respuesta: letras, cifras y _, como máximo 64 caracteres',
  ],
  ['are said in the flow itself', 'se dicen en el propio flujo'],
  [
    'must be true, false or one key in quotes: 0 to 9, * or #',
    'debe ser true, false o una tecla entre comillas: de 0 a 9, * o #',
  ],
  [
    'must be the name of an agent: projects/P/locations/L/agents/A',
    'debe ser el nombre de un agente: projects/P/locations/L/agents/A',
  ],
  [
    'must be the name of a key: letters, digits, _ and -, starting with a letter, at most 64 characters',
    'debe ser el nombre de una clave: letras, cifras, _ y -, empezando por una letra, como máximo 64 caracteres',
  ],
  ['the kind "{0}" has no {1}: it serves {2}', 'la clase «{0}» no tiene {1}: atiende {2}', CHANNELS],
  [
    'letters, digits, _ and -, starting with a letter, at most 64 characters, and neither returnTo nor Trigger',
    'letras, cifras, _ y -, empezando por una letra, como máximo 64 caracteres, y ni returnTo ni Trigger',
  ],
  [
    'the name of a header: letters, digits, _ and -, starting with a letter',
    'el nombre de una cabecera: letras, cifras, _ y -, empezando por una letra',
  ],
  [
    'the name of a param: letters, digits and _, starting with a letter',
    'el nombre de un param: letras, cifras y _, empezando por una letra',
  ],
  ['name and value together: no limit is known', 'nombre y valor juntos: no se conoce un límite'],
  ['name and value together: under {0} characters', 'nombre y valor juntos: menos de {0} caracteres'],
  ['no limit is known', 'no se conoce un límite'],
  ['under {0} characters', 'menos de {0} caracteres'],
  ['the stored document is not JSON', 'el documento guardado no es JSON'],
  ['unknown kind of setting "{0}"', 'tipo de configuración desconocido «{0}»'],
  ['there is no "{0}"', 'no existe «{0}»'],
  [
    'must be a name: letters, digits, _ and -, starting with a letter, at most 64 characters',
    'debe ser un nombre: letras, cifras, _ y -, empezando por una letra, como máximo 64 caracteres',
  ],
  [
    'must be the name of a form value: letters, digits, _ and -, starting with a letter, at most 64 characters',
    'debe ser el nombre de un valor del formulario: letras, cifras, _ y -, empezando por una letra, como máximo 64 caracteres',
  ],
  [
    'must be a number (+15551000), a client (client:agent-1) or a SIP address (sip:desk@host)',
    'debe ser un número (+15551000), un cliente (client:agent-1) o una dirección SIP (sip:desk@host)',
  ],
  [
    'must be a web origin like https://www.example.com, without a path, or *',
    'debe ser un origen web como https://www.example.com, sin ruta, o *',
  ],
  [
    'must be the identity of an agent: neither system nor one that begins with customer: or virtual-agent:',
    'debe ser la identidad de un agente: ni system ni una que empiece por customer: o virtual-agent:',
  ],
  [
    'a voice is written like Polly.Joanna-Neural, Google.es-US-Neural2-A, man or woman',
    'una voz se escribe como Polly.Joanna-Neural, Google.es-US-Neural2-A, man o woman',
  ],
  ['must be an address that begins with {0}', 'debe ser una dirección que empieza por {0}', {}],
  ['a param has letters, digits and _ only', 'un parámetro solo tiene letras, cifras y _'],
  ['must be a text, a number, true or false', 'debe ser un texto, un número, verdadero o falso'],
  ['always "{0}"', 'siempre «{0}»'],
  [
    'a number of a + and 3 to 15 digits, like +15551000; an extension of up to 6 digits, like 1000; a SIP user or client alone, like support; a whole address, like sip:support@acme.sip.twilio.com or client:support; or {0}',
    'un número de un + y de 3 a 15 cifras, como +15551000; una extensión de hasta 6 cifras, como 1000; un usuario SIP o un cliente, como support; una dirección entera, como sip:support@acme.sip.twilio.com o client:support; o {0}',
    {},
  ],
  [
    'web, mobile, a number (+15551000), whatsapp: and a number, or a name of your own for a web page (small first letter; letters, digits, _ and -)',
    'web, mobile, un número (+15551000), whatsapp: y un número, o un nombre propio para una página web (primera letra minúscula; letras, cifras, _ y -)',
  ],
];
