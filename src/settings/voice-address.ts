/**
 * Addresses that calls reach. Owns: how they are spelled, and which document answers one. Twilio docs:
 * a number is E.164; a call to a SIP domain has `sip:user@domain` in To; a Client passes any To, or none.
 */
import { isPhoneNumber } from './phone-number';

const SIP = /^sips?:([^@;?\s]+)(?:@([^;?\s]+))?/i;
const USER = /^[A-Za-z_][\w.+-]{0,127}$/;
const CLIENT = 'client:';

/** The document that answers calls by SIP and from Clients that reach no other. */
export const DEFAULT_ADDRESS = 'default';

/** How the name of a document is spelled, for messages. */
export const VOICE_ADDRESS_RULE =
  'a number of a + and 3 to 15 digits, like +15551000; a SIP user or client alone, like support; ' +
  `a whole address, like sip:support@acme.sip.twilio.com or client:support; or ${DEFAULT_ADDRESS}`;

/** True for a number, a SIP URI or client address, and a SIP user or client name alone. */
export function isVoiceAddress(name: string): boolean {
  if (isPhoneNumber(name) || USER.test(name)) return true;
  if (name.startsWith(CLIENT)) return USER.test(name.slice(CLIENT.length));
  return SIP.test(name) && name.includes('@') && !/[;?\s]/.test(name);
}

/**
 * Which of the addresses answers a call to `to`: the whole of it, else its user part. A call by SIP or
 * from a Client that names none of them reaches `default`, else the first: it must not be lost.
 * @param from who calls
 */
export function answeringAddress(addresses: readonly string[], to: string, from: string): string | undefined {
  const wanted = namesOf(to);
  const found = wanted.flatMap((name) => addresses.filter((address) => same(address, name)))[0];
  if (found !== undefined || isPhoneNumber(to)) return found;
  const beyond = /^(client|sips?):/i.test(from) || SIP.test(to);
  if (!beyond) return undefined;
  return addresses.includes(DEFAULT_ADDRESS) ? DEFAULT_ADDRESS : addresses[0];
}

/** The number in an address, where there is one: `sip:+15551000@acme.sip.twilio.com`. */
export function telephoneIn(address: string): string | undefined {
  return namesOf(address).find(isPhoneNumber);
}

/** What a called address may be known by, the whole first. */
function namesOf(to: string): string[] {
  const sip = SIP.exec(to);
  if (!sip) return namesOfClient(to.replace(/^client:/i, ''));
  const [, user = '', host = ''] = sip;
  const plain = decoded(user).split(':', 1)[0] ?? '';
  const hosts = host === '' ? [] : [host, host.replace(/:\d+$/, '')];
  // Telephone systems leave the + out (RFC 3966 has it for every global number).
  const number = /^\d{7,15}$/.test(plain) ? [`+${plain}`] : [];
  return [...hosts.map((one) => `sip:${plain}@${one}`), plain, ...number];
}

/** A Client's call has any word in To, `client:` before it or not. */
function namesOfClient(name: string): string[] {
  return name === '' ? [] : [`${CLIENT}${name}`, name];
}

function same(address: string, name: string): boolean {
  const spelled = address.replace(/^sips:/i, 'sip:');
  return spelled === name || (SIP.test(spelled) && spelled.toLowerCase() === name.toLowerCase());
}

function decoded(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}
