/**
 * Addresses that calls reach. Owns: how they are spelled, and which document answers one. Twilio docs:
 * a number is E.164; a call to a SIP domain has `sip:user@domain` in To; a Client passes any To, or none.
 */
import { TEL, isClientName, isPhoneNumber, isSipAddress } from '../call/endpoint';

const SIP = /^sips?:([^@;?\s]+)(?:@([^;?\s]+))?/i;
const CLIENT = /^client:/i;
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

/**
 * Which of the addresses answers a call to `to`: the whole of it, else its user part, each as it is written before
 * any case of it. A call by SIP or from a Client that names none of them reaches `default`, else the first: it must
 * not be lost.
 * @param addresses its keys; with the same object the next call is found without reading them all
 * @param from who calls
 */
export function answeringAddress(
  addresses: { readonly [address: string]: unknown },
  to: string,
  from: string,
): string | undefined {
  const { spellings, anyCase, first } = bookOf(addresses);
  for (const name of namesOf(to)) {
    const found = spellings.get(spelled(name)) ?? anyCase.get(folded(name));
    if (found !== undefined) return found;
  }
  if (isPhoneNumber(to)) return undefined;
  const beyond = /^(client|sips?):/i.test(from) || SIP.test(to);
  if (!beyond) return undefined;
  return Object.hasOwn(addresses, DEFAULT_ADDRESS) ? DEFAULT_ADDRESS : first;
}

/** Addresses by how they are spelled: of two that are spelled alike the first. */
interface AddressBook {
  spellings: ReadonlyMap<string, string>;
  anyCase: ReadonlyMap<string, string>;
  first: string | undefined;
}

const books = new WeakMap<object, AddressBook>();

function bookOf(addresses: object): AddressBook {
  const known = books.get(addresses);
  if (known) return known;
  const names = Object.keys(addresses);
  const last = names.toReversed();
  const book = {
    spellings: new Map(last.map((name) => [spelled(name), name])),
    anyCase: new Map(last.map((name) => [folded(name), name])),
    first: names[0],
  };
  books.set(addresses, book);
  return book;
}

/** The number in an address, where there is one: `sip:+15551000@acme.sip.twilio.com`. */
export function telephoneIn(address: string): string | undefined {
  return namesOf(address).find(isPhoneNumber);
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
    : namesOfClient(decoded(to.replace(CLIENT, '').trim()).replace(TEL, ''));
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
