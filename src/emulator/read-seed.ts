/**
 * A file that sets a carrier up. Owns: what it may say, and saying all that is wrong at once. Must not know:
 * how a carrier starts.
 */
import { parse } from 'yaml';
import { z } from 'zod';
import { systemClock, VirtualClock, type Clock } from '../lib/clock';
import type { CarrierOptions } from './carrier';
import { API_KEY, APPLICATION, NUMBER, PHONE_NUMBER, SIP_DOMAIN } from './control/account-shapes';
import { body, flag, readBody, text, values } from './control/read-body';
import { readBehaviour } from './control/read-behaviour';
import { SWITCHES } from './control/switch-shapes';
import { TIMING } from './control/timing-shape';
import type { Behaviour } from './phones/behaviour';

export interface Seed {
  options: Partial<CarrierOptions>;
  /** what the carrier's time is; real unless it is said */
  clock?: Clock;
  /** by address */
  phones: Record<string, Behaviour>;
}

const list = <T extends z.ZodType>(one: T) => z.array(one, 'must be a list').exactOptional();
const TIME = z.iso.datetime({ error: 'must be a time like 2026-01-05T10:00:00Z, in quotes', offset: true });

const SEED = body({
  accountSid: text('AC and 32 hexadecimal digits', /^AC[0-9a-f]{32}$/i).exactOptional(),
  authToken: text('the token of the account').exactOptional(),
  apiKeys: list(API_KEY),
  numbers: list(NUMBER),
  verifiedNumbers: list(PHONE_NUMBER),
  applications: list(APPLICATION),
  sipDomains: list(SIP_DOMAIN),
  redirects: values('http addresses').exactOptional(),
  switches: SWITCHES.exactOptional(),
  timing: TIMING.exactOptional(),
  clock: body({ virtual: flag(), startsAt: TIME.exactOptional() }).exactOptional(),
  phones: z.record(z.string(), z.unknown(), 'must be an object of phones').default({}),
});

/** @param written YAML @throws Error naming every field that is wrong */
export function readSeed(written: string): Seed {
  const { phones, clock, ...options } = readBody(SEED, parse(written) ?? {});
  const behaviours = Object.entries(phones).map(([address, given]) => [address, behaviourOf(address, given)]);
  return {
    options: options as Partial<CarrierOptions>,
    ...(clock ? { clock: clockOf(clock) } : {}),
    phones: Object.fromEntries(behaviours) as Record<string, Behaviour>,
  };
}

/** A virtual clock starts now unless it is said. */
function clockOf({ virtual, startsAt }: { virtual: boolean; startsAt?: string }): Clock {
  if (!virtual) return systemClock;
  return new VirtualClock(startsAt === undefined ? Date.now() : Date.parse(startsAt));
}

function behaviourOf(address: string, given: unknown): Behaviour {
  try {
    return readBehaviour(given);
  } catch (error) {
    throw new Error(`phones.${address}: ${(error as Error).message}`, { cause: error });
  }
}
