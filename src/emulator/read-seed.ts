/**
 * A file that sets a carrier up. Owns: what it may say, and saying all that is wrong at once. Must not know:
 * how a carrier starts.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import type { CarrierOptions } from './carrier';
import { body, oneOf, readBody, text, values } from './control/read-body';
import { readBehaviour } from './control/read-behaviour';
import { SWITCHES } from './control/switch-routes';
import type { Behaviour } from './phones/behaviour';

export interface Seed {
  options: Partial<CarrierOptions>;
  /** by address */
  phones: Record<string, Behaviour>;
}

const URL_TEXT = text('an http address', /^https?:\/\/\S+$/);
const METHOD = oneOf(['GET', 'POST']);
const VOICE = {
  voiceMethod: METHOD.exactOptional(),
  voiceFallbackUrl: URL_TEXT.exactOptional(),
  voiceFallbackMethod: METHOD.exactOptional(),
  statusCallback: URL_TEXT.exactOptional(),
  statusCallbackMethod: METHOD.exactOptional(),
};
const NUMBER = text('a number like +15551000, in quotes', /^\+\d{3,15}$/);
const list = <T extends z.ZodType>(one: T) => z.array(one, 'must be a list').exactOptional();

const SEED = body({
  accountSid: text('AC and 32 hexadecimal digits', /^AC[0-9a-f]{32}$/i).exactOptional(),
  authToken: text('the token of the account').exactOptional(),
  apiKeys: list(
    body({ sid: text('SK and 32 hexadecimal digits', /^SK[0-9a-f]{32}$/i), secret: text('a secret') }),
  ),
  numbers: list(
    body({
      phoneNumber: NUMBER,
      voiceUrl: URL_TEXT.exactOptional(),
      friendlyName: text('a name').exactOptional(),
      ...VOICE,
    }),
  ),
  verifiedNumbers: list(NUMBER),
  applications: list(
    body({ sid: text('AP and 32 hexadecimal digits', /^AP[0-9a-f]{32}$/i), voiceUrl: URL_TEXT, ...VOICE }),
  ),
  sipDomains: list(body({ domainName: text('a domain', /^[\w.-]+$/), voiceUrl: URL_TEXT, ...VOICE })),
  redirects: values('http addresses').exactOptional(),
  switches: SWITCHES.exactOptional(),
  phones: z.record(z.string(), z.unknown(), 'must be an object of phones').default({}),
});

/** @param written YAML @throws Error naming every field that is wrong */
export function readSeed(written: string): Seed {
  const { phones, ...options } = readBody(SEED, parse(written) ?? {});
  const behaviours = Object.entries(phones).map(([address, given]) => [address, behaviourOf(address, given)]);
  return {
    options: options as Partial<CarrierOptions>,
    phones: Object.fromEntries(behaviours) as Record<string, Behaviour>,
  };
}

function behaviourOf(address: string, given: unknown): Behaviour {
  try {
    return readBehaviour(given);
  } catch (error) {
    throw new Error(`phones.${address}: ${(error as Error).message}`, { cause: error });
  }
}
