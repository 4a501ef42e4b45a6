/**
 * The account's phone numbers, applications and keys. Owns: their settings. Must not know: REST names.
 */
import type { Method } from '../webhook/webhook';

/** Where calls that arrive are asked about and told of. */
export interface VoiceConfig {
  voiceUrl?: string;
  voiceMethod?: Method;
  voiceFallbackUrl?: string;
  voiceFallbackMethod?: Method;
  statusCallback?: string;
  statusCallbackMethod?: Method;
}

/** What a number is set up with (Twilio docs: IncomingPhoneNumber). */
export interface NumberConfig extends VoiceConfig {
  phoneNumber: string;
  friendlyName?: string;
}

export interface NumberRecord extends NumberConfig {
  readonly sid: string;
  readonly dateCreated: number;
  dateUpdated: number;
}

/** A TwiML application (Twilio docs: Application). */
export interface ApplicationConfig extends VoiceConfig {
  sid: string;
  voiceUrl: string;
}

/** A key an application signs in with instead of the account's token (Twilio docs: API keys). */
export interface ApiKey {
  /** `SK…` */
  sid: string;
  secret: string;
}

/** A SIP domain, which SIP phones call (Twilio docs: SIP Domain). */
export interface SipDomainConfig extends VoiceConfig {
  /** like `acme.sip.twilio.com` */
  domainName: string;
  voiceUrl: string;
}

export interface SipDomainRecord extends SipDomainConfig {
  readonly sid: string;
}
