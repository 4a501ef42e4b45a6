/**
 * What an inbound call may reach. Owns: finding a number, a SIP domain or an application by what was
 * dialled, and what each asks and tells. Must not know: callers.
 */
import type { Handling } from '../engine/handling';
import type { Exchange } from '../engine/exchange';
import type { VoiceConfig } from '../engine/number-record';

export interface Destination {
  voice: VoiceConfig & { voiceUrl: string };
  phoneNumberSid?: string;
  applicationSid?: string;
  sipDomain?: { domainName: string; sid: string };
}

/** @param to a number, `sip:name@domain` or `app:AP…` @returns undefined when nobody would answer */
export function destinationOf(exchange: Exchange, to: string): Destination | undefined {
  if (to.startsWith('app:')) {
    const application = exchange.applications.find(({ sid }) => `app:${sid}` === to);
    return application && { voice: application, applicationSid: application.sid };
  }
  if (/^sips?:/.test(to)) {
    const name = /@([^;:?]+)/.exec(to)?.[1];
    const domain = exchange.sipDomains.find(({ domainName }) => domainName === name);
    return domain && { voice: domain, sipDomain: domain };
  }
  const number = exchange.numberOf(to);
  const { voiceUrl } = number ?? {};
  if (!number || !voiceUrl) return undefined;
  return { voice: { ...number, voiceUrl }, phoneNumberSid: number.sid };
}

/** What can be dialled, for people who dialled something else. */
export function destinations({ numbers, sipDomains, applications }: Exchange): string[] {
  return [
    ...numbers.filter(({ voiceUrl }) => voiceUrl).map(({ phoneNumber }) => phoneNumber),
    ...sipDomains.map(({ domainName }) => `sip:name@${domainName}`),
    ...applications.map(({ sid }) => `app:${sid}`),
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
