/** What is wrong with a file of settings, in Spanish. Owns: the words of whoever reads YAML for us, and those for sections. */
import type { Words } from './words';

const IN = {
  'flow map': 'un mapa entre llaves',
  'flow sequence': 'una lista entre corchetes',
  'flow collection': 'una lista o un mapa',
  'block collection': 'una lista o un mapa',
  map: 'un mapa',
  sequence: 'una lista',
};

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
  ['Map keys must be unique', 'las claves de un mapa deben ser distintas'],
  [
    'Map keys must be unique; "{0}" is repeated',
    'las claves de un mapa deben ser distintas; «{0}» se repite',
  ],
  ['An alias node must not specify any properties', 'un alias no puede tener propiedades'],
  ['Alias cannot be an empty string', 'un alias no puede estar vacío'],
  ['Alias ending in : is ambiguous', 'un alias que termina en : es ambiguo'],
  ['Anchor cannot be an empty string', 'un ancla no puede estar vacía'],
  ['Anchor ending in : is ambiguous', 'un ancla que termina en : es ambigua'],
  ['Invalid escape sequence {0}', 'secuencia de escape no válida: {0}', {}],
  [
    'All sequence items must start at the same column',
    'todos los elementos de una lista deben empezar en la misma columna',
  ],
  [
    'All mapping items must start at the same column',
    'todas las claves de un mapa deben empezar en la misma columna',
  ],
  ['A sequence item must start on a new line', 'un elemento de una lista debe empezar en una línea nueva'],
  ['Anchors and tags must be after the {0} indicator', 'las anclas y etiquetas deben ir después de {0}', {}],
  ['Plain value cannot start with {0}', 'un valor sin comillas no puede empezar por {0}', {}],
  ['A block sequence may not be used as an implicit map key', 'una lista no puede ser la clave de un mapa'],
  [
    'Nested mappings are not allowed in compact mappings',
    'aquí no puede haber otra clave: empieza una línea nueva, o pon el texto entre comillas',
  ],
  ['Implicit keys need to be on a single line', 'una clave debe estar en una sola línea'],
  [
    'Implicit keys of flow sequence pairs need to be on a single line',
    'una clave debe estar en una sola línea',
  ],
  ['Implicit map keys need to be followed by map values', 'después de una clave deben ir : y su valor'],
  ["Missing closing 'quote", "falta la comilla ' de cierre"],
  ['Missing closing "quote', 'falta la comilla " de cierre'],
  [
    'Comments must be separated from other tokens by white space characters',
    'delante de un comentario debe haber un espacio',
  ],
  [
    'Tags and anchors must be separated from the next token by white space',
    'después de una etiqueta o un ancla debe haber un espacio',
  ],
  ['Missing directives-end indicator line', 'falta la línea --- después de las directivas'],
  ['Missing directives-end/doc-start indicator line', 'falta la línea --- después de las directivas'],
  [
    'Block collection cannot start on same line with directives-end marker',
    'una lista o un mapa no puede empezar en la línea de ---',
  ],
  ['Sequence item without - indicator', 'un elemento de la lista no tiene -'],
  ['Missing , between {0} items', 'falta una coma entre los elementos de {0}', IN],
  ['Missing , or : between {0} items', 'falta una coma o : entre los elementos de {0}', IN],
  ['Missing space after : in {0}', 'falta un espacio después de : en {0}', IN],
  ['A node can have at most one anchor', 'un valor puede tener como máximo un ancla'],
  ['A node can have at most one tag', 'un valor puede tener como máximo una etiqueta'],
  ['Tabs are not allowed as indentation', 'no se puede sangrar con tabuladores'],
  ['Unresolved tag: {0}', 'etiqueta desconocida: {0}', {}],
  [
    'Unresolved alias (the anchor must be set before the alias): {0}',
    'alias desconocido (el ancla debe ir antes): {0}',
    {},
  ],
  ['Block scalar header includes extra characters: {0}', 'después de | o > hay algo de más: {0}', {}],
  ['Expected a flow scalar value, but found: {0}', 'se esperaba un texto, y hay: {0}', {}],
  ['Unexpected {0} in {1}', '{0} no puede estar en {1}', IN],
  ['Unexpected {0} token', '{0} no puede estar aquí', {}],
  ['Unexpected {0} at node end', '{0} no puede estar al final de un valor', {}],
  ['Unexpected empty item in {0}', 'hay un elemento vacío en {0}', IN],
  ['Unsupported token {0}', '{0} no puede estar aquí', {}],
  [
    'Block scalars with more-indented leading empty lines must use an explicit indentation indicator',
    'un texto de varias líneas no puede empezar por una línea vacía más sangrada',
  ],
  ['Flow map must be a {0}', 'un mapa entre llaves debe ser: {0}', {}],
  [
    'Flow {0} in block collection must be sufficiently indented',
    'lo que está entre llaves o corchetes debe estar más sangrado',
  ],
  [
    'Flow {0} in block collection must be sufficiently indented and end with a {1}',
    'lo que está entre llaves o corchetes debe estar más sangrado y terminar con {1}',
    {},
  ],
  ['Flow {0} must end with a {1}', 'lo que está entre llaves o corchetes debe terminar con {1}', {}],
  [
    'Flow end indicator should be more indented than parent',
    'la llave o el corchete de cierre debe estar más sangrado',
  ],
  [
    'Block collections are not allowed within flow collections',
    'entre llaves o corchetes no puede haber una lista o un mapa por líneas',
  ],
  [
    'The : indicator must be at most 1024 chars after the start of an implicit block mapping key',
    'una clave puede tener como máximo 1024 caracteres',
  ],
  [
    'The : indicator must be at most 1024 chars after the start of an implicit flow sequence key',
    'una clave puede tener como máximo 1024 caracteres',
  ],
  [
    'Source contains multiple documents; please use YAML.parseAllDocuments()',
    'el archivo tiene varios documentos: deja solo uno',
  ],
  ['Block scalar header not found', 'falta el comienzo de un texto de varias líneas'],
  ['Expected a sequence for this tag', 'esta etiqueta pide una lista'],
  ['Expected a mapping for this tag', 'esta etiqueta pide un mapa'],
  [
    'Missing newline after block sequence props',
    'después de las propiedades de una lista debe empezar una línea nueva',
  ],
  ['With stringKeys, all keys must be strings', 'todas las claves deben ser texto'],
  ['Value may be parsed as either {0} or {1}', 'el valor se puede leer como {0} o como {1}', {}],
  ['Unexpected doc-end without preceding document', 'hay un fin de documento sin documento'],
  ['Map comment with trailing content', 'después de un comentario hay algo de más'],
  ['Block scalar values in collections must be indented', 'un texto de varias líneas debe estar sangrado'],
  [
    'Block scalar lines must not be less indented than their {0}',
    'las líneas de un texto no pueden estar menos sangradas que la primera',
  ],
  [
    'Unexpected token in block scalar header: {0}',
    'después de | o > hay algo que no puede estar ahí: {0}',
    {},
  ],
];
