/**
 * The parameters that set up a phone number (Twilio docs: IncomingPhoneNumber resource). Owns: their
 * names and Twilio's error codes for them. Must not know: the account's numbers.
 */
import { CarrierError } from '../engine/carrier-error';
import type { NumberConfig } from '../engine/number-record';
import type { Method } from '../webhook/webhook';
import type { Parameters } from './parameters';

const URLS = {
  VoiceUrl: 'voiceUrl',
  VoiceFallbackUrl: 'voiceFallbackUrl',
  StatusCallback: 'statusCallback',
} as const;

const METHODS = {
  VoiceMethod: 'voiceMethod',
  VoiceFallbackMethod: 'voiceFallbackMethod',
  StatusCallbackMethod: 'statusCallbackMethod',
} as const;

const KNOWN = ['FriendlyName', 'ApiVersion', ...Object.keys(URLS), ...Object.keys(METHODS)];

/** What Twilio has besides and the local carrier does not do. */
const MISSING = [
  'AccountSid',
  'AreaCode',
  'VoiceApplicationSid',
  'VoiceCallerIdLookup',
  'VoiceReceiveMode',
  'SmsApplicationSid',
  'SmsUrl',
  'SmsMethod',
  'SmsFallbackUrl',
  'SmsFallbackMethod',
  'TrunkSid',
  'IdentitySid',
  'AddressSid',
  'BundleSid',
  'EmergencyStatus',
  'EmergencyAddressSid',
];

/** What is to change; an empty text unsets. */
export type NumberChange = Partial<Omit<NumberConfig, 'phoneNumber'>>;

/** @throws CarrierError 21402 for what is no URL, 21403 for what is no method, 20001 */
export function readNumber(given: Parameters, alsoKnown: readonly string[] = []): NumberChange {
  given.refuseUnknown([...KNOWN, ...alsoKnown], MISSING);
  const change: NumberChange = {};
  const name = given.text('FriendlyName');
  if (name !== undefined) change.friendlyName = name;
  for (const [parameter, setting] of Object.entries(URLS)) {
    const url = given.text(parameter);
    if (url !== undefined) change[setting] = asUrl(parameter, url);
  }
  for (const [parameter, setting] of Object.entries(METHODS)) {
    const method = given.text(parameter);
    if (method !== undefined) change[setting] = asMethod(parameter, method);
  }
  return change;
}

function asUrl(parameter: string, written: string): string {
  const isUrl = URL.canParse(written) && /^https?:$/.test(new URL(written).protocol);
  if (written === '' || isUrl) return written;
  throw new CarrierError(400, 21402, `${parameter} is not a valid URL: ${written}`);
}

function asMethod(parameter: string, written: string): Method {
  if (written === '') return 'POST';
  if (written === 'GET' || written === 'POST') return written;
  throw new CarrierError(400, 21403, `${parameter} is not GET or POST: ${written}`);
}
