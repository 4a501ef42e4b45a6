/** What to write instead of an expression that CEL refuses. Owns: the words for what people write by mistake. */

const NUMBERS = ['int', 'double'];

/** @param message what CEL says of the expression; undefined when there is nothing better to say */
export function celHint(message: string): string | undefined {
  const binary = /no such overload: (\S+) (\S+) (.+)$/.exec(message);
  if (binary) return ofTwo(plain(binary[1]), binary[2] ?? '', plain(binary[3]));
  if (/requires bool operands|Ternary condition must be bool|no such overload: !/.test(message))
    return 'true and false come from a comparison: vars.count > 0, vars.name != ""';
  if (/has\(\) invalid argument/.test(message))
    return 'has() asks for a name: has(vars.order.lines); of a list: size(...) > 0, or vars.list.exists(one, has(one.name))';
  if (/Unexpected character: =/.test(message)) return 'two values are compared with ==';
  if (/Unexpected character/.test(message))
    return 'write && for and, || for or, ! for not, and texts in quotes';
  return undefined;
}

function ofTwo(left: string, sign: string, right: string): string {
  const sides = [left, right];
  const has = (type: string): boolean => sides.includes(type);
  if (has('null')) return 'ask with has(vars.name) whether it has a value';
  if (has('bool')) return 'true and false stand alone: vars.ok, !vars.ok';
  if (has('string') && sides.some((type) => NUMBERS.includes(type)))
    return sign === '+'
      ? 'make a text of the number first: string(vars.count)'
      : 'a text is compared with a text, in quotes, and a number with a number: double(vars.text) makes one of it';
  return `both sides of ${sign} must be of the same kind`;
}

function plain(type = ''): string {
  return type.replace(/^dyn<(.*)>$/, '$1');
}
