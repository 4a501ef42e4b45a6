/** How types, signs and words of CEL are called to people. Owns: the words. Must not know: any complaint. */

const KINDS: { [type: string]: string } = {
  ...{ int: 'a number', uint: 'a number', double: 'a number', string: 'a text', bool: 'true or false' },
  ...{ null: 'nothing (null)', list: 'a list', map: 'a map' },
};
/** What people write who know other languages. */
export const OTHER_WORDS: { [word: string]: string } = {
  ...{ and: '&&', AND: '&&', or: '||', OR: '||', not: '!', NOT: '!', is: '==', equals: '==', IS: '==' },
  ...{ True: 'true', False: 'false', None: 'null', nil: 'null', undefined: 'null' },
  ...{ upper: 'upperAscii', lower: 'lowerAscii', length: 'size', len: 'size', includes: 'contains' },
};
/** The library's names of signs. */
export const TOKENS: { [token: string]: string } = {
  ...{ EOF: 'the end', RPAREN: ')', LPAREN: '(', RBRACKET: ']', LBRACKET: '[', RBRACE: '}', LBRACE: '{' },
  ...{ DOT: '.', COMMA: ',', COLON: ':', QUESTION: '?', PLUS: '+', MINUS: '-', MULTIPLY: '*', DIVIDE: '/' },
  ...{ MODULO: '%', EQ: '==', NE: '!=', LT: '<', LE: '<=', GT: '>', GE: '>=', AND: '&&', OR: '||', NOT: '!' },
  ...{ IDENTIFIER: 'a name', NUMBER: 'a number', STRING: 'a text', BOOLEAN: 'true or false', IN: 'in' },
};

/** `dyn<int>` as `a number`. */
export function kind(type = ''): string {
  const bare = plain(type).replace(/<.*$/, '');
  return KINDS[bare] ?? 'a value';
}

/** `dyn<int>` as `int`. */
export function plain(type = ''): string {
  return type.replace(/^dyn<(.*)>$/, '$1');
}

/** What is most often meant by words that CEL keeps for itself. */
export const RESERVED: { readonly [word: string]: string } = {
  if: 'a condition stands alone: vars.count > 1; a choice of two is vars.ok ? "a" : "b"',
  var: 'did you mean "vars"?',
  const: 'did you mean "constants"?',
};
