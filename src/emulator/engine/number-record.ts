/**
 * The account's phone numbers, applications, verified numbers and keys. Owns: their settings. Must not know:
 * REST names.
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

/** Where text messages that arrive are asked about (Twilio docs: IncomingPhoneNumber, SmsUrl). */
export interface SmsConfig {
  smsUrl?: string;
  smsMethod?: Method;
  smsFallbackUrl?: string;
  smsFallbackMethod?: Method;
}

/** What a number is set up with (Twilio docs: IncomingPhoneNumber). */
export interface NumberConfig extends VoiceConfig, SmsConfig {
  phoneNumber: string;
  friendlyName?: string;
  /** its addresses count for calls, in place of the number's own */
  voiceApplicationSid?: string;
  /** its addresses count for messages, in place of the number's own */
  smsApplicationSid?: string;
}

interface Dated {
  readonly sid: string;
  /** ms on the carrier's clock */
  readonly dateCreated: number;
  dateUpdated: number;
}

export interface NumberRecord extends NumberConfig, Dated {}

/** A TwiML application (Twilio docs: Application). */
export interface ApplicationConfig extends VoiceConfig, SmsConfig {
  /** `AP…`; given by the carrier unless it is said */
  sid?: string;
  friendlyName?: string;
  /** told of messages that are sent with this application */
  messageStatusCallback?: string;
}

export interface ApplicationRecord extends ApplicationConfig, Dated {
  readonly sid: string;
}

/** A number of somebody else that may be shown as caller (Twilio docs: OutgoingCallerId). */
export interface CallerIdRecord extends Dated {
  readonly phoneNumber: string;
  friendlyName: string;
}

/** A key an application signs in with instead of the account's token (Twilio docs: API keys). */
export interface ApiKey {
  /** `SK…` */
  sid: string;
  secret: string;
  friendlyName?: string;
}

export interface ApiKeyRecord extends ApiKey, Dated {
  readonly sid: string;
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
