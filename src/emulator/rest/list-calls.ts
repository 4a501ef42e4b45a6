/** Which calls a list shows (Twilio docs: Read multiple calls). Owns: its filters, newest first. */
import type { CallRecord } from '../engine/call-record';
import type { Exchange } from '../engine/exchange';
import { dateFilter, dateNames } from './date-filter';
import { PAGE_PARAMETERS } from './page';
import type { Parameters } from './parameters';

const STATUSES = 'queued ringing in-progress canceled completed failed busy no-answer'.split(' ');
const DATES = [...dateNames('StartTime'), ...dateNames('EndTime')];

/** @throws CarrierError 20001 */
export function listCalls(exchange: Exchange, given: Parameters): CallRecord[] {
  given.checkNames(['To', 'From', 'ParentCallSid', 'Status', ...DATES, ...PAGE_PARAMETERS]);
  given.oneOf('Status', STATUSES);
  const hasStarted = dateFilter(given, 'StartTime');
  const hasEnded = dateFilter(given, 'EndTime');
  const wanted = (name: string, value: string | undefined): boolean => {
    const filter = given.text(name);
    return filter === undefined || filter === value;
  };
  return [...exchange.legs.values()]
    .map(({ record }) => record)
    .filter(
      (record) =>
        wanted('To', record.to) &&
        wanted('From', record.from) &&
        wanted('ParentCallSid', record.parentSid) &&
        wanted('Status', record.status) &&
        hasStarted(record.startTime) &&
        hasEnded(record.endTime),
    )
    .reverse();
}
