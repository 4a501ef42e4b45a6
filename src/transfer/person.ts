/**
 * Who called or wrote, as far as an address tells. Owns: when two addresses are one person, and the pseudonym.
 * Must not know: what the pseudonym is used for.
 */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isPhoneNumber } from '../call/endpoint';
import { sha256 } from '../lib/hash';
import { remembered } from '../lib/remembered';

/** What a carrier gives instead of a withheld number (Twilio docs: calls from anonymous callers; Client without a name). */
const WITHHELD_WORDS: ReadonlySet<string> = new Set([
  'anonymous',
  'unknown',
  'restricted',
  'unavailable',
  'private',
]);
/** The words anonymous, restricted, blocked, unknown and unavailable on a telephone's keys. */
const WITHHELD_NUMBERS: ReadonlySet<string> = new Set([
  '266696687',
  '7378742833',
  '2562533',
  '8656696',
  '86282452253',
]);

const SCOPED_ID = /^[A-Z]{2}(\.[A-Za-z]+)?\.[A-Za-z0-9]{1,128}$/;
/** A number of the North American plan (ITU E.164, country code 1) has no other form that is dialled from abroad. */
const NANP_NUMBER = /^\+1[2-9]\d{9}$/;
const NUMBER = /^\+?[\d\s().\-/]+$/;

/**
 * Pseudonym of the person behind an address: 24 hex digits, the same for every way of writing one
 * number, by telephone, SMS or WhatsApp. Null: the number is withheld, or the address is none (a customer
 * of a web chat has only an identity made for that chat).
 */
export function personKey(address: string): string | null {
  return personFacts(address).key;
}

/** Ways by which a person may want no messages while they may be called. */
export const TEXT_CHANNELS = ['sms', 'whatsapp'] as const;
export type TextChannel = (typeof TEXT_CHANNELS)[number];

/** Pseudonym of the person on one channel alone: who is known by it wants nothing there. Null as above. */
export function channelKey(address: string, channel: TextChannel): string | null {
  const form = normalForm(address.trim());
  return form === null ? null : pseudonym(`${channel}:${form}`);
}

/** Both at once: the number is read once. */
export function personFacts(address: string): { key: string | null; callable: boolean } {
  const text = address.trim();
  const form = normalForm(text);
  if (form === null) return { key: null, callable: false };
  return { key: pseudonym(form), callable: isPhoneNumber(text) || /^(client|sips?):/i.test(text) };
}

/**
 * Pseudonym of a person who is known by name and not by address: the `identifier` of signed custom data
 * (CCAI docs: SDK authentication). Null: there is none.
 */
export function identifiedKey(identifier: unknown): string | null {
  const known = typeof identifier === 'string' || typeof identifier === 'number';
  return known && String(identifier).trim() !== ''
    ? pseudonym(`identifier:${String(identifier).trim()}`)
    : null;
}

/** A caller is asked about when a call arrives and when it ends: as many as that are remembered. */
const MOST_KNOWN = 1000;

const pseudonym = remembered((form) => sha256(`aftercall:person:${form}`).slice(0, 24), MOST_KNOWN);

/** True when we can call this address as it is: an E.164 number, a client, a SIP address with a user. */
export function isCallable(address: string): boolean {
  return personFacts(address).callable;
}

function normalForm(address: string): string | null {
  const [scheme, rest] = splitScheme(address.trim());
  if (scheme === 'client') return named(rest, `client:${rest.toLowerCase()}`);
  if (scheme === 'sip' || scheme === 'sips') return sipForm(rest);
  // A business-scoped id of WhatsApp is one person to one business; case counts.
  if (scheme === 'whatsapp' && SCOPED_ID.test(rest)) return `whatsapp:${rest}`;
  const isNumber = scheme === '' || scheme === 'tel' || scheme === 'whatsapp';
  return isNumber ? numberForm(withoutParameters(rest)) : null;
}

/** A number behind a SIP address is the person's number; other users are told apart by their host too. */
function sipForm(rest: string): string | null {
  const bare = withoutParameters(rest).toLowerCase();
  const user = userOf(bare);
  if (user.startsWith('+') && NUMBER.test(user)) return numberForm(user);
  if (WITHHELD_NUMBERS.has(user)) return null;
  return named(user, `sip:${bare}`);
}

/** E.164 where the number is one, else `+` and its digits: made-up and short numbers are persons too. */
const numberForm = remembered((text): string | null => {
  if (NANP_NUMBER.test(text)) return text;
  if (!NUMBER.test(text)) return null;
  const plain = `+${text.replace(/\D/g, '')}`;
  if (!isPhoneNumber(plain) || WITHHELD_NUMBERS.has(plain.slice(1))) return null;
  const parsed = parsePhoneNumberFromString(text.startsWith('+') ? text : plain);
  return parsed?.isPossible() ? parsed.number : plain;
}, MOST_KNOWN);

function named(name: string, form: string): string | null {
  return name.trim() === '' || WITHHELD_WORDS.has(name.trim().toLowerCase()) ? null : form;
}

function splitScheme(text: string): [scheme: string, rest: string] {
  const found = /^([a-z]+):(.*)$/i.exec(text);
  return found ? [(found[1] ?? '').toLowerCase(), (found[2] ?? '').trim()] : ['', text];
}

/** RFC 3261, RFC 3966: what follows `;` or `?` says how to reach the address, not whose it is. */
function withoutParameters(text: string): string {
  return text.replace(/[;?].*$/, '').trim();
}

function userOf(sipAddress: string): string {
  const at = sipAddress.lastIndexOf('@');
  return at < 0 ? '' : sipAddress.slice(0, at).replaceAll('%2b', '+');
}
