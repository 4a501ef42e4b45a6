/**
 * What is said of an expression that CEL refuses. Owns: that every complaint of the library is told in the words of
 * this language, with what to write instead. Must not know: where the expression stands.
 */
import { didYouMean } from '../../lib/did-you-mean';
import { kind, OTHER_WORDS, plain, RESERVED, TOKENS } from './cel-kinds';

interface Words {
  message: string;
  hint?: string;
}

/** @param match the library's complaint, @param text the expression, @param start where in it the complaint is */
type Say = (match: RegExpExecArray, text: string, start: number) => Words;

const NUMBERS = ['int', 'uint', 'double'];
const FUNCTIONS = [
  'size',
  'string',
  'int',
  'double',
  'has',
  'contains',
  'startsWith',
  'endsWith',
  'exists',
  'all',
];
/** What to write where something is neither true nor false. */
export const COMPARE = 'true and false come from a comparison: vars.count > 0, vars.name != ""';
const SIGNS = 'write && for and, || for or, ! for not, and texts in quotes';

const SAID: [RegExp, Say][] = [
  [/^no such overload: !(.+)$/, ([, type]) => ({ message: `! stands before ${kind(type)}`, hint: COMPARE })],
  [
    /^no such overload: -(.+)$/,
    ([, type]) => ({ message: `- stands before ${kind(type)}`, hint: 'only a number has a sign' }),
  ],
  [
    /^no such overload: (\S+) (\S+) (.+)$/,
    ([, left, sign, right]) => ofTwo(plain(left), sign ?? '', plain(right)),
  ],
  [
    /^found no matching overload for '(?:(.+)\.)?(\w+)\((.*)\)'$/,
    ([, of, name, given]) => ofCall(name ?? '', of, given ?? ''),
  ],
  [
    /^(?:Logical|Ternary).*got '(.+)'$/,
    ([, type]) => ({ message: `${kind(type)} stands where true or false should`, hint: COMPARE }),
  ],
  [
    /^has\(\) invalid argument/,
    () => ({
      message: 'has() does not ask for a name',
      hint: 'has() asks for a name: has(vars.order.lines); of a list: size(...) > 0, or vars.list.exists(one, has(one.name))',
    }),
  ],
  [
    /predicate.*must return bool/,
    () => ({
      message: 'the condition for each entry is not true or false',
      hint: 'such as vars.list.exists(one, one > 1)',
    }),
  ],
  [/^Unexpected character: '?(.)'?$/, ofCharacter],
  [
    /^Unexpected token: EOF/,
    () => ({ message: 'the expression ends too early', hint: 'a value is missing at its end' }),
  ],
  [/^Unexpected token: (\w+)/, ([, token = ''], text, start) => ofToken(token, text, start)],
  [/^Expected (\w+), got (\w+)/, ([, wanted = '', found = '']) => ofMissing(wanted, found)],
  [
    /^Unterminated/,
    () => ({
      message: 'a text in quotes is not closed',
      hint: 'the same quote stands before and after a text',
    }),
  ],
  [
    /^Newlines not allowed/,
    () => ({
      message: 'a text in quotes goes on in the next line',
      hint: 'close the quote in the same line',
    }),
  ],
  [
    /^Reserved identifier: (\w+)/,
    ([, word = '']) => ({
      message: `"${word}" is a word of the language and no name`,
      hint: RESERVED[word] ?? SIGNS,
    }),
  ],
  [
    /^Invalid (?:number|exponent)/,
    () => ({ message: 'this is not a number', hint: 'numbers are written like 12 or 0.5' }),
  ],
  [
    /^Exceeded (?:maxAstNodes|maxDepth)/,
    () => ({
      message: 'the expression is too long',
      hint: 'compute parts of it in a step with set, or make several cases of it',
    }),
  ],
  [
    /^Exceeded/,
    () => ({
      message: 'a list in the expression is too long',
      hint: 'at most 100 entries, and 10 arguments',
    }),
  ],
  [
    /^No such key: (.+)$/,
    ([, key]) => ({ message: `there is no "${key ?? ''}"`, hint: 'ask with has() whether it is there' }),
  ],
  [
    /^List index must be int/,
    () => ({ message: 'an entry of a list is named by its number', hint: 'the first is vars.list[0]' }),
  ],
  [
    /^Cannot index type '(.+)'/,
    ([, type]) => ({
      message: `${kind(type)} has no parts`,
      hint: 'leave out what stands after the . or in [ ]',
    }),
  ],
  [
    /escape|Octal/,
    () => ({
      message: 'a \\ in a text does not stand before what it can stand before',
      hint: 'write \\\\ for a backslash',
    }),
  ],
];

/** @param message what CEL says of the expression */
export function celWords(message: string, text: string, start: number): Words {
  for (const [pattern, say] of SAID) {
    const match = pattern.exec(message);
    if (match) return say(match, text, start);
  }
  return {
    message: 'the expression cannot be understood',
    hint: 'such as vars.count > 1 && vars.name == "x"',
  };
}

