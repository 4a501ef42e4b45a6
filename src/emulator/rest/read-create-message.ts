/**
 * The parameters that send a text message (Twilio docs: Create a Message). Owns: their names and Twilio's
 * error codes for them. Must not know: how messages travel.
 */
import { isNumber } from '../engine/address';
import { CarrierError } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import type { Address } from '../engine/handling';
import type { Outgoing } from '../messaging/messages';
import { isWhatsApp, numberIn, textAddress } from '../messaging/whatsapp';
import type { Parameters } from './parameters';

const KNOWN = ['To', 'From', 'Body', 'StatusCallback', 'ApplicationSid', 'ContentSid', 'ContentVariables'];

/** What Twilio has besides and the local carrier does not do. */
const MISSING = [
  'AddressRetention',
  'Attempt',
  'ContentRetention',
  'ForceDelivery',
  'MaxPrice',
  'MediaUrl',
  'MessagingServiceSid',
  'PersistentAction',
  'ProvideFeedback',
  'RiskCheck',
  'ScheduleType',
  'SendAsMms',
  'SendAt',
  'ShortenUrls',
  'SmartEncoded',
  'TrafficType',
  'ValidityPeriod',
];
const LONGEST_BODY = 1600;

/** @throws CarrierError 21604, 21211, 21266, 21603, 21606, 21610, 21910, 21655, 21656, 21602, 21617, 21205, 20001 */
export function readCreateMessage(exchange: Exchange, given: Parameters): Outgoing {
  given.checkNames(KNOWN, MISSING);
  const to = textAddress(given.text('To') ?? '');
  const from = textAddress(given.text('From') ?? '');
  const template = readTemplate(given);
  const body = template ?? given.text('Body') ?? '';
  if (to === '') throw new CarrierError(400, 21604, "A 'To' phone number is required.");
  if (!isNumber(numberIn(to))) throw new CarrierError(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (from === '') throw new CarrierError(400, 21603, "A 'From' phone number is required.");
  if (!exchange.numberOf(numberIn(from)))
    throw new CarrierError(400, 21606, `The 'From' phone number ${from} is no number of the account`);
  if (isWhatsApp(from) !== isWhatsApp(to))
    throw new CarrierError(400, 21910, 'Invalid From and To pair. From and To should be of the same channel');
  if (from === to) throw new CarrierError(400, 21266, "'To' and 'From' number cannot be the same");
  if (exchange.messages.optOuts.has(to, from))
    throw new CarrierError(400, 21610, 'Attempt to send to unsubscribed recipient');
  if (body === '') throw new CarrierError(400, 21602, 'Message body is required.');
  if (body.length > LONGEST_BODY)
    throw new CarrierError(400, 21617, `The message body exceeds the ${LONGEST_BODY} character limit`);
  const callback = readCallback(exchange, given);
  return {
    ...{ to, from, body, direction: 'outbound-api' },
    ...(callback ? { callback } : {}),
    ...(template === undefined ? {} : { isTemplate: true }),
  };
}

/** What stands for the words of a template, which are the carrier's (Twilio docs: ContentSid, ContentVariables). @throws CarrierError 21655, 21656 */
function readTemplate(given: Parameters): string | undefined {
  const sid = given.text('ContentSid');
  const variables = given.text('ContentVariables') ?? '{}';
  if (sid === undefined) return undefined;
  if (!/^HX[0-9a-f]{32}$/i.test(sid)) throw new CarrierError(400, 21655, 'The ContentSid is Invalid');
  if (!/^\{[^]*\}$/.test(variables) || !isJson(variables))
    throw new CarrierError(400, 21656, 'The ContentVariables Parameter is invalid');
  return `[${sid}] ${variables}`;
}

function isJson(text: string): boolean {
  try {
    return JSON.parse(text) !== undefined;
  } catch {
    return false;
  }
}

/** The application's address comes before the request's own (Twilio docs: Create a Message, StatusCallback). */
function readCallback(exchange: Exchange, given: Parameters): Address | undefined {
  const own = given.url('StatusCallback');
  const sid = given.text('ApplicationSid');
  const application = exchange.application(sid);
  if (sid && !application) throw new CarrierError(400, 20001, `Invalid ApplicationSid: ${sid}`);
  const url = application?.messageStatusCallback || own;
  return url === undefined ? undefined : { url, method: 'POST' };
}
