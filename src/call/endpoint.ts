/**
 * Addresses that can be rung: a number, a client, a SIP address. Owns: how each kind is spelled and read, in settings,
 * flows, requests and what flows fill in alike. Must not know: how one is rung.
 */

/** Someone or something that can be rung: `+15551000`, `client:agent-1`, `sip:desk@example.com`. */
export type Endpoint = string;

/** RFC 3966: a number as an address of the web. */
export const TEL = /^tel:/i;
const SCHEME = /^(client|sips?):/i;
const PHONE_NUMBER = /^\+[1-9][0-9]{2,14}$/;
/**
 * What is written into a number to read it (RFC 3966, visual-separator), other dashes and spaces, and the invisible
 * signs of direction that come along when a number is copied from an address book.
 */
const SEPARATORS = /[\s\p{Cf}().\-/\u2010-\u2015]/gu;
const SIP = /^sips?:[^\s@<>"]+@[^\s@<>"]+$/i;
/** Control characters, halves of characters, and where parameters begin in an address. */
const NOT_IN_CLIENTS = /[\p{Cc}\p{Cs}?]/u;
/** Twilio docs: Client, identity. */
const LONGEST_CLIENT = 121;
/** Twilio docs: Sip; both have to stay under it. */
const SIP_UNDER = 255;
const SIP_HEADERS_UNDER = 1024;

/** The kind of an endpoint, by its prefix. */
export function endpointKind(endpoint: Endpoint): 'number' | 'client' | 'sip' {
  const scheme = SCHEME.exec(endpoint)?.[1]?.toLowerCase();
  return scheme === undefined ? 'number' : scheme === 'client' ? 'client' : 'sip';
}

/** True for `+` and 3 to 15 digits, the first no 0: E.164 allows 15 and has no country that begins with 0; short ones are for made-up numbers. */
export function isPhoneNumber(text: string): boolean {
  return PHONE_NUMBER.test(text);
}

/** True for the identity of a Client: any characters but control ones and `?`, not blank at its ends. */
export function isClientName(name: string): boolean {
  return name !== '' && name === name.trim() && name.length <= LONGEST_CLIENT && !NOT_IN_CLIENTS.test(name);
}

/** True for a SIP or SIPS URI with a user and a host, headers after `?` and all. */
export function isSipAddress(text: string): boolean {
  const [address = '', headers = ''] = text.split('?', 2);
  return SIP.test(text) && address.length < SIP_UNDER && headers.length < SIP_HEADERS_UNDER;
}

/** True for an endpoint that needs no reading. */
export function isEndpoint(text: string): boolean {
  return readEndpoint(text) === text;
}

/** The endpoint that is written; null when it is none that can be rung. */
export function readEndpoint(written: string): Endpoint | null {
  const text = written.trim();
  const [prefix = '', scheme = ''] = SCHEME.exec(text) ?? [];
  if (scheme === '') return readPhoneNumber(text.replace(TEL, ''));
  const address = `${scheme.toLowerCase()}:${text.slice(prefix.length)}`;
  const isFine =
    endpointKind(address) === 'sip' ? isSipAddress(address) : isClientName(text.slice(prefix.length));
  return isFine ? address : null;
}

/**
 * A number as people write it, in E.164; null when it is none. What separates its digits does not count, `00` is `+`,
 * and ten digits of the North American plan, with or without a 1, are +1 (Twilio docs: Dial, Number). Any other
 * number without a country is none: nobody can tell whose it is.
 */
export function readPhoneNumber(written: string): string | null {
  const plain = written.replace(SEPARATORS, '').replace(/^00(?=[1-9])/, '+');
  if (isPhoneNumber(plain)) return plain;
  const national = /^1?([2-9]\d{2}[2-9]\d{6})$/.exec(plain)?.[1];
  return national === undefined ? null : `+1${national}`;
}
