import * as fc from 'fast-check';
import { afterQuietHours, dayStart, localTime } from '../../src/transfer/local-time';

const at = (text: string): number => Date.parse(text);
const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');

test.each([
  ['2026-02-02T09:15:59.999Z', 'Europe/Madrid', '2026-02-02', 'monday', 615, '10:15'],
  ['2026-02-02T23:00:00Z', 'Europe/Madrid', '2026-02-03', 'tuesday', 0, '00:00'],
  ['2026-01-01T04:59:00Z', 'America/New_York', '2025-12-31', 'wednesday', 1439, '23:59'],
  ['2026-06-01T00:00:00Z', 'Asia/Kathmandu', '2026-06-01', 'monday', 345, '05:45'],
  ['2024-02-29T12:00:00Z', 'UTC', '2024-02-29', 'thursday', 720, '12:00'],
  ['1969-12-31T23:59:59.500Z', 'UTC', '1969-12-31', 'wednesday', 1439, '23:59'],
])('%s in %s is told as the wall clock shows it', (instant, zone, date, weekday, minutes, time) => {
  expect(localTime(at(instant), zone)).toEqual({ date, weekday, minutes, time });
});

test.each([
  ['Europe/Madrid', '2026-03-29T00:59:59Z', '01:59'],
  ['Europe/Madrid', '2026-03-29T01:00:00Z', '03:00'],
  ['Europe/Madrid', '2026-10-25T00:59:59Z', '02:59'],
  ['Europe/Madrid', '2026-10-25T01:00:00Z', '02:00'],
  ['America/New_York', '2026-03-08T06:59:59Z', '01:59'],
  ['America/New_York', '2026-03-08T07:00:00Z', '03:00'],
  ['America/New_York', '2026-11-01T05:59:59Z', '01:59'],
  ['America/New_York', '2026-11-01T06:00:00Z', '01:00'],
])('the clocks of %s change: at %s they show %s', (zone, instant, time) => {
  expect(localTime(at(instant), zone).time).toBe(time);
});

test('an unknown time zone is an error', () => {
  expect(() => localTime(0, 'Europe/Atlantis')).toThrow(RangeError);
});

test.each([
  ['an ordinary day', 'Europe/Madrid', '2026-02-02T09:15:30.250Z', '2026-02-01T23:00:00Z'],
  ['midnight itself', 'Europe/Madrid', '2026-02-01T23:00:00Z', '2026-02-01T23:00:00Z'],
  ['the last moment of a day', 'Europe/Madrid', '2026-02-02T22:59:59.999Z', '2026-02-01T23:00:00Z'],
  ['a day of 23 hours, Madrid', 'Europe/Madrid', '2026-03-29T20:00:00Z', '2026-03-28T23:00:00Z'],
  ['a day of 25 hours, Madrid', 'Europe/Madrid', '2026-10-25T22:59:59.999Z', '2026-10-24T22:00:00Z'],
  ['a day of 23 hours, New York', 'America/New_York', '2026-03-09T03:59:59Z', '2026-03-08T05:00:00Z'],
  ['a day of 25 hours, New York', 'America/New_York', '2026-11-02T04:59:59Z', '2026-11-01T04:00:00Z'],
  ['no midnight: 00:00 became 01:00', 'Africa/Cairo', '2026-04-24T12:00:00Z', '2026-04-23T22:00:00Z'],
  ['midnight twice: 01:00 became 00:00', 'America/Havana', '2026-11-01T17:00:00Z', '2026-11-01T04:00:00Z'],
])('the day began: %s', (_case, zone, instant, start) => {
  expect(iso(dayStart(at(instant), zone))).toBe(start);
});

const anyZone = fc.constantFrom(
  ...['UTC', 'Europe/Madrid', 'America/New_York', 'America/Havana', 'Africa/Cairo'],
  ...['Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati'],
);
const anyTime = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });

