/** What people write between {{ and }} who expect a programming language there. Owns: the words for each. */
import type { Found } from './found';

type Slip = Pick<Found, 'start' | 'end' | 'message' | 'severity'> & { hint: string };

const FILTERS: { [sign: string]: string } = {
  ...{ '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided_by', '%': 'modulo' },
};
const NAME = '[A-Za-z_][\\w.]*';

/** What is looked for in an output without its quotes, in this order. */
const SLIPS: [RegExp, (match: RegExpExecArray) => { message: string; hint: string; severity?: 'warning' }][] =
  [
    [
      /^\s*$/,
      () => ({ message: 'there is nothing between {{ and }}', hint: 'write a name: {{ vars.name }}' }),
    ],
    [
      /^\s*=\s*(\S+)/,
      ([, name]) => ({ message: 'a name in {{ }} has no = before it', hint: `write {{ ${name ?? ''} }}` }),
    ],
    [
      /^\s*\$(\S+)/,
      ([, name]) => ({ message: 'a name has no $ before it', hint: `write {{ ${name ?? ''} }}` }),
    ],
    [
      /\|\|\s*(\S*)/,
      () => ({
        message: '|| is no sign of a text',
        hint: 'words for what has no value: {{ vars.name | default: "…" }}',
      }),
    ],
    [
      /\?/,
      () => ({ message: '? is no sign of a text', hint: 'write {% if vars.ok %}…{% else %}…{% endif %}' }),
    ],
    [
      /&&|==|!=|<=|>=|<|>/,
      ([sign]) => ({
        message: `${sign} compares nothing in {{ }}`,
        hint: 'conditions stand in {% if vars.count == 1 %}…{% endif %}',
        severity: 'warning',
      }),
    ],
    [
      new RegExp(`^\\s*(${NAME})\\s*([+*/%-])\\s*(${NAME}|[\\d.]+)`),
      ([, name = '', sign = '', value = '']) => ({
        message: `a text does not reckon with ${sign}`,
        hint: `write {{ ${name} | ${FILTERS[sign] ?? ''}: ${value} }}`,
      }),
    ],
    [
      /(\w+)\s*\(/,
      ([, name = '']) => ({
        message: `a text calls nothing: ${name}() is no filter`,
        hint: 'filters stand after | : {{ vars.name | upcase }}',
      }),
    ],
    [
      /^[^|:]*,/,
      () => ({
        message: 'a , stands where the output should end',
        hint: 'between {{ and }} stand one name and its filters',
      }),
    ],
    [
      /\|\s*$|\|\s*\|/,
      () => ({
        message: 'a filter is missing after |',
        hint: 'such as {{ vars.name | upcase }}',
        severity: 'warning',
      }),
    ],
    [
      /\|\s*(\w+)\s+[^\s:|]/,
      ([, name = '']) => ({
        message: `a : is missing after the filter ${name}`,
        hint: `write | ${name}: "…"`,
      }),
    ],
  ];

/** @param output with its braces; offsets count from its first character */
export function outputSlip(output: string): Slip | null {
  // Quotes keep their length, so that places stay right.
  const body = output.replace(/"[^"]*"|'[^']*'/g, (text) => `"${'_'.repeat(text.length - 2)}"`);
  const [, before = '', inside = ''] = /^(\{\{-?)([\s\S]*?)-?\}\}$/.exec(body) ?? [];
  const quote = /["']/.exec(inside.replace(/"_*"/g, (text) => '_'.repeat(text.length)));
  if (quote) return { ...at(before.length + quote.index, inside.slice(quote.index)), ...OPEN_QUOTE };
  for (const [pattern, say] of SLIPS) {
    const match = pattern.exec(inside);
    if (match) return { ...at(before.length + match.index, match[0]), ...say(match) };
  }
  return null;
}

const OPEN_QUOTE = {
  message: 'a text in quotes is not closed',
  hint: 'the same quote stands before and after a text',
};

/** The place of a match without the spaces around it. */
function at(start: number, match: string): { start: number; end: number } {
  const from = start + (/^\s*/.exec(match)?.[0].length ?? 0);
  return { start: from, end: Math.max(from + 1, start + match.trimEnd().length) };
}
