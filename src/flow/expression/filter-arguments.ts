/**
 * What filters of a text are given. Owns: how many arguments each takes, and which words some of them know: Liquid itself
 * makes something of anything. Must not know: what the filters do.
 */
import { Output, type Template } from 'liquidjs';
import { didYouMean } from '../../lib/did-you-mean';
import type { Found } from './found';
import { childrenOf } from './outputs';

/** Fewest and most arguments; filters that are not here take any. */
const TAKES: { readonly [filter: string]: readonly [number, number] } = {
  ...same(
    [0, 0],
    'number time digits upcase downcase capitalize strip lstrip rstrip abs ceil floor size first last',
  ),
  ...same([0, 1], 'money day round join'),
  ...same([1, 1], 'append prepend remove plus minus times divided_by modulo split at_least at_most'),
  ...same([2, 2], 'replace replace_first'),
  ...same([0, 2], 'truncate truncatewords'),
  ...same([1, 2], 'date slice'),
};

const EXAMPLES: { readonly [filter: string]: string } = {
  ...{ replace: 'replace: "a", "b"', replace_first: 'replace_first: "a", "b"', date: 'date: "%H:%M"' },
  ...{
    split: 'split: ","',
    append: 'append: "!"',
    prepend: 'prepend: "+"',
    remove: 'remove: "-"',
    slice: 'slice: 0, 3',
  },
};

interface Filter {
  name: string;
  args: unknown[];
  token: { begin: number; end: number };
}

interface Filtered {
  value: { filters: Filter[] };
}

/** A word, a number or a name as LiquidJS has it among a filter's arguments. */
interface Literal {
  content?: unknown;
  begin?: number;
  end?: number;
}

/** What is wrong with the filters of a parsed text; offsets within it. */
export function filterArguments(templates: readonly Template[]): Found[] {
  return templates.flatMap((template) => [
    ...filterArguments(childrenOf(template)),
    ...(template instanceof Output ? (template as unknown as Filtered).value.filters.flatMap(wrongWith) : []),
    ...(template instanceof Output ? unspeakable(template as unknown as Filtered) : []),
  ]);
}

function wrongWith({ name, args, token }: Filter): Found[] {
  const takes = Object.hasOwn(TAKES, name) ? TAKES[name] : undefined;
  if (!takes) return [];
  const problem = counted(name, args.length, takes) ?? known(name, args);
  return problem ? [{ start: token.begin, end: token.end, rule: 'template', ...problem }] : [];
}

type Words = Pick<Found, 'message' | 'hint'>;

function counted(name: string, given: number, [least, most]: readonly [number, number]): Words | null {
  if (given >= least && given <= most) return null;
  const example = `| ${EXAMPLES[name] ?? (least === 0 ? name : `${name}: 2`)}`;
  if (given < least) return { message: `the filter ${name} is given too little`, hint: `write ${example}` };
  const takes = most === 0 ? 'nothing' : `at most ${most}`;
  return { message: `the filter ${name} takes ${takes}, and is given ${given}`, hint: `write ${example}` };
}

/** What a filter is given that knows only some words. */
function known(name: string, [first]: unknown[]): Words | null {
  const word = (first as Literal | undefined)?.content;
  if (name === 'money' && typeof word === 'string' && !CURRENCIES.has(word)) {
    const near = didYouMean(word.toUpperCase(), CURRENCIES) ?? 'EUR';
    return { message: `"${word}" is no currency`, hint: `write its code of three letters, such as ${near}` };
  }
  if (name === 'day' && typeof word === 'string' && word !== 'year')
    return { message: `the filter day does not know "${word}"`, hint: 'write | day, or | day: "year"' };
  if (name.startsWith('truncate') && typeof word === 'string')
    return {
      message: `the filter ${name} is given a text where a number should be`,
      hint: `write | ${name}: 20`,
    };
  return null;
}

/** `default: "…"` before a filter that speaks a number or a date, and cannot speak that: it fails when it is needed. */
function unspeakable({ value: { filters } }: Filtered): Found[] {
  return filters.flatMap(({ name, args: [first], token }, at) => {
    const word = (first as Literal | undefined)?.content;
    const speaks = filters[at + 1]?.name ?? '';
    const can = Object.hasOwn(SPEAKS, speaks) ? SPEAKS[speaks] : undefined;
    if (name !== 'default' || typeof word !== 'string' || !can || can.test(word.trim())) return [];
    const message = `the filter ${speaks} cannot speak "${word}"`;
    const hint = 'put {% if vars.name %}…{% endif %} around it, and leave default out';
    const place = { start: token.begin, end: token.end };
    return [{ ...place, rule: 'template', severity: 'warning' as const, message, hint }];
  });
}

const NUMBER = /^[-+]?\d+(\.\d+)?$/;
/** What each can speak, where it is written as a text. */
const SPEAKS: { readonly [filter: string]: RegExp } = {
  ...{ money: NUMBER, number: NUMBER, day: /^\d{4}-\d{2}-\d{2}/, time: /^\d{4}-\d{2}-\d{2}|^\d?\d:\d\d/ },
};

/** ISO 4217. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

function same(
  takes: readonly [number, number],
  names: string,
): { [filter: string]: readonly [number, number] } {
  return Object.fromEntries(names.split(' ').map((name) => [name, takes]));
}
