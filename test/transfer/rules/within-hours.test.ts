import { hoursSchema, type Hours } from '../../../src/settings/hours';
import { withinHours } from '../../../src/transfer/rules/within-hours';
import { MONDAY, withSetting } from '../some-inputs';

const open = (hours: object, timeZone = 'Europe/Madrid'): Hours => hoursSchema.parse({ timeZone, ...hours });
const OFFICE = open({ days: { monday: ['09:00-13:00', '16:00-19:00'], sunday: ['01:30-03:30'] } });
const check = (hours: Hours | null, at: number) => withinHours.check(withSetting({ hours }, { at }));

test('without hours any time passes', () => {
  expect(check(null, MONDAY)).toEqual({
    passed: true,
    reason: 'there are no hours to keep to',
    inputs: { hours: null },
  });
});

test('a time within the hours of the day passes', () => {
  expect(check(OFFICE, MONDAY)).toEqual({
    passed: true,
    reason: 'it was 10:15 on monday, 2026-02-02, in Europe/Madrid, within the hours 09:00-13:00, 16:00-19:00',
    inputs: {
      at: MONDAY,
      timeZone: 'Europe/Madrid',
      date: '2026-02-02',
      time: '10:15',
      spans: ['09:00-13:00', '16:00-19:00'],
      holiday: false,
    },
  });
});

test.each([
  ['2026-02-02T07:59:59.999Z', false],
  ['2026-02-02T08:00:00.000Z', true],
  ['2026-02-02T11:59:59.999Z', true],
  ['2026-02-02T12:00:00.000Z', false],
  ['2026-02-02T15:00:00.000Z', true],
])('a span holds its first minute and not its last: %s passes: %s', (at, passed) => {
  expect(check(OFFICE, Date.parse(at)).passed).toBe(passed);
});

test('a day without spans is closed', () => {
  expect(check(OFFICE, MONDAY + 86_400_000)).toMatchObject({
    passed: false,
    reason: 'it was 10:15 on tuesday, 2026-02-03, in Europe/Madrid, a day without hours',
  });
});

test('a holiday is a local date and closed all day', () => {
  const hours = open({
    days: { monday: ['00:00-24:00'], tuesday: ['00:00-24:00'] },
    holidays: ['2026-02-02'],
  });
  expect(check(hours, MONDAY)).toMatchObject({
    passed: false,
    reason: 'it was 10:15 on monday, 2026-02-02, in Europe/Madrid, a holiday',
  });
  // 23:30 on the 2nd in UTC is 00:30 on the 3rd in Madrid.
  expect(check(hours, Date.parse('2026-02-02T23:30:00Z')).passed).toBe(true);
});

test('24:00 ends a day, and the next one begins at 00:00', () => {
  const late = open({ days: { monday: ['22:00-24:00'] } });
  expect(check(late, Date.parse('2026-02-02T22:59:59.999Z')).passed).toBe(true);
  expect(check(late, Date.parse('2026-02-02T23:00:00Z')).passed).toBe(false);
  const early = open({ days: { tuesday: ['00:00-00:30'] } });
  expect(check(early, Date.parse('2026-02-02T22:59:59.999Z')).passed).toBe(false);
  expect(check(early, Date.parse('2026-02-02T23:00:00Z')).passed).toBe(true);
});

const NIGHT = { sunday: ['01:30-02:30', '03:00-03:30'] };

test.each([
  // Madrid, 29 March 2026: 02:00 became 03:00.
  ['Europe/Madrid', '2026-03-29T00:29:59Z', false],
  ['Europe/Madrid', '2026-03-29T00:30:00Z', true],
  ['Europe/Madrid', '2026-03-29T00:59:59Z', true],
  ['Europe/Madrid', '2026-03-29T01:00:00Z', true],
  ['Europe/Madrid', '2026-03-29T01:30:00Z', false],
  // Madrid, 25 October 2026: 03:00 became 02:00, so 02:00 to 03:00 came twice.
  ['Europe/Madrid', '2026-10-25T00:29:59Z', true],
  ['Europe/Madrid', '2026-10-25T00:30:00Z', false],
  ['Europe/Madrid', '2026-10-25T01:00:00Z', true],
  ['Europe/Madrid', '2026-10-25T01:30:00Z', false],
  ['Europe/Madrid', '2026-10-25T02:00:00Z', true],
  // New York, 8 March 2026: 02:00 became 03:00.
  ['America/New_York', '2026-03-08T06:29:59Z', false],
  ['America/New_York', '2026-03-08T06:30:00Z', true],
  ['America/New_York', '2026-03-08T07:00:00Z', true],
  ['America/New_York', '2026-03-08T07:30:00Z', false],
  // New York, 1 November 2026: 02:00 became 01:00, so 01:00 to 02:00 came twice.
  ['America/New_York', '2026-11-01T05:30:00Z', true],
  ['America/New_York', '2026-11-01T06:00:00Z', false],
  ['America/New_York', '2026-11-01T06:30:00Z', true],
  ['America/New_York', '2026-11-01T07:30:00Z', false],
])('on the days the clocks change the wall clock counts: %s at %s passes: %s', (timeZone, at, passed) => {
  expect(check(open({ days: NIGHT }, timeZone), Date.parse(at)).passed).toBe(passed);
});
