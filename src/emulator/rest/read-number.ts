/**
 * The parameters that set up a phone number or an application (Twilio docs: IncomingPhoneNumber and Application
 * resources). Owns: their names and Twilio's error codes for them. Must not know: what the account has.
 */
import type { Account } from '../engine/account';
import { CarrierError } from '../engine/carrier-error';
import type { ApplicationConfig, NumberConfig } from '../engine/number-record';
import type { Method } from '../webhook/webhook';
import type { Parameters } from './parameters';

const URLS = {
  VoiceUrl: 'voiceUrl',
  VoiceFallbackUrl: 'voiceFallbackUrl',
  StatusCallback: 'statusCallback',
  SmsUrl: 'smsUrl',
  SmsFallbackUrl: 'smsFallbackUrl',
} as const;

const METHODS = {
  VoiceMethod: 'voiceMethod',
  VoiceFallbackMethod: 'voiceFallbackMethod',
  StatusCallbackMethod: 'statusCallbackMethod',
  SmsMethod: 'smsMethod',
  SmsFallbackMethod: 'smsFallbackMethod',
} as const;

const APPLICATIONS = {
  VoiceApplicationSid: 'voiceApplicationSid',
  SmsApplicationSid: 'smsApplicationSid',
} as const;

const KNOWN = ['FriendlyName', 'ApiVersion', ...Object.keys(URLS), ...Object.keys(METHODS)];

/** What Twilio has besides for numbers and the local carrier does not do. */
const MISSING_OF_NUMBERS = [
  'AccountSid',
  'VoiceCallerIdLookup',
  'VoiceReceiveMode',
  'TrunkSid',
  'IdentitySid',
  'AddressSid',
  'BundleSid',
  'EmergencyStatus',
  'EmergencyAddressSid',
];
const MISSING_OF_APPLICATIONS = [
  'SmsStatusCallback',
  'VoiceCallerIdLookup',
  'PublicApplicationConnectEnabled',
];

/** What is to change; an empty text unsets. */
export type NumberChange = Partial<Omit<NumberConfig, 'phoneNumber'>>;

/** @throws CarrierError 21402 for what is no URL, 21403 for what is no method, 20001 */
export function readNumber(
  account: Account,
  given: Parameters,
  alsoKnown: readonly string[] = [],
): NumberChange {
  given.checkNames([...KNOWN, ...Object.keys(APPLICATIONS), ...alsoKnown], MISSING_OF_NUMBERS);
  const change: NumberChange = readAddresses(given);
  for (const [parameter, setting] of Object.entries(APPLICATIONS)) {
    const sid = given.text(parameter);
    if (sid && !account.application(sid)) throw new CarrierError(400, 20001, `Invalid ${parameter}: ${sid}`);
    if (sid !== undefined) change[setting] = sid;
  }
  return change;
}

/** @throws CarrierError 21402, 21403, 20001 */
export function readApplication(given: Parameters): Omit<ApplicationConfig, 'sid'> {
  given.checkNames([...KNOWN, 'MessageStatusCallback'], MISSING_OF_APPLICATIONS);
  const change: Omit<ApplicationConfig, 'sid'> = readAddresses(given);
  const url = given.text('MessageStatusCallback');
  if (url !== undefined) change.messageStatusCallback = asUrl('MessageStatusCallback', url);
  return change;
}

function readAddresses(given: Parameters): Omit<ApplicationConfig, 'sid'> {
  const change: Omit<ApplicationConfig, 'sid'> = {};
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

/** Written in any case, as Twilio takes it. */
function asMethod(parameter: string, written: string): Method {
  const method = written.toUpperCase();
  if (method === '') return 'POST';
  if (method === 'GET' || method === 'POST') return method;
  throw new CarrierError(400, 21403, `${parameter} is not GET or POST: ${written}`);
}
