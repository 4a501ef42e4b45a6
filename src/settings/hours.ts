/**
 * Opening hours, holidays and time zones in settings. Owns: how they are written and checked.
 * Must not know: what time it is.
 */
import { z } from 'zod';
import { onlyIfValid } from './only-if-valid';
import { evenIfInvalid, unique } from './unique';

export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Minutes since local midnight of `HH:MM`; 24:00 is the end of the day. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `08:30`, on the 24-hour clock. */
export const clockTimeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 08:30, on the 24-hour clock');

/** A name of the IANA time zone database: `Europe/Madrid`. */
export const timeZoneSchema = z
  .string()
  .refine(isTimeZone, 'must be a time zone like Europe/Madrid or America/New_York');

const span = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: 'must be a span like 09:00-17:30 (24:00 ends the day)',
    abort: true,
  })
  .refine((text) => {
    const [from = '', to = ''] = text.split('-');
    return minutesOf(from) < minutesOf(to);
  }, 'must end after it begins; write a span over midnight as two');

const spans = z.array(span).max(10).default([]);

export const hoursSchema = z.strictObject({
  timeZone: timeZoneSchema,
  /** spans of each day; a day without spans is closed */
  days: z
    .strictObject({
      monday: spans,
      tuesday: spans,
      wednesday: spans,
      thursday: spans,
      friday: spans,
      saturday: spans,
      sunday: spans,
    })
    .refine((days) => Object.values(days).some((open) => open.length > 0), {
      error: 'must have a span on one day at least; for no limit of hours write null',
      ...onlyIfValid,
    }),
  /** local dates that are closed all day */
  holidays: z
    .array(z.iso.date('must be a date like 2026-12-25'))
    .max(400)
    .superRefine(
      unique((date) => date, 'holiday'),
      evenIfInvalid,
    )
    .default([]),
});

export type Hours = z.infer<typeof hoursSchema>;

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z][\w+/-]+$/.test(name);
  } catch {
    return false;
  }
}
