/** What was used (Twilio docs: UsageRecord resource). Owns: counting what the carrier remembers, by category and day. */
import { durationSeconds } from '../engine/call-record';
import { CarrierError } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { secondsOf } from '../engine/recordings';
import type { Parameters } from './parameters';

interface Use {
  at: number;
  minutes: number;
}

interface Category {
  description: string;
  unit: 'minutes' | 'segments' | '';
  uses: (exchange: Exchange) => Use[];
}

const CATEGORIES: Readonly<Record<string, Category>> = {
  calls: { description: 'Voice Minutes', unit: 'minutes', uses: (exchange) => calls(exchange) },
  'calls-inbound': {
    description: 'Inbound Voice Minutes',
    unit: 'minutes',
    uses: (exchange) => calls(exchange, true),
  },
  'calls-outbound': {
    description: 'Outbound Voice Minutes',
    unit: 'minutes',
    uses: (exchange) => calls(exchange, false),
  },
  recordings: {
    description: 'Recording Minutes',
    unit: 'minutes',
    uses: ({ recordings }) =>
      [...recordings.recordings.values()].map((one) => use(one.startTime, secondsOf(one))),
  },
  sms: { description: 'SMS Messages', unit: 'segments', uses: (exchange) => messages(exchange) },
  'sms-inbound': {
    description: 'Inbound SMS',
    unit: 'segments',
    uses: (exchange) => messages(exchange, true),
  },
  'sms-outbound': {
    description: 'Outbound SMS',
    unit: 'segments',
    uses: (exchange) => messages(exchange, false),
  },
  totalprice: { description: 'Total Price', unit: '', uses: () => [] },
};

/** @throws CarrierError 20001 for a category without a count here, and for what is no date */
export function usageOf(exchange: Exchange, given: Parameters): Record<string, unknown>[] {
  const wanted = given.text('Category');
  if (wanted !== undefined && !CATEGORIES[wanted])
    throw new CarrierError(
      400,
      20001,
      `Category ${wanted} is not counted here: ${Object.keys(CATEGORIES).join()}`,
    );
  const start = dayOf(given, 'StartDate') ?? day(exchange.begunAt);
  const end = dayOf(given, 'EndDate') ?? day(exchange.clock.now());
  return Object.entries(CATEGORIES)
    .filter(([name]) => wanted === undefined || name === wanted)
    .map(([name, category]) => {
      const uses = category.uses(exchange).filter(({ at }) => day(at) >= start && day(at) <= end);
      return json(exchange, name, category, uses, { start, end });
    });
}

function json(
  { accountSid, clock }: Exchange,
  category: string,
  { description, unit }: Category,
  uses: readonly Use[],
  { start, end }: { start: string; end: string },
): Record<string, unknown> {
  const minutes = uses.reduce((sum, one) => sum + one.minutes, 0);
  const path = `/2010-04-01/Accounts/${accountSid}/Usage/Records.json`;
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    as_of: new Date(clock.now()).toISOString().replace(/\.\d+Z/, '+00:00'),
    category,
    description,
    count: String(uses.length),
    count_unit: unit === 'minutes' ? 'calls' : unit,
    usage: String(unit === 'minutes' ? minutes : uses.length),
    usage_unit: unit,
    price: 0,
    price_unit: 'usd',
    start_date: start,
    end_date: end,
    subresource_uris: {},
    uri: `${path}?Category=${category}&StartDate=${start}&EndDate=${end}`,
  };
}

function calls({ legs }: Exchange, isInbound?: boolean): Use[] {
  return [...legs.values()]
    .map(({ record }) => record)
    .filter(({ direction }) => isInbound === undefined || (direction === 'inbound') === isInbound)
    .map((record) => use(record.dateCreated, durationSeconds(record)));
}

function messages({ messages: kept }: Exchange, isInbound?: boolean): Use[] {
  return [...kept.messages.values()]
    .filter(({ direction }) => isInbound === undefined || (direction === 'inbound') === isInbound)
    .map(({ dateCreated }) => use(dateCreated, 0));
}

/** Minutes that were begun count. */
function use(at: number, seconds: number): Use {
  return { at, minutes: Math.ceil(seconds / 60) };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** @throws CarrierError 20001 */
function dayOf(given: Parameters, name: string): string | undefined {
  const written = given.text(name);
  if (written === undefined || /^\d{4}-\d\d-\d\d$/.test(written)) return written;
  throw new CarrierError(400, 20001, `Invalid ${name}: ${written} is not like 2026-01-31`);
}
