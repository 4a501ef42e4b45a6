import { hoursSchema, minutesOf, timeZoneSchema } from '../../src/settings/hours';
import { checkDocument } from '../../src/settings/check-document';
import { toProblem } from '../../src/settings/problem';

const open = { timeZone: 'Europe/Madrid', days: { monday: ['09:00-17:30'] } };

function told(document: object): string[] {
  const result = checkDocument(hoursSchema, document);
  if (result.ok) return [];
  return result.problems
    .map(toProblem)
    .map(({ path, message, hint }) => `${path}: ${message} (${hint ?? ''})`);
}

test('days that are not named are closed, and there are no holidays', () => {
  expect(hoursSchema.parse(open)).toEqual({
    timeZone: 'Europe/Madrid',
    days: {
      monday: ['09:00-17:30'],
      ...{ tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] },
    },
    holidays: [],
  });
});

test.each<object>([
  { ...open, days: { sunday: ['00:00-24:00'] } },
  { ...open, days: { friday: ['08:00-12:00', '13:00-17:00'] } },
  { ...open, holidays: ['2028-02-29', '2026-12-25'] },
])('%j are hours', (document) => {
  expect(told(document)).toEqual([]);
});

const SPAN = 'must be a span like 09:00-17:30 (24:00 ends the day)';
const ORDER = 'must end after it begins; write a span over midnight as two';
const ON = (days: object): object => ({ ...open, days });

test.each<[object, string]>([
  [ON({ monday: ['9-17'] }), `days.monday[0]: ${SPAN} ()`],
  [ON({ monday: ['24:00-24:00'] }), `days.monday[0]: ${SPAN} ()`],
  [ON({ monday: ['09:00 - 17:00'] }), `days.monday[0]: ${SPAN} ()`],
  [ON({ monday: ['09:00-17:60'] }), `days.monday[0]: ${SPAN} ()`],
  [ON({ monday: ['22:00-06:00'] }), `days.monday[0]: ${ORDER} ()`],
  [ON({ monday: ['09:00-09:00'] }), `days.monday[0]: ${ORDER} ()`],
  [ON({ monday: '09:00-17:00' }), 'days.monday: must be a list ()'],
  [ON({ monay: ['09:00-17:00'] }), 'days.monay: unknown key "monay" (did you mean "monday"?)'],
  [ON({}), 'days: must have a span on one day at least; for no limit of hours write null ()'],
  [ON({ monday: [] }), 'days: must have a span on one day at least; for no limit of hours write null ()'],
  [{ days: open.days }, 'timeZone: is missing ()'],
  [{ timeZone: 'UTC' }, 'days: is missing ()'],
  [{ ...open, holidays: ['2026-02-29'] }, 'holidays[0]: must be a date like 2026-12-25 ()'],
  [{ ...open, holidays: ['25.12.2026'] }, 'holidays[0]: must be a date like 2026-12-25 ()'],
  [{ ...open, holidays: ['2026-12-25', '2026-12-25'] }, 'holidays[1]: holiday "2026-12-25" is used twice ()'],
])('%j are no hours', (document, problem) => {
  expect(told(document)).toEqual([problem]);
});

test.each(['UTC', 'Europe/Madrid', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
  '%s is a time zone',
  (name) => {
    expect(timeZoneSchema.safeParse(name).success).toBe(true);
  },
);

test.each(['', 'Madrid', 'Europe/Madri', '+02:00', 'local', 'Europe/Madrid '])(
  '"%s" is no time zone',
  (name) => {
    const result = timeZoneSchema.safeParse(name);
    expect(result.error?.issues.map(({ message }) => message)).toEqual([
      'must be a time zone like Europe/Madrid or America/New_York',
    ]);
  },
);

test.each([
  ['00:00', 0],
  ['09:05', 545],
  ['24:00', 1440],
])('%s is %i minutes after midnight', (time, minutes) => {
  expect(minutesOf(time)).toBe(minutes);
});
