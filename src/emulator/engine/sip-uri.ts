/**
 * SIP addresses with headers (Twilio docs: Sip). Owns: how headers are written after `?`, which names
 * Twilio passes on, and the limits. Must not know: who is called.
 */
import type { Form } from './carrier-event';

export interface SipUri {
  /** the address without headers, which is the phone that rings */
  address: string;
  /** names as written, values decoded */
  headers: Form;
}

/** Lengths have to stay under these; headers count as they are written, encoded. */
const LONGEST_ADDRESS = 255;
const LONGEST_HEADERS = 1024;

const CUSTOM = /^x-[\w.!%*+`'~-]+$/i;
const OTHERS = ['user-to-user', 'remote-party-id', 'p-preferred-identity', 'p-called-party-id'];

/** Whether Twilio passes a header of this name on. */
export function isPassedOn(name: string): boolean {
  return CUSTOM.test(name) || OTHERS.includes(name.toLowerCase());
}

/** @returns the address and its headers, or what is wrong with them, naming no value */
export function readSipUri(written: string): SipUri | { problem: string } {
  const at = written.indexOf('?');
  const address = at < 0 ? written : written.slice(0, at);
  const query = at < 0 ? '' : written.slice(at + 1);
  if (address.length >= LONGEST_ADDRESS)
    return {
      problem: `the SIP address has ${address.length} characters, and has to stay under ${LONGEST_ADDRESS}`,
    };
  if (query.length >= LONGEST_HEADERS)
    return {
      problem: `the SIP headers take ${query.length} characters, and have to stay under ${LONGEST_HEADERS}`,
    };
  const headers: Form = {};
  for (const pair of query === '' ? [] : query.split('&')) {
    const equals = pair.indexOf('=');
    const name = equals < 0 ? pair : pair.slice(0, equals);
    const value = equals < 0 ? undefined : decoded(pair.slice(equals + 1));
    if (!isPassedOn(name))
      return { problem: `the SIP header ${name} is none that is passed on: X-… or ${OTHERS.join(', ')}` };
    if (value === undefined)
      return {
        problem: `the value of the SIP header ${name} is not percent-encoded (; , = and % have to be)`,
      };
    headers[name] = value;
  }
  return { address, headers };
}

function decoded(written: string): string | undefined {
  if (/[;,=\s]/.test(written)) return undefined;
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
