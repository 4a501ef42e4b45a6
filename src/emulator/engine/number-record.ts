/**
 * The account's phone numbers and applications. Owns: their settings. Must not know: REST names.
 */
import type { Method } from '../webhook/webhook';

/** What a number is set up with (Twilio docs: IncomingPhoneNumber). */
export interface NumberConfig {
  phoneNumber: string;
  friendlyName?: string;
  voiceUrl?: string;
  voiceMethod?: Method;
  voiceFallbackUrl?: string;
  voiceFallbackMethod?: Method;
  statusCallback?: string;
  statusCallbackMethod?: Method;
}

export interface NumberRecord extends NumberConfig {
  readonly sid: string;
  readonly dateCreated: number;
  dateUpdated: number;
}

/** A TwiML application (Twilio docs: Application). */
export interface ApplicationConfig {
  sid: string;
  voiceUrl: string;
  voiceMethod?: Method;
}
