/**
 * The parameters that create a call (Twilio docs: Create a call). Owns: their names, defaults and
 * Twilio's error codes for them. Must not know: how calls live.
 */
import type { CallRequest } from '../calls/create-call';
import { isAddress, isNumber } from '../engine/address';
import { CarrierError } from '../engine/carrier-error';
import { PROGRESS_EVENTS, type DocumentSource, type Handling } from '../engine/handling';
import type { Exchange } from '../engine/exchange';
import { LONGEST_CALL_SECONDS } from '../engine/leg';
import { normaliseNumber } from '../engine/normalise-number';
import { readSipUri } from '../engine/sip-uri';
import type { Parameters } from './parameters';
import { ASYNC_DETECTION, DETECTION, readDetection } from './read-detection';
import { readRecordingPlan, RECORDING_PARAMETERS } from './read-recording-plan';

/** What a SIP server would ask for; no phone here does (Twilio docs: Create a call, SipAuthUsername). */
export const SIP_LOGIN = ['SipAuthUsername', 'SipAuthPassword'];

const KNOWN = [
  'To',
  'From',
  'Url',
  'Method',
  'Twiml',
  'ApplicationSid',
  'FallbackUrl',
  'FallbackMethod',
  'StatusCallback',
  'StatusCallbackEvent',
  'StatusCallbackMethod',
  'SendDigits',
  'Timeout',
  'TimeLimit',
  ...DETECTION,
  ...ASYNC_DETECTION,
  'Record',
  ...RECORDING_PARAMETERS,
  'CallerId',
  'CallReason',
  'CallToken',
  ...SIP_LOGIN,
];

/** What Twilio has besides and the local carrier does not do. */
const MISSING = ['Byoc'];

/** @throws CarrierError 21201, 21211, 21213, 21212, 21210, 21205, 20001 */
export function readCreateCall(exchange: Exchange, given: Parameters): CallRequest {
  given.checkNames(KNOWN, MISSING);
  const to = normaliseNumber(given.text('To') ?? '');
  const from = normaliseNumber(given.text('From') ?? '');
  if (to === '') throw new CarrierError(400, 21201, "No 'To' number is specified");
  if (!isAddress(to)) throw new CarrierError(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (from === '') throw new CarrierError(400, 21213, "No 'From' number is specified");
  if (!isAddress(from)) throw new CarrierError(400, 21212, `Invalid 'From' Phone Number: ${from}`);
  // Twilio docs: Create a call, From: for a telephone number it has to be one too.
  if (isNumber(to) && !isNumber(from))
    throw new CarrierError(400, 21212, `Invalid 'From' Phone Number: ${from}`);
  if (isNumber(from) && !exchange.mayShow(from))
    throw new CarrierError(400, 21210, `'From' phone number not verified: ${from}`);
  const callerId = readCallerId(exchange, to, given.text('CallerId'));
  const seconds = given.atMost('Timeout', 600) ?? 60;
  return {
    to,
    from,
    ...(callerId === undefined ? {} : { callerId }),
    ...readParty(to),
    source: readSource(exchange, given),
    handling: readHandling(exchange, given),
    timeoutMs: seconds * 1000,
  };
}

/** What the called phone shows: for a telephone number, one the account may show. @throws CarrierError 21210 */
function readCallerId(exchange: Exchange, to: string, written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const callerId = normaliseNumber(written);
  const isFine = isNumber(callerId) ? exchange.mayShow(callerId) : !isNumber(to);
  if (isFine) return callerId;
  throw new CarrierError(400, 21210, `'CallerId' phone number not verified: ${callerId}`);
}

/** @throws CarrierError 21211 for SIP headers Twilio does not pass on */
function readParty(to: string): Pick<CallRequest, 'address' | 'parameters'> {
  if (!to.startsWith('sip')) {
    const [address = '', query = ''] = to.split('?');
    return { address, parameters: Object.fromEntries(new URLSearchParams(query)) };
  }
  const read = readSipUri(to);
  if ('problem' in read) throw new CarrierError(400, 21211, `Invalid 'To': ${read.problem}`);
  return { address: read.address, parameters: read.headers };
}

/** Url wins over Twiml when both are given (Twilio docs: Create a call). */
function readSource(exchange: Exchange, given: Parameters): DocumentSource {
  const url = given.url('Url');
  if (url !== undefined) return { url, method: given.method('Method') };
  const twiml = given.text('Twiml');
  if (twiml !== undefined) {
    if (twiml.length > 4000) throw new CarrierError(400, 20001, 'Twiml is longer than 4000 characters');
    return { twiml };
  }
  const { voiceUrl, voiceMethod = 'POST' } = exchange.application(given.text('ApplicationSid')) ?? {};
  if (voiceUrl) return { url: voiceUrl, method: voiceMethod };
  throw new CarrierError(400, 21205, 'Url parameter is required.');
}

function readHandling(exchange: Exchange, given: Parameters): Handling {
  const handling = readAddresses(exchange, given);
  const timeLimit = given.atMost('TimeLimit', LONGEST_CALL_SECONDS);
  if (timeLimit !== undefined) handling.timeLimit = timeLimit;
  if (given.flag('Record')) handling.recording = readRecordingPlan(given, 'OutboundAPI', 'mono');
  const detection = readDetection(exchange, given);
  if (detection) handling.detection = detection;
  const sendDigits = given.text('SendDigits');
  if (sendDigits !== undefined) handling.sendDigits = sendDigits;
  return handling;
}

/** An application's addresses come before the request's own (Twilio docs: Create a call, ApplicationSid). */
function readAddresses(exchange: Exchange, given: Parameters): Handling {
  const application = exchange.application(given.text('ApplicationSid'));
  const fallback = application ? application.voiceFallbackUrl : given.url('FallbackUrl');
  const callback = application ? application.statusCallback : given.url('StatusCallback');
  const fallbackMethod = application?.voiceFallbackMethod ?? given.method('FallbackMethod');
  const method = application?.statusCallbackMethod ?? given.method('StatusCallbackMethod');
  const events = readEvents(exchange, given);
  return {
    ...(fallback ? { fallback: { url: fallback, method: fallbackMethod } } : {}),
    ...(callback ? { progress: { url: callback, method, events } } : {}),
  };
}

/**
 * One parameter for each event. Several in one parameter are no event that Twilio knows: it warns with
 * 21626, and when nothing else is asked for it sends none at all (measured on live Twilio).
 */
function readEvents(exchange: Exchange, given: Parameters): ReadonlySet<string> {
  const events = given.list('StatusCallbackEvent');
  const isKnown = (event: string): boolean => PROGRESS_EVENTS.some((known) => known === event);
  for (const event of events)
    if (!isKnown(event)) exchange.journal.warning(21626, `invalid StatusCallbackEvent: ${event}`);
  return new Set(events.length > 0 ? events.filter(isKnown) : ['completed']);
}
