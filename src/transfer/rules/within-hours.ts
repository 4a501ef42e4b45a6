/** Rule: it is within the hours of the setting, by the clocks of its time zone, and no holiday. */
import type { Hours } from '../../settings/hours';
import { localTime, openness, type LocalTime } from '../local-time';
import type { Rule } from '../rule';

export const withinHours: Rule = {
  name: 'within-hours',
  fields: ['hours'],
  check({ at, postSession: { hours } }) {
    if (hours === null) return { passed: true, reason: 'there are no hours to keep to', inputs: { hours } };
    const local = localTime(at, hours.timeZone);
    const spans = hours.days[local.weekday];
    const holiday = hours.holidays.includes(local.date);
    const open = openness(hours, at) === 'open';
    return {
      passed: open,
      reason: `${tell(local, hours)}, ${verdict(open, holiday, spans)}`,
      inputs: { at, timeZone: hours.timeZone, date: local.date, time: local.time, spans, holiday },
    };
  },
};

function tell({ weekday, date, time }: LocalTime, { timeZone }: Hours): string {
  return `it was ${time} on ${weekday}, ${date}, in ${timeZone}`;
}

function verdict(open: boolean, holiday: boolean, spans: readonly string[]): string {
  if (holiday) return 'a holiday';
  if (spans.length === 0) return 'a day without hours';
  return `${open ? 'within' : 'outside'} the hours ${spans.join(', ')}`;
}
