/**
 * The parameters that change a call (Twilio docs: Modify calls). Owns: their names and Twilio's error
 * codes for them. Must not know: when a change is allowed.
 */
import type { CallUpdate } from '../calls/update-call';
import { CarrierError } from '../engine/carrier-error';
import type { DocumentSource } from '../engine/handling';
import type { Exchange } from '../engine/exchange';
import { LONGEST_CALL_SECONDS } from '../engine/leg';
import type { Parameters } from './parameters';

const KNOWN = [
  'Url',
  'Method',
  'Twiml',
  'Status',
  'FallbackUrl',
  'FallbackMethod',
  'StatusCallback',
  'StatusCallbackMethod',
  'TimeLimit',
];

/** @throws CarrierError 21205, 20001 */
export function readUpdateCall(exchange: Exchange, given: Parameters): CallUpdate {
  given.checkNames(KNOWN);
  const update: CallUpdate = {};
  const status = given.oneOf('Status', ['canceled', 'completed']);
  if (status !== undefined) update.status = status;
  const source = readSource(exchange, given);
  if (source !== undefined) update.source = source;
  const fallback = given.url('FallbackUrl');
  if (fallback !== undefined) update.fallback = { url: fallback, method: given.method('FallbackMethod') };
  const progress = given.url('StatusCallback');
  if (progress !== undefined) {
    if (!source) throw new CarrierError(400, 21205, 'StatusCallback cannot be changed without Url or Twiml');
    update.progress = { url: progress, method: given.method('StatusCallbackMethod') };
  }
  const timeLimit = given.atMost('TimeLimit', LONGEST_CALL_SECONDS);
  if (timeLimit !== undefined) update.timeLimit = timeLimit;
  return update;
}

function readSource(exchange: Exchange, given: Parameters): DocumentSource | undefined {
  const url = given.url('Url');
  const twiml = given.text('Twiml');
  if (url !== undefined && twiml !== undefined)
    throw new CarrierError(400, 20001, 'Url and Twiml exclude each other');
  if (url !== undefined) return { url, method: given.method('Method') };
  if (twiml === undefined) return undefined;
  const longest = exchange.switches.longestTwimlOnUpdate;
  if (twiml.length > longest)
    throw new CarrierError(400, 20001, `Twiml is longer than ${longest} characters`);
  return { twiml };
}
