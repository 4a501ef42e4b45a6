/**
 * A file that sets a carrier up. Owns: what it may say, and saying all that is wrong at once. Must not know:
 * how a carrier starts.
 */
import { z } from 'zod';
import { systemClock, VirtualClock, type Clock } from '../lib/clock';
import type { CarrierOptions } from './carrier';
import { API_KEY, APPLICATION, NUMBER, PHONE_NUMBER, SIP_DOMAIN } from './control/account-shapes';
import { ControlProblem, type FieldProblem } from './control/control-problem';
import { body, flag, readBody, text } from './control/read-body';
import { PHONE_ADDRESS, readBehaviour } from './control/read-behaviour';
import { REDIRECTS } from './control/redirect-shape';
import { SWITCHES } from './control/switch-shapes';
import { TIMING } from './control/timing-shape';
import type { Behaviour } from './phones/behaviour';
import { readSeedText } from './seed-problems';

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
  redirects: REDIRECTS.exactOptional(),
  switches: SWITCHES.exactOptional(),
  timing: TIMING.exactOptional(),
  clock: body({ virtual: flag(), startsAt: TIME.exactOptional() }).exactOptional(),
  phones: z.record(z.string(), z.unknown(), 'must be an object of phones').default({}),
});

/** What there is one of by this name. */
const UNIQUE = { numbers: 'phoneNumber', applications: 'sid', sipDomains: 'domainName', apiKeys: 'sid' };

/**
 * @param written YAML
 * @param file its name: problems then say where in it they stand
 * @throws Error naming every field that is wrong, a line each
 */
export function readSeed(written: string, file?: string): Seed {
  const seed = readSeedText(written, file);
  const problems: FieldProblem[] = [];
  const read = collect(problems, '', () => readBody(SEED, seed.value));
  const phones = Object.entries(asObject(asObject(seed.value).phones)).map(
    ([address, given]) => [address, behaviourOf(problems, address, given)] as const,
  );
  problems.push(...twice(asObject(seed.value)));
  if (!read || problems.length > 0) throw new Error(seed.print(problems));
  const { phones: _, clock, ...options } = read;
  return {
    options: options as Partial<CarrierOptions>,
    ...(clock ? { clock: clockOf(clock) } : {}),
    phones: Object.fromEntries(phones) as Record<string, Behaviour>,
  };
}

/** @returns undefined where there are problems, which are added */
function collect<T>(problems: FieldProblem[], below: string, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ControlProblem)) throw error;
    for (const { field, message } of error.problems)
      problems.push({ field: [below, field].filter((part) => part !== '').join('.'), message });
    return undefined;
  }
}

function behaviourOf(problems: FieldProblem[], address: string, given: unknown): Behaviour | undefined {
  const field = `phones.${address}`;
  if (!PHONE_ADDRESS.test(address))
    problems.push({ field, message: 'must be a number like +15550001, client:name or sip:user@host' });
  return collect(problems, field, () => readBehaviour(given));
}

/** What is set up a second time, and would silently stand in place of the first. */
function twice(seed: Record<string, unknown>): FieldProblem[] {
  return Object.entries(UNIQUE).flatMap(([list, name]) => {
    const entries = Array.isArray(seed[list]) ? seed[list] : [];
    const names = entries.map((entry) => asObject(entry)[name]);
    return names.flatMap((value, at) =>
      value === undefined || names.indexOf(value) === at
        ? []
        : [{ field: `${list}.${at}.${name}`, message: `is there twice: ${String(value)}` }],
    );
  });
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** A virtual clock starts now unless it is said. */
function clockOf({ virtual, startsAt }: { virtual: boolean; startsAt?: string }): Clock {
  if (!virtual) return systemClock;
  return new VirtualClock(startsAt === undefined ? Date.now() : Date.parse(startsAt));
}