function ofTwo(left: string, sign: string, right: string): Words {
  const message = `${kind(left)} ${sign} ${kind(right)} makes no sense`;
  const sides = [left, right];
  const has = (type: string): boolean => sides.includes(type);
  if (has('null')) return { message, hint: 'ask with has(vars.name) whether it has a value' };
  if (has('bool')) return { message, hint: 'true and false stand alone: vars.ok, !vars.ok' };
  if (sign === 'in') return { message, hint: 'in asks whether a list has a value: vars.kind in ["a", "b"]' };
  if (has('string') && sides.some((type) => NUMBERS.includes(type)))
    return {
      message,
      hint:
        sign === '+'
          ? 'make a text of the number first: string(vars.count)'
          : 'a text is compared with a text, in quotes, and a number with a number: double(vars.text) makes one of it',
    };
  return { message, hint: `both sides of ${sign} must be of the same kind` };
}

function ofCall(name: string, of: string | undefined, given: string): Words {
  const known = FUNCTIONS.includes(name);
  const near = OTHER_WORDS[name] ?? didYouMean(name, FUNCTIONS);
  if (!known)
    return {
      message: `there is no function ${name}()`,
      hint:
        near && FUNCTIONS.includes(near)
          ? `did you mean ${near}()?`
          : `functions are ${FUNCTIONS.join(', ')}`,
    };
  const types = given === '' ? 'nothing' : given.split(', ').map(kind).join(' and ');
  const message =
    of === undefined ? `${name}() is given ${types}` : `${name}() of ${kind(of)} is given ${types}`;
  return { message, hint: USES[name] ?? 'see the functions in docs/flows.md' };
}

const USES: { [name: string]: string } = {
  size: 'size() counts a text or a list: size(vars.list) > 1',
  contains: 'a text contains a text: vars.name.contains("x")',
  startsWith: 'a text begins with a text: vars.name.startsWith("x")',
  endsWith: 'a text ends with a text: vars.name.endsWith("x")',
  string: 'string() makes a text of a number: string(vars.count)',
  double: 'double() makes a number of a text: double(vars.text)',
  int: 'int() makes a whole number of a text: int(vars.text)',
};

function ofCharacter([, sign = '']: RegExpExecArray, text: string, start: number): Words {
  if (sign === '=')
    return { message: 'a single = compares nothing', hint: 'two values are compared with ==' };
  if (sign === '`') return { message: 'texts do not stand in `', hint: 'write "…" around a text' };
  const word = wordAt(text, start);
  const meant = OTHER_WORDS[word];
  if (meant !== undefined)
    return { message: `"${word}" is no sign of an expression`, hint: `write ${meant}` };
  if (sign === ')') return { message: 'a ) closes nothing', hint: 'every ) needs its ( before it' };
  const before = OTHER_WORDS[/(\w+)\s+\w*$/.exec(text.slice(0, start))?.[1] ?? ''];
  if (before === '!') return { message: '"not" is no sign of an expression', hint: 'write !' };
  if (/\w/.test(word)) return { message: `"${word}" stands where && or || should`, hint: SIGNS };
  if (/[“”„‘’«»]/.test(sign))
    return { message: `${sign} is no quote of an expression`, hint: 'write texts in plain quotes: "yes"' };
  return { message: `"${sign}" means nothing here`, hint: SIGNS };
}

function ofToken(token: string, text: string, start: number): Words {
  const word = wordAt(text, start);
  const before = /(\w+)\s*$/.exec(text.slice(0, start))?.[1] ?? '';
  const meant = OTHER_WORDS[word] ?? OTHER_WORDS[before];
  if (/<\s*$/.test(text.slice(0, start)) && token === 'GT')
    return { message: '<> compares nothing', hint: 'that two values differ is written !=' };
  const found = TOKENS[token] ?? word;
  return {
    message: `"${found}" stands where a value should`,
    hint:
      meant === undefined
        ? 'a value is a name (vars.count), a number, or a text in quotes'
        : `write ${meant}`,
  };
}

function ofMissing(wanted: string, found: string): Words {
  const missing = TOKENS[wanted] ?? wanted.toLowerCase();
  if (wanted === 'COLON')
    return { message: 'after ? a value and : are missing', hint: 'vars.ok ? "yes" : "no"' };
  if (wanted === 'IDENTIFIER')
    return {
      message: `after a . stands ${TOKENS[found] ?? 'something else'} and no name`,
      hint: 'names are written like vars.order.status',
    };
  return {
    message: `${missing} is missing`,
    hint: `something is opened and not closed before ${TOKENS[found] ?? 'this'}`,
  };
}

/** The word around an offset. */
function wordAt(text: string, at: number): string {
  const before = /\w*$/.exec(text.slice(0, at))?.[0] ?? '';
  return before + (/^\w*/.exec(text.slice(at))?.[0] ?? '');
}
