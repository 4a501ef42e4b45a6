/**
 * Filters that speak money, dates, times, numbers and codes as people of a language do. Owns: their names and how each
 * reads what it is given. Must not know: what time it is; the language, the clock and the currency come with the scope.
 */
import type { Liquid } from 'liquidjs';
import { remembered } from '../../lib/remembered';
import type { Scope, Speaking } from '../model';
import { laterOrNow } from '../scope';

export const SPOKEN_FILTERS = ['money', 'number', 'day', 'time', 'digits'] as const;

const ENGLISH: Speaking = { language: 'en', timeZone: 'UTC', currency: 'USD' };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const CLOCK_TIME = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
/** Larger numbers are milliseconds since the epoch, smaller ones seconds. */
const FIRST_MS = 1e11;

/** Adds the filters to an engine. */
export function addSpokenFilters(liquid: Liquid): void {
  const register = (name: (typeof SPOKEN_FILTERS)[number], speak: Speak): void =>
    liquid.registerFilter(name, function (value: unknown, more?: unknown) {
      const { speaking } = this.context.environments as Pick<Scope, 'speaking'>;
      // Carriers make plain spaces of narrow and of fixed ones; chats show the same words.
      return speak(value, laterOrNow(speaking ?? ENGLISH), more).replace(/[\u00a0\u202f]/g, ' ');
    });
  register('money', money);
  register('number', (value, { language }) => numbers(JSON.stringify([language])).format(numberOf(value)));
  register('day', day);
  register('time', time);
  register('digits', (value) => [...String(value).replace(/[^\p{L}\p{N}]/gu, '')].join(' '));
}

/** Formats cost fifty times as much to make as to use. */
const MOST_FORMATS = 200;
/** By language and options, as JSON. */
const numbers = remembered(
  (how) => new Intl.NumberFormat(...(JSON.parse(how) as [string, Intl.NumberFormatOptions?])),
  MOST_FORMATS,
);
const dates = remembered(
  (how) => new Intl.DateTimeFormat(...(JSON.parse(how) as [string, Intl.DateTimeFormatOptions])),
  MOST_FORMATS,
);

type Speak = (value: unknown, speaking: Speaking, more: unknown) => string;

/** `{{ vars.total | money: "EUR" }}`; whole amounts without cents. */
function money(value: unknown, { language, currency: usual }: Speaking, more: unknown): string {
  const amount = numberOf(value);
  const currency = typeof more === 'string' ? more : usual;
  const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const whole = Number.isInteger(amount) ? { trailingZeroDisplay: 'stripIfInteger' } : {};
  return numbers(JSON.stringify([language, { ...style, ...whole }])).format(amount);
}

/** `Thursday, December 24`; with `| day: "year"` the year, too. */
function day(value: unknown, { language, timeZone }: Speaking, more: unknown): string {
  const plain = typeof value === 'string' && DATE.test(value.trim());
  const format = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const year = more === 'year' ? ({ year: 'numeric' } as const) : {};
  const zone = plain ? 'UTC' : timeZone;
  return dates(JSON.stringify([language, { ...format, ...year, timeZone: zone }])).format(instantOf(value));
}

/** `3:30 PM`, of an instant or of a time of day as it is written. */
function time(value: unknown, { language, timeZone }: Speaking): string {
  const written = String(value).trim();
  const plain = CLOCK_TIME.test(written);
  const instant = plain ? Date.parse(`1970-01-01T${written.padStart(5, '0')}Z`) : instantOf(value);
  const format = { hour: 'numeric', minute: '2-digit' } as const;
  return dates(JSON.stringify([language, { ...format, timeZone: plain ? 'UTC' : timeZone }])).format(instant);
}

/** @throws for what is no number */
function numberOf(value: unknown): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'bigint') return Number(number);
  if (typeof number !== 'number' || !Number.isFinite(number))
    throw new Error('a text speaks a number of what is none');
  return number;
}

/** ms since the epoch. @throws for what is no date */
function instantOf(value: unknown): number {
  const number = typeof value === 'number' ? value : NaN;
  const instant = Number.isNaN(number)
    ? Date.parse(String(value))
    : number >= FIRST_MS
      ? number
      : number * 1000;
  if (Number.isNaN(instant) || (typeof value === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(value.trim())))
    throw new Error('a text speaks a date of what is none: dates are written like 2026-12-24');
  return instant;
}
