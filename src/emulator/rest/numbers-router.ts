/**
 * The IncomingPhoneNumbers resource (Twilio docs: IncomingPhoneNumber resource). Owns: its routes. Every
 * number in the world is for sale here.
 */
import { Router } from 'express';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { normaliseNumber } from '../engine/normalise-number';
import type { NumberRecord } from '../engine/number-record';
import { availableNumbers, kindOf, KINDS, type NumberKind } from './available-numbers';
import { numberJson } from './number-json';
import { page, PAGE_PARAMETERS } from './page';
import { readNumber } from './read-number';
import { resourceRoutes } from './resource-routes';
import { respond, type Resource } from './respond';

export function numbersRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  for (const kind of KINDS) {
    const folder = `/2010-04-01/Accounts/:account/IncomingPhoneNumbers/${kind}.json`;
    router.get(folder, respond(exchange, list(kind)));
    router.post(folder, respond(exchange, create));
  }
  return router.use(
    resourceRoutes(exchange, 'IncomingPhoneNumbers', { list: list(), create, fetchOne, update, remove }),
  );
}

/** Newest first. @param kind of that kind alone (Twilio docs: IncomingPhoneNumber Local, Mobile and TollFree) */
const list =
  (kind?: NumberKind): Resource =>
  (exchange, { path, given }) => {
    given.checkNames(['PhoneNumber', 'FriendlyName', ...PAGE_PARAMETERS], ['Beta', 'Origin']);
    const pattern = numberPattern(given.text('PhoneNumber') ?? '');
    const name = given.text('FriendlyName');
    const numbers = exchange.numbers
      .filter(({ phoneNumber }) => pattern.test(phoneNumber))
      .filter(({ phoneNumber }) => kind === undefined || kindOf(phoneNumber) === kind)
      .filter(({ friendlyName, phoneNumber }) => name === undefined || name === (friendlyName || phoneNumber))
      .reverse()
      .map((number) => numberJson(number, exchange.accountSid));
    return { status: 200, body: page(path, 'incoming_phone_numbers', numbers, given) };
  };

const create: Resource = (exchange, { given }) => {
  const change = readNumber(exchange, given, ['PhoneNumber', 'AreaCode']);
  const phoneNumber = normaliseNumber(given.text('PhoneNumber') ?? anyOf(exchange, given.text('AreaCode')));
  if (!/^\+\d{3,15}$/.test(phoneNumber))
    throw new CarrierError(400, 21421, `PhoneNumber is not a valid number in E.164: ${phoneNumber}`);
  if (exchange.numberOf(phoneNumber))
    throw new CarrierError(400, 21422, `${phoneNumber} is not available: the account has it already`);
  const number = exchange.addNumber({ phoneNumber, ...change });
  return { status: 201, body: numberJson(number, exchange.accountSid) };
};

const fetchOne: Resource = (exchange, { path, params }) => ({
  status: 200,
  body: numberJson(find(exchange, params.sid, path), exchange.accountSid),
});

const update: Resource = (exchange, { path, params, given }) => {
  const number = find(exchange, params.sid, path);
  Object.assign(number, readNumber(exchange, given), { dateUpdated: exchange.clock.now() });
  return { status: 200, body: numberJson(number, exchange.accountSid) };
};

/** Gives the number back; calls of it that go on are not touched. */
const remove: Resource = (exchange, { path, params }) => {
  exchange.numbers.splice(exchange.numbers.indexOf(find(exchange, params.sid, path)), 1);
  return { status: 204 };
};

/** A number with this area code, when no number is named (Twilio docs: Create an IncomingPhoneNumber, AreaCode). */
function anyOf(exchange: Exchange, areaCode: string | undefined): string {
  return areaCode === undefined ? '' : (availableNumbers(exchange, 'US', 'Local', { areaCode })[0] ?? '');
}

/** @throws CarrierError 20404 */
function find(exchange: Exchange, sid: string | undefined, path: string): NumberRecord {
  const number = exchange.numbers.find((one) => one.sid === sid);
  if (!number) throw notFound(path);
  return number;
}

/** Parts of numbers match, and `*` stands for a digit (Twilio docs: Read multiple IncomingPhoneNumbers). */
function numberPattern(written: string): RegExp {
  const parts = written.split('*').map((part) => part.replace(/\W/g, '\\$&'));
  return new RegExp(parts.join('\\d'));
}
