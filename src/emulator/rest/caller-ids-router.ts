/**
 * The OutgoingCallerIds resource (Twilio docs: OutgoingCallerId resource). Owns: its routes and its JSON. Must
 * not know: how somebody is asked.
 */
import type { Router } from 'express';
import { verifyCallerId } from '../calls/verify-caller-id';
import { removeBySid } from '../engine/account';
import { isNumber } from '../engine/address';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { normaliseNumber } from '../engine/normalise-number';
import type { CallerIdRecord } from '../engine/number-record';
import { rfc2822 } from '../engine/rfc2822';
import { page, PAGE_PARAMETERS } from './page';
import { resourceRoutes } from './resource-routes';
import type { Resource, RestRequest } from './respond';

const LONGEST_DELAY = 60;
const PARAMETERS = [
  'PhoneNumber',
  'FriendlyName',
  'CallDelay',
  'Extension',
  'StatusCallback',
  'StatusCallbackMethod',
];

export function callerIdsRouter(exchange: Exchange): Router {
  return resourceRoutes(exchange, 'OutgoingCallerIds', { list, create: verify, fetchOne, update, remove });
}

/** Newest first. */
const list: Resource = (exchange, { path, given }) => {
  given.checkNames(['PhoneNumber', 'FriendlyName', ...PAGE_PARAMETERS]);
  const [number, name] = [given.text('PhoneNumber'), given.text('FriendlyName')];
  const callerIds = exchange.callerIds
    .filter(({ phoneNumber }) => number === undefined || phoneNumber === number)
    .filter(({ friendlyName }) => name === undefined || friendlyName === name)
    .map((one) => json(one, exchange.accountSid));
  return { status: 200, body: page(path, 'outgoing_caller_ids', callerIds.reverse(), given) };
};

/** Calls the number; whoever answers enters the code. The code is random, as anybody could enter one that is not. */
const verify: Resource = (exchange, { given }) => {
  given.checkNames(PARAMETERS);
  const phoneNumber = normaliseNumber(given.text('PhoneNumber') ?? '');
  if (!isNumber(phoneNumber)) throw new CarrierError(400, 21211, `Invalid PhoneNumber: ${phoneNumber}`);
  if (exchange.mayShow(phoneNumber))
    throw new CarrierError(400, 21450, 'Phone number is already validated for your account');
  const url = given.url('StatusCallback');
  const seconds = given.count('CallDelay') ?? 0;
  if (seconds > LONGEST_DELAY) throw new CarrierError(400, 20001, `Invalid CallDelay: ${seconds}`);
  const friendlyName = given.text('FriendlyName') ?? phoneNumber;
  const code = String(100_000 + Math.floor(Math.random() * 900_000));
  const extension = given.text('Extension');
  const { leg, begin } = verifyCallerId(exchange, {
    phoneNumber,
    friendlyName,
    code,
    delayMs: seconds * 1000,
    ...(extension === undefined ? {} : { extension }),
    ...(url === undefined ? {} : { callback: { url, method: given.method('StatusCallbackMethod') } }),
  });
  const body = {
    account_sid: exchange.accountSid,
    call_sid: leg.record.sid,
    phone_number: phoneNumber,
    friendly_name: friendlyName,
    validation_code: code,
  };
  return { status: 200, body, afterwards: begin };
};

const fetchOne: Resource = (exchange, request) => ({
  status: 200,
  body: json(find(exchange, request), exchange.accountSid),
});

const update: Resource = (exchange, request) => {
  const { phoneNumber } = find(exchange, request);
  const { given } = request;
  given.checkNames(['FriendlyName']);
  const callerId = exchange.addCallerId(phoneNumber, given.text('FriendlyName'));
  return { status: 200, body: json(callerId, exchange.accountSid) };
};

/** From now on it cannot be shown. */
const remove: Resource = (exchange, request) => {
  removeBySid(exchange.callerIds, find(exchange, request).sid);
  return { status: 204 };
};

/** @throws CarrierError 20404 */
function find({ callerIds }: Exchange, { path, params }: RestRequest): CallerIdRecord {
  const callerId = callerIds.find(({ sid }) => sid === params.sid);
  if (!callerId) throw notFound(path);
  return callerId;
}

function json(callerId: CallerIdRecord, accountSid: string): Record<string, unknown> {
  const { sid, phoneNumber, friendlyName, dateCreated, dateUpdated } = callerId;
  return {
    sid,
    account_sid: accountSid,
    phone_number: phoneNumber,
    friendly_name: friendlyName,
    date_created: rfc2822(dateCreated),
    date_updated: rfc2822(dateUpdated),
    uri: `/2010-04-01/Accounts/${accountSid}/OutgoingCallerIds/${sid}.json`,
  };
}
