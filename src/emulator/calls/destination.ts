/**
 * What an inbound call may reach. Owns: finding a number, a SIP domain or an application by what was
 * dialled, and what each asks and tells. Must not know: callers.
 */
import { isSip } from '../engine/address';
import { isClient } from './caller';
import type { Handling } from '../engine/handling';
import type { Exchange } from '../engine/exchange';
import type { ApplicationRecord, NumberRecord, VoiceConfig } from '../engine/number-record';

export interface Destination {
  voice: VoiceConfig & { voiceUrl: string };
  phoneNumberSid?: string;
  applicationSid?: string;
  sipDomain?: { domainName: string; sid: string };
}

/**
 * @param to a number, `sip:name@domain` or `app:AP…`; of a Client any word, or none: it reaches the application that
 * its access token names (Twilio docs: Voice SDK connect), here the first one
 * @returns undefined when nobody would answer
 */
export function destinationOf(exchange: Exchange, from: string, to: string): Destination | undefined {
  if (to.startsWith('app:')) return ofApplication(exchange.application(to.slice(4)));
  if (isSip(to)) {
    const name = /@([^;:?]+)/.exec(to)?.[1]?.toLowerCase();
    const domain = exchange.sipDomains.find(({ domainName }) => domainName.toLowerCase() === name);
    if (domain) return { voice: domain, sipDomain: domain };
  }
  const number = exchange.numberOf(to);
  if (number) return ofNumber(exchange, number);
  return isClient(from) ? ofApplication(exchange.applications.find(({ voiceUrl }) => voiceUrl)) : undefined;
}

/** Its application's addresses count when it has one, and its own no more (Twilio docs: VoiceApplicationSid). */
function ofNumber(exchange: Exchange, number: NumberRecord): Destination | undefined {
  const application = exchange.application(number.voiceApplicationSid);
  const { voiceUrl } = number;
  const own = voiceUrl ? { voice: { ...number, voiceUrl } } : undefined;
  const destination = application ? ofApplication(application) : own;
  return destination && { ...destination, phoneNumberSid: number.sid };
}

function ofApplication(application: ApplicationRecord | undefined): Destination | undefined {
  const { voiceUrl } = application ?? {};
  if (!application || !voiceUrl) return undefined;
  return { voice: { ...application, voiceUrl }, applicationSid: application.sid };
}

/** What can be dialled, for people who dialled something else. */
export function destinations(exchange: Exchange): string[] {
  const { numbers, sipDomains, applications } = exchange;
  return [
    ...numbers.filter((number) => ofNumber(exchange, number)).map(({ phoneNumber }) => phoneNumber),
    ...sipDomains.map(({ domainName }) => `sip:name@${domainName}`),
    ...applications.filter(({ voiceUrl }) => voiceUrl).map(({ sid }) => `app:${sid}`),
  ];
}

/** @param isWatched tells of its progress too, not of its end alone */
export function handlingOf({ voice }: Destination, isWatched: boolean): Handling {
  const handling: Handling = {};
  const { voiceFallbackUrl, voiceFallbackMethod = 'POST', statusCallback } = voice;
  const { statusCallbackMethod: method = 'POST' } = voice;
  if (voiceFallbackUrl) handling.fallback = { url: voiceFallbackUrl, method: voiceFallbackMethod };
  if (!statusCallback) return handling;
  handling.numberStatus = { url: statusCallback, method };
  const events = new Set(['initiated', 'ringing', 'answered']);
  if (isWatched) handling.progress = { url: statusCallback, method, events };
  return handling;
}
