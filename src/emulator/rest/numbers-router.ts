/**
 * The IncomingPhoneNumbers resource (Twilio docs: IncomingPhoneNumber resource). Owns: its routes. Every
 * number in the world is for sale here.
 */
import { Router } from 'express';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Network } from '../engine/network';
import type { NumberRecord } from '../engine/number-record';
import { numberJson } from './number-json';
import { page, PAGE_PARAMETERS } from './page';
import { Parameters } from './parameters';
import { readNumber } from './read-number';
import { respond, type Resource } from './respond';

export function numbersRouter(network: Network): Router {
  const router = Router({ caseSensitive: true });
  const all = '/2010-04-01/Accounts/:account/IncomingPhoneNumbers.json';
  const one = '/2010-04-01/Accounts/:account/IncomingPhoneNumbers/:sid.json';
  router.get(all, respond(network, list));
  router.post(all, respond(network, create));
  router.get(one, respond(network, fetchOne));
  router.post(one, respond(network, update));
  router.delete(one, respond(network, remove));
  return router;
}

/** Newest first. */
const list: Resource = (network, { path, form }) => {
  const given = new Parameters(form);
  given.refuseUnknown(['PhoneNumber', 'FriendlyName', ...PAGE_PARAMETERS], ['Beta', 'Origin']);
  const pattern = numberPattern(given.text('PhoneNumber') ?? '');
  const name = given.text('FriendlyName');
  const numbers = network.numbers
    .filter(({ phoneNumber }) => pattern.test(phoneNumber))
    .filter(({ friendlyName, phoneNumber }) => name === undefined || name === (friendlyName || phoneNumber))
    .reverse()
    .map((number) => numberJson(number, network.accountSid));
  return { status: 200, body: page(path, 'incoming_phone_numbers', numbers, given) };
};

const create: Resource = (network, { form }) => {
  const given = new Parameters(form);
  const change = readNumber(given, ['PhoneNumber']);
  const phoneNumber = given.text('PhoneNumber') ?? '';
  if (!/^\+\d{3,15}$/.test(phoneNumber))
    throw new CarrierError(400, 21421, `PhoneNumber is not a valid number in E.164: ${phoneNumber}`);
  if (network.numberOf(phoneNumber))
    throw new CarrierError(400, 21422, `${phoneNumber} is not available: the account has it already`);
  const number = network.addNumber({ phoneNumber, ...change });
  return { status: 201, body: numberJson(number, network.accountSid) };
};

const fetchOne: Resource = (network, { path, params }) => ({
  status: 200,
  body: numberJson(find(network, params.sid, path), network.accountSid),
});

const update: Resource = (network, { path, params, form }) => {
  const number = find(network, params.sid, path);
  Object.assign(number, readNumber(new Parameters(form)), { dateUpdated: network.clock.now() });
  return { status: 200, body: numberJson(number, network.accountSid) };
};

/** Gives the number back; calls of it that go on are not touched. */
const remove: Resource = (network, { path, params }) => {
  network.numbers.splice(network.numbers.indexOf(find(network, params.sid, path)), 1);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function find(network: Network, sid: string | undefined, path: string): NumberRecord {
  const number = network.numbers.find((one) => one.sid === sid);
  if (!number) throw notFound(path);
  return number;
}

/** Parts of numbers match, and `*` stands for a digit (Twilio docs: Read multiple IncomingPhoneNumbers). */
function numberPattern(written: string): RegExp {
  const parts = written.split('*').map((part) => part.replace(/\W/g, '\\$&'));
  return new RegExp(parts.join('\\d'));
}
