/**
 * Addresses that calls reach. Owns: how they are spelled, and which document answers one. Twilio docs:
 * a number is E.164; a call to a SIP domain has `sip:user@domain` in To; a Client passes any To, or none; a call over WhatsApp has
 * `whatsapp:` and a number (Twilio docs: WhatsApp Business Calling).
 */
import { TEL, isClientName, isPhoneNumber, isSipAddress, readPhoneNumber } from '../call/endpoint';

const SIP = /^sips?:([^@;?\s]+)(?:@([^;?\s]+))?/i;
const CLIENT = /^client:/i;
const WHATSAPP = /^whatsapp:(?=\+)/i;
/** A + begins a number, many digits are one without it, and a word with a colon is another kind of address. */
const NO_NAME = /^\+|^\d{7,}$|^[a-z]+:/i;

/** The document that answers calls by SIP and from Clients that reach no other. */
export const DEFAULT_ADDRESS = 'default';

/** How the name of a document is spelled, for messages. */
export const VOICE_ADDRESS_RULE =
  'a number of a + and 3 to 15 digits, like +15551000; an extension of up to 6 digits, like 1000; a SIP user or client ' +
  'alone, like support; a whole address, like sip:support@acme.sip.twilio.com or client:support; ' +
  `or ${DEFAULT_ADDRESS}`;

/** True for a number, a SIP URI or client address, and an extension, SIP user or client name alone. */
export function isVoiceAddress(name: string): boolean {
  if (isPhoneNumber(name)) return true;
  if (CLIENT.test(name)) return isClientName(name.replace(CLIENT, ''));
  if (SIP.test(name)) return isSipAddress(name) && !/[;?]/.test(name);
  return isClientName(name) && !NO_NAME.test(name);
}

/** Digits with what people write between them. */
const SEPARATED = /^[\d\s().\-/\u2010-\u2015]+$/;

/**
 * What somebody meant who wrote a telephone number as people read it, `91 234 56 78`: as a name it is one of a Client, and
 * no caller of that number would ever reach it. @returns what to write instead; null: it is no such number
 */
export function numberInstead(name: string): string | null {
  if (!SEPARATED.test(name) || name.replace(/\D/g, '').length < 7) return null;
  const read = readPhoneNumber(name);
  return read === null
    ? 'a number is a + and its country before its digits, with nothing between them, like +34912345678'
    : `write "${read}"`;
}

/**
 * Which of the addresses answers a call to `to`: the whole of it, else its user part, each as it is written before
 * any case of it. A call by SIP or from a Client that names none of them reaches `default`, else the first: it must
 * not be lost.
 * @param addresses its keys; with the same object the next call is found without reading them all
 * @param from who calls
 */
export function answeringAddress(addresses: Addresses, to: string, from: string): string | undefined {
  // A number where there are numbers alone: nothing else can be meant.
  if (isPhoneNumber(to) && inOrder(addresses).named.length === 0) return addresses[to] && to;
  const found = namesOf(to).flatMap((name) => known(addresses, name))[0];
  if (found !== undefined || isPhoneNumber(to)) return found;
  const beyond = /^(client|sips?):/i.test(from) || SIP.test(to);
  if (!beyond) return undefined;
  return addresses[DEFAULT_ADDRESS] ? DEFAULT_ADDRESS : inOrder(addresses).first;
}

/** The first telephone number there is. */
export function firstTelephone(addresses: Addresses): string | undefined {
  return inOrder(addresses).telephone;
}

/** Documents of addresses by their names: as settings have them, never changed in place. */
type Addresses = Readonly<Record<string, object>>;

interface InOrder {
  first: string | undefined;
  telephone: string | undefined;
  /** what is no telephone number, and may be written in several ways */
  named: string[];
}

const found = new WeakMap<Addresses, InOrder>();

/** Thousands of numbers are walked through once, and not for every call. */
function inOrder(addresses: Addresses): InOrder {
  const seen = found.get(addresses);
  if (seen) return seen;
  const all = Object.keys(addresses);
  const order = {
    ...{ first: all[0], telephone: all.find(isPhoneNumber) },
    named: all.filter((address) => !isPhoneNumber(address)),
  };
  found.set(addresses, order);
  return order;
}

/** The number in an address, where there is one: `sip:+15551000@acme.sip.twilio.com`. */
export function telephoneIn(address: string): string | undefined {
  return namesOf(address).find(isPhoneNumber);
}

function known(addresses: Addresses, name: string): string[] {
  if (isPhoneNumber(name)) return addresses[name] ? [name] : [];
  const { named } = inOrder(addresses);
  const exact = named.filter((address) => spelled(address) === spelled(name));
  return exact.length > 0 ? exact : named.filter((address) => folded(address) === folded(name));
}

function spelled(address: string): string {
  return address
    .normalize('NFC')
    .replace(/^sips:/i, 'sip:')
    .replace(CLIENT, 'client:');
}

function folded(address: string): string {
  return spelled(address).toLowerCase();
}

/** What a called address may be known by, the whole first. */
function namesOf(to: string): string[] {
  const sip = SIP.exec(to);
  return sip
    ? namesOfSip(sip[1] ?? '', sip[2] ?? '')
    : namesOfClient(decoded(to.replace(CLIENT, '').trim()).replace(TEL, '').replace(WHATSAPP, ''));
}

function namesOfSip(user: string, host: string): string[] {
  const plain = decoded(user).split(':', 1)[0] ?? '';
  const hosts = host === '' ? [] : [host, host.replace(/:\d+$/, '')];
  const whole = hosts.flatMap((one) => [`sip:${user}@${one}`, `sip:${plain}@${one}`, `${plain}@${one}`]);
  return [...new Set([...whole, plain, ...numbersIn(plain)])];
}

/** A Client's call has any word in To, `client:` before it or not. */
function namesOfClient(name: string): string[] {
  return name === '' ? [] : [`client:${name}`, name, ...numbersIn(name)];
}

/** Telephone systems separate the digits of a number (RFC 3966), and leave out the + every global one has. */
function numbersIn(user: string): string[] {
  const plain = user.replace(/[\s().-]/g, '');
  if (isPhoneNumber(plain)) return [plain];
  return /^\d{7,15}$/.test(plain) ? [plain, `+${plain}`] : /^\d+$/.test(plain) ? [plain] : [];
}

function decoded(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
