/** What is wrong with a file of settings, in Spanish. Owns: the words for YAML, and those for sections. */
import type { Words } from './words';

export const esFiles: Words = [
  ['must be sections of settings', 'deben ser secciones de configuración'],
  ['must be names with their documents', 'deben ser nombres con sus documentos'],
  ['unknown section "{0}"', 'sección desconocida «{0}»'],
  [
    '"***" stands for a value that was not shown to whoever made this copy, and would take its place',
    '«***» está en lugar de un valor que no se mostró a quien hizo esta copia, y ocuparía su sitio',
  ],
  [
    'write the value, or take a copy that an editor made',
    'escribe el valor, o usa una copia hecha por un editor',
  ],
  ['this alias (*) or anchor (&) cannot stand here', 'este alias (*) o ancla (&) no puede estar aquí'],
  ['a line cannot begin with %', 'una línea no puede empezar por %'],
  [
    'a \\ in double quotes does not stand before what it can stand before',
    'una \\ entre comillas dobles no está delante de lo que puede ir detrás de ella',
  ],
  ['the indentation fits nothing above', 'la sangría no corresponde a nada de lo anterior'],
  ['an indented block cannot stand inside { } or [ ]', 'entre { } o [ ] no puede haber un bloque sangrado'],
  ['a second ": " stands in one line', 'hay un segundo ": " en la línea'],
  ['this name stands here twice', 'este nombre está aquí dos veces'],
  ['this cannot be read', 'esto no se puede leer'],
  ['a name has more than 1024 characters', 'un nombre tiene más de 1024 caracteres'],
  ['a ": " is missing after this name', 'falta ": " después de este nombre'],
  ['a second document begins here (---)', 'aquí empieza un segundo documento (---)'],
  ['the file is nested too deep', 'el archivo tiene demasiados niveles'],
  ['a tab stands where spaces should', 'hay un tabulador donde debe haber espacios'],
  ['a text cannot begin with {0} without quotes', 'un texto sin comillas no puede empezar por {0}', {}],
  ['a text cannot begin with ! without quotes', 'un texto sin comillas no puede empezar por !'],
  ['a text in quotes is not closed', 'un texto entre comillas no se cierra'],
  ['a space is missing after :', 'falta un espacio después de :'],
  ['a space is missing before #', 'falta un espacio delante de #'],
  [
    '{0} is not closed, or what is in it begins too far to the left',
    '{0} no se cierra, o lo que contiene empieza demasiado a la izquierda',
    {},
  ],
  ['{0} is never closed', '{0} no se cierra', {}],
  ['a comma is missing before this', 'falta una coma delante de esto'],
  [
    'a bracket or comma stands where a text should end',
    'hay una llave, un corchete o una coma donde debe terminar un texto',
  ],
  ['this is not expected here', 'esto no puede estar aquí'],
  ['a remark begins with #', 'un comentario empieza por #'],
  ['indent with spaces, not with tabs', 'sangra con espacios, no con tabuladores'],
  ['the key * must be in quotes: "*"', 'la clave * debe ir entre comillas: "*"'],
  [
    'inside { } a text with [ ] { } or , must be in quotes',
    'entre { } un texto con [ ] { } o , debe ir entre comillas',
  ],
  [
    'a text that contains ": " must be in quotes, or begin on the next line after >-',
    'un texto que contiene ": " debe ir entre comillas, o empezar en la línea siguiente después de >-',
  ],
  ['a text with {{ … }} must be in quotes', 'un texto con {{ … }} debe ir entre comillas'],
  ['write it in quotes: "{0}"', 'escríbelo entre comillas: "{0}"', {}],
  [
    'what stands in one block begins in one column, two spaces deeper than what it belongs to',
    'lo que está en un bloque empieza en la misma columna, dos espacios más adentro que aquello a lo que pertenece',
  ],
  [
    'write \\\\ for a backslash, or put the text in single quotes',
    'escribe \\\\ para una barra invertida, o pon el texto entre comillas simples',
  ],
  [
    'write name: value, with quotes and brackets in pairs',
    'escribe nombre: valor, con las comillas y los corchetes por pares',
  ],
  ['a file is one document: take the line --- out', 'un archivo es un solo documento: quita la línea ---'],
  ['a text with signs of its own must be in quotes', 'un texto con signos propios debe ir entre comillas'],
];
