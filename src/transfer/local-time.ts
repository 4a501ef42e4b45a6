/**
 * Local time in a time zone, summer time included. Owns: the way between an instant and a wall clock.
 * Must not know: what time it is now. Instants are ms since the epoch.
 */
import type { CallBack } from '../settings/customer-hang-up';
import { minutesOf, WEEKDAYS, type Hours } from '../settings/hours';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface LocalTime {
  /** `2026-03-29` */
  date: string;
  weekday: (typeof WEEKDAYS)[number];
  /** whole minutes shown by the clock since 00:00 */
  minutes: number;
  /** `10:15` */
  time: string;
}

/** What a calendar says of an instant; a holiday is closed whatever its weekday is. */
export function openness({ timeZone, days, holidays }: Hours, at: number): 'open' | 'closed' | 'holiday' {
  const { date, weekday, minutes } = localTime(at, timeZone);
  if (holidays.includes(date)) return 'holiday';
  return days[weekday].some((span) => isWithin(span, minutes)) ? 'open' : 'closed';
}

/** Nobody looks for an opening further ahead. */
const FURTHEST_DAYS = 15;

/** The first instant at or after `at` at which a calendar is open; null: not within two weeks. */
export function nextOpening(hours: Hours, at: number): number | null {
  if (openness(hours, at) === 'open') return at;
  // Spans begin on whole minutes, and no clock is ahead of another by less than a quarter of an hour.
  let t = at - (at % MINUTE) + MINUTE;
  for (let day = 0; day < FURTHEST_DAYS; day += 1) {
    const end = dayStart(t + 26 * HOUR, hours.timeZone);
    const { date, weekday } = localTime(t, hours.timeZone);
    if (!hours.holidays.includes(date) && hours.days[weekday].length > 0)
      for (let minute = t; minute < end; minute += MINUTE)
        if (openness(hours, minute) === 'open') return minute;
    t = Math.max(end, t + MINUTE);
  }
  return null;
}

function isWithin(span: string, minutes: number): boolean {
  const [from = '', to = ''] = span.split('-');
  return minutesOf(from) <= minutes && minutes < minutesOf(to);
}

type QuietHours = CallBack['quietHours'];

/** @throws RangeError for a time zone the platform does not know */
export function localTime(at: number, timeZone: string): LocalTime {
  const wall = wallClock(at, timeZone);
  const text = new Date(wall).toISOString();
  const weekday = WEEKDAYS[(new Date(wall).getUTCDay() + 6) % 7] ?? 'monday';
  const minutes = Math.floor(sinceMidnight(wall) / MINUTE);
  return { date: text.slice(0, 10), weekday, minutes, time: text.slice(11, 16) };
}

/**
 * When the local day of `at` began. A day may begin at 01:00 (the clocks went forward at midnight), and
 * may see midnight twice: then the first one counts.
 */
export function dayStart(at: number, timeZone: string): number {
  const wall = wallClock(at, timeZone);
  const midnight = wall - sinceMidnight(wall);
  const begun = (t: number): boolean => wallClock(t, timeZone) >= midnight;
  const guess = at - sinceMidnight(wall);
  if (wallClock(guess, timeZone) === midnight && !begun(guess - 1)) return guess;
  return firstThat(begun, at - DAY - 3 * HOUR, at);
}

/** The first instant at or after `at` outside of the quiet hours. They may span midnight; `from` = `to`: there are none. */
export function afterQuietHours(quiet: QuietHours, at: number): number {
  if (quiet === null || !isQuiet(quiet, at)) return at;
  const wall = wallClock(at, quiet.timeZone);
  const left = (minutesOf(quiet.to) * MINUTE - sinceMidnight(wall) + DAY) % DAY;
  if (wallClock(at + left, quiet.timeZone) - wall === left) return at + left;
  // The clocks change before the end: the minutes are gone through one by one.
  let t = at - (sinceMidnight(wall) % MINUTE);
  while (isQuiet(quiet, t)) t += MINUTE;
  return t;
}

function isQuiet(quiet: NonNullable<QuietHours>, at: number): boolean {
  const from = minutesOf(quiet.from);
  const to = minutesOf(quiet.to);
  const { minutes } = localTime(at, quiet.timeZone);
  return from <= to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** Clocks change on whole quarters of an hour (IANA time zone database, since 1980), so that one is asked about once. */
const QUARTER = 15 * MINUTE;
const FIRST_EVEN = Date.UTC(1980, 0, 1);
const MOST_KNOWN = 10_000;
const ahead = new Map<string, number>();

/** What the wall clock shows at an instant, as if it showed UTC. */
function wallClock(at: number, timeZone: string): number {
  if (at < FIRST_EVEN) return readClock(at, timeZone);
  const begin = at - (at % QUARTER);
  const key = `${timeZone} ${begin}`;
  let offset = ahead.get(key);
  if (offset === undefined) {
    offset = readClock(begin, timeZone) - begin;
    if (ahead.size >= MOST_KNOWN) ahead.clear();
    ahead.set(key, offset);
  }
  return at + offset;
}

function readClock(at: number, timeZone: string): number {
  const shown: { [part: string]: number } = {};
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) shown[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((at % 1000) + 1000) % 1000);
}

/** Formats are dear to make and always the same for a zone. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const number = '2-digit' as const;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: number, day: number },
    ...{ hour: number, minute: number, second: number },
  });
  formats.set(timeZone, made);
  return made;
}

function sinceMidnight(wall: number): number {
  return ((wall % DAY) + DAY) % DAY;
}

/** The smallest whole number in (low, high] for which `holds`; it holds for `high` and all after the smallest. */
function firstThat(holds: (value: number) => boolean, low: number, high: number): number {
  let [no, yes] = [low, high];
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2);
    if (holds(middle)) yes = middle;
    else no = middle;
  }
  return yes;
}
