/**
 * What an account is set up with, as a seed, the control API and the command line write it. Owns: judging it.
 * Must not know: where it comes from.
 */
import { body, oneOf, text } from './read-body';

const URL_TEXT = text('an http address', /^https?:\/\/\S+$/);
const METHOD = oneOf(['GET', 'POST']);
const SID = /^AP[0-9a-f]{32}$/i;
const APPLICATION_SID = text('AP and 32 hexadecimal digits', SID);

const VOICE = {
  voiceUrl: URL_TEXT.exactOptional(),
  voiceMethod: METHOD.exactOptional(),
  voiceFallbackUrl: URL_TEXT.exactOptional(),
  voiceFallbackMethod: METHOD.exactOptional(),
  statusCallback: URL_TEXT.exactOptional(),
  statusCallbackMethod: METHOD.exactOptional(),
};
const SMS = {
  smsUrl: URL_TEXT.exactOptional(),
  smsMethod: METHOD.exactOptional(),
  smsFallbackUrl: URL_TEXT.exactOptional(),
  smsFallbackMethod: METHOD.exactOptional(),
};

export const PHONE_NUMBER = text('a number like +15551000, in quotes', /^\+\d{3,15}$/);

export const NUMBER = body({
  phoneNumber: PHONE_NUMBER,
  friendlyName: text('a name').exactOptional(),
  voiceApplicationSid: APPLICATION_SID.exactOptional(),
  smsApplicationSid: APPLICATION_SID.exactOptional(),
  ...VOICE,
  ...SMS,
});

export const APPLICATION = body({
  sid: APPLICATION_SID.exactOptional(),
  friendlyName: text('a name').exactOptional(),
  messageStatusCallback: URL_TEXT.exactOptional(),
  ...VOICE,
  ...SMS,
});

/** Twilio docs: SIP Domain resource, DomainName; a test may have one of its own name. */
export const DOMAIN_NAME = /^(?=.{1,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z]([a-z\d-]{0,61}[a-z\d])$/i;

export const SIP_DOMAIN = body({
  domainName: text('a domain like acme.sip.twilio.com', DOMAIN_NAME),
  ...VOICE,
  voiceUrl: URL_TEXT,
});

export const API_KEY = body({
  sid: text('the SID of an API key: SK and 32 hexadecimal digits', /^SK[0-9a-f]{32}$/i),
  secret: text('a secret of 1 to 256 characters', /^.{1,256}$/),
  friendlyName: text('a name').exactOptional(),
});
