/**
 * Filters of Liquid as texts have them. Owns: that none of them makes words of what has no value: Liquid's own
 * make "" of null, 0 of a word, and 1 of null plus 1. Must not know: what is rendered.
 */
import type { Liquid } from 'liquidjs';

/** Filters that answer differently each time. */
const LEFT_OUT = ['sample'];
/** Filters that read the clock when they are given the word `now` or `today`. */
const DATES = ['date', 'date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'];
/** Filters that are there for what has no value, or that say so in their result. */
const FOR_NOTHING = ['default', 'json', 'jsonify', 'inspect', 'compact'];
const OF_NUMBERS =
  'plus minus times divided_by modulo abs ceil floor round at_least at_most to_integer'.split(' ');

const NO_NUMBER = 'a text reckons with what is no number';

type Filter = (...all: unknown[]) => unknown;

/** Makes the filters of an engine strict. What a filter is given is checked when a text is rendered. */
export function strictFilters(liquid: Liquid): void {
  for (const name of LEFT_OUT) Reflect.deleteProperty(liquid.filters, name);
  for (const [name, original] of Object.entries(liquid.filters)) {
    if (typeof original !== 'function' || FOR_NOTHING.includes(name)) continue;
    liquid.registerFilter(name, function (...given: unknown[]) {
      if (lacksValue(name, given)) return null;
      check(name, given);
      return (original as Filter).apply(this, given);
    });
  }
}

/** Of nothing nothing comes: `default` may follow, and what is spoken in the end must be something. */
function lacksValue(name: string, given: unknown[]): boolean {
  const [value] = given;
  return given.some(isNothing) || (name === 'join' && Array.isArray(value) && value.some(isNothing));
}

/** @throws Error for what the filter would make something else of */
function check(name: string, given: unknown[]): void {
  const [value] = given;
  if (DATES.includes(name) && (value === 'now' || value === 'today'))
    throw new Error(`the filter ${name} cannot read the clock`);
  if (OF_NUMBERS.includes(name) && !given.every(isNumber)) throw new Error(NO_NUMBER);
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

function isNumber(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && Number.isFinite(Number(value));
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isFinite(value));
}
