/**
 * Filters of lists by date (Twilio docs: Read multiple calls, StartTime). Owns: a day, before and after. Must
 * not know: what is dated.
 */
import { CarrierError } from '../engine/carrier-error';
import type { Parameters } from './parameters';

const DAY_MS = 86_400_000;

/** The names of the three parameters of one date. */
export function dateNames(name: string): string[] {
  return [name, `${name}<`, `${name}>`];
}

/**
 * The name alone means that day (UTC), whatever the time; `<` and `>` take it in. @returns whether a time, ms since the epoch, fits
 * @throws CarrierError 20001
 */
export function dateFilter(given: Parameters, name: string): (time: number | undefined) => boolean {
  const on = dayOf(range(given, name));
  const before = range(given, `${name}<`);
  const after = range(given, `${name}>`);
  if (!on && !before && !after) return () => true;
  return (time) =>
    time !== undefined &&
    (!on || (time >= on.from && time <= on.to)) &&
    (!before || time <= before.to) &&
    (!after || time >= after.from);
}

/** A time means its day where equality is asked for. */
function dayOf(range: { from: number } | undefined): { from: number; to: number } | undefined {
  if (!range) return undefined;
  const from = Math.floor(range.from / DAY_MS) * DAY_MS;
  return { from, to: from + DAY_MS - 1 };
}

function range(given: Parameters, name: string): { from: number; to: number } | undefined {
  const written = given.text(name);
  if (written === undefined || written === '') return undefined;
  const from = Date.parse(written);
  if (Number.isNaN(from)) throw new CarrierError(400, 20001, `Invalid ${name}: ${written}`);
  return { from, to: /^\d{4}-\d\d-\d\d$/.test(written) ? from + DAY_MS - 1 : from + 999 };
}
