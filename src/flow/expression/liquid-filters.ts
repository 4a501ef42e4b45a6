/**
 * Filters of Liquid as texts have them. Owns: that none of them makes words of what has no value or no words:
 * Liquid's own make "" of null, 0 of a word, 1 of null plus 1, and "[object Object]" of an object. Must not
 * know: what is rendered.
 */
import type { Liquid } from 'liquidjs';
import { isBlank, isNothing, isWord, NO_NUMBER, NO_TEXT, NO_VALUE } from './words-of';

/** Filters that answer differently each time. */
const LEFT_OUT = ['sample'];
/** Filters that read the clock when they are given the word `now` or `today`. */
const DATES = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
/** Filters that are there for what has no value, or that say so in their result. */
const NOTATIONS = ['json', 'jsonify', 'inspect'];
const FOR_NOTHING = ['default', 'compact', 'raw', ...NOTATIONS];
const OF_NUMBERS = names(
  'plus minus times divided_by modulo abs ceil floor round at_least at_most to_integer',
);
/** Filters of lists, whatever is in them; to all others an object or a list would be the words of its type. */
const OF_LISTS = names(
  'join array_to_sentence_string first last reverse sort sort_natural size map sum concat push unshift pop shift slice ' +
    'where reject where_exp reject_exp group_by group_by_exp has has_exp find_index find_index_exp find find_exp uniq',
);
/** An object alone is a list of one to most of them; to these it is nothing at all. */
const OF_WHOLE_LISTS = names('first last reverse size pop shift slice');
const JOINING = ['join', 'array_to_sentence_string'];

type Filter = (...all: unknown[]) => unknown;

/**
 * Makes the filters of an engine strict. What a filter is given is checked when a text is rendered.
 * @param spoken the texts are for people: JSON is none, and what is blank has no value
 */
export function strictFilters(liquid: Liquid, spoken: boolean): void {
  for (const name of LEFT_OUT) Reflect.deleteProperty(liquid.filters, name);
  for (const [name, original] of Object.entries(liquid.filters)) {
    if (typeof original !== 'function') continue;
    const filter = FOR_NOTHING.includes(name)
      ? spoken && forPeople(name, original as Filter)
      : strict(name, original as Filter);
    if (filter) liquid.registerFilter(name, filter);
  }
}

function strict(name: string, original: Filter): Filter {
  return function (this: unknown, ...given) {
    if (given.some(isNothing)) return null;
    check(name, given);
    return original.apply(this, given);
  };
}

function forPeople(name: string, original: Filter): Filter | false {
  if (name === 'default')
    return function (this: unknown, value, ...more) {
      return original.apply(this, [isBlank(value) ? '' : value, ...more]);
    };
  return (
    NOTATIONS.includes(name) &&
    function (this: unknown, value, ...more) {
      if (isNothing(value)) return null;
      if (!isWord(value)) throw new Error(NO_TEXT);
      return original.apply(this, [value, ...more]);
    }
  );
}

/** @throws Error for what the filter would make something else of */
function check(name: string, given: unknown[]): void {
  const [value] = given;
  if (DATES.includes(name) && (value === 'now' || value === 'today'))
    throw new Error(`the filter ${name} cannot read the clock`);
  if (OF_NUMBERS.includes(name)) return checkNumbers(name, given);
  if (name === 'sum') return checkSum(given);
  if (JOINING.includes(name)) checkWords(listOf(value));
  else if (OF_WHOLE_LISTS.includes(name)) checkWords(Array.isArray(value) ? [] : [value]);
  else if (!OF_LISTS.includes(name)) checkWords(given);
}

function checkNumbers(name: string, given: unknown[]): void {
  if (!given.every(isNumber)) throw new Error(NO_NUMBER);
  if (['divided_by', 'modulo'].includes(name) && Number(given[1]) === 0)
    throw new Error('a text divides by zero; ask with if before it divides');
}

/** Liquid's own takes what is missing, or no number, for 0. */
function checkSum([list, path]: unknown[]): void {
  const parts = path === undefined ? [] : String(path as string).split('.');
  const within = (item: unknown): unknown => parts.reduce(partOf, item);
  const numbers = listOf(list).map(within);
  if (numbers.some(isNothing)) throw new Error(NO_VALUE);
  if (!numbers.every(isNumber)) throw new Error(NO_NUMBER);
}

function partOf(item: unknown, name: string): unknown {
  return item !== null && typeof item === 'object' && Object.hasOwn(item, name)
    ? (item as Record<string, unknown>)[name]
    : undefined;
}

function checkWords(given: unknown[]): void {
  if (given.some(isNothing)) throw new Error(NO_VALUE);
  if (!given.every(isWord)) throw new Error(NO_TEXT);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value));
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}

function names(list: string): string[] {
  return list.split(' ');
}