test('a day begins on its own date, right after the date before, and is the same for all its times', () => {
  fc.assert(
    fc.property(anyTime, anyZone, (time, zone) => {
      const start = dayStart(time, zone);
      const { date } = localTime(time, zone);
      expect(start).toBeLessThanOrEqual(time);
      expect(localTime(start, zone).date).toBe(date);
      expect(localTime(start - 1, zone).date < date).toBe(true);
      expect(dayStart(start, zone)).toBe(start);
    }),
  );
});

const NIGHT = { from: '21:00', to: '08:30', timeZone: 'Europe/Madrid' };

test.each([
  ['by day', NIGHT, '2026-02-02T12:34:56.789Z', '2026-02-02T12:34:56.789Z'],
  ['in the evening', NIGHT, '2026-02-02T20:00:00Z', '2026-02-03T07:30:00Z'],
  ['after midnight', NIGHT, '2026-02-03T01:02:03.004Z', '2026-02-03T07:30:00Z'],
  ['in the last moment', NIGHT, '2026-02-03T07:29:59.999Z', '2026-02-03T07:30:00Z'],
  ['at the end', NIGHT, '2026-02-03T07:30:00Z', '2026-02-03T07:30:00Z'],
  [
    'within one day',
    { ...NIGHT, from: '13:00', to: '16:00' },
    '2026-02-02T12:30:00Z',
    '2026-02-02T15:00:00Z',
  ],
  ['until midnight', { ...NIGHT, to: '00:00' }, '2026-02-02T21:00:00Z', '2026-02-02T23:00:00Z'],
  ['never quiet', { ...NIGHT, from: '08:00', to: '08:00' }, '2026-02-02T21:00:00Z', '2026-02-02T21:00:00Z'],
  ['without quiet hours', null, '2026-02-02T21:00:00Z', '2026-02-02T21:00:00Z'],
  ['in a short night', NIGHT, '2026-03-28T21:00:00Z', '2026-03-29T06:30:00Z'],
  ['in a long night', NIGHT, '2026-10-24T20:00:00Z', '2026-10-25T07:30:00Z'],
  ['until a time that is skipped', { ...NIGHT, to: '02:30' }, '2026-03-28T21:00:00Z', '2026-03-29T01:00:00Z'],
  [
    'until a time that comes twice',
    { ...NIGHT, to: '02:30' },
    '2026-10-24T20:00:00Z',
    '2026-10-25T00:30:00Z',
  ],
  [
    'in the second of two hours',
    { ...NIGHT, to: '02:30' },
    '2026-10-25T01:10:00.500Z',
    '2026-10-25T01:30:00Z',
  ],
  [
    'New York, short night',
    { from: '22:00', to: '07:00', timeZone: 'America/New_York' },
    '2026-03-08T04:00:00Z',
    '2026-03-08T11:00:00Z',
  ],
  [
    'New York, long night',
    { from: '22:00', to: '07:00', timeZone: 'America/New_York' },
    '2026-11-01T03:00:00Z',
    '2026-11-01T12:00:00Z',
  ],
])('a call waits for the end of the quiet hours: %s', (_case, quiet, instant, end) => {
  expect(iso(afterQuietHours(quiet, at(instant)))).toBe(iso(at(end)));
});

const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);

test('the time a call waits for is not quiet, and every moment before it was', () => {
  fc.assert(
    fc.property(
      anyTime,
      anyZone,
      clock,
      clock,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (time, timeZone, from, to, part) => {
        const quiet = { from, to, timeZone };
        const end = afterQuietHours(quiet, time);
        expect(afterQuietHours(quiet, end)).toBe(end);
        expect(end - time).toBeLessThan(26 * 3_600_000);
        const between = Math.floor(time + (end - time) * part);
        if (end > time) expect(afterQuietHours(quiet, between)).toBe(end);
      },
    ),
    { numRuns: 300 },
  );
});
