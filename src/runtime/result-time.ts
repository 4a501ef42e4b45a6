/** Quarters of an hour as days and hours of a zone. Owns: that summer time is kept. */
import { QUARTER_MS } from './result-rows';

export type TimeGroup = 'day' | 'hour';

/** @param timezone IANA name @returns `2026-01-31`, or `00` to `23` @throws RangeError when there is no such zone */
export function localTimeOf(group: TimeGroup, timezone: string): (quarter: string | number) => string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    ...(group === 'day'
      ? { year: 'numeric', month: '2-digit', day: '2-digit' }
      : { hour: '2-digit', hourCycle: 'h23' }),
  });
  return (quarter) => format.format(new Date(Number(quarter) * QUARTER_MS));
}
