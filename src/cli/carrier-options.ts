/** What `aftercall carrier` is told on its command line. Owns: reading each option. Must not know: carriers. */
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type {
  ApiKey,
  ApplicationConfig,
  NumberConfig,
  SipDomainConfig,
} from '../emulator/engine/number-record';
import type { Behaviour } from '../emulator/phones/behaviour';
import { readSeed, type Seed } from '../emulator/read-seed';

/** A YAML file. @throws InvalidArgumentError */
export function seedFile(path: string): Seed {
  const written = valid(path, () => readFileSync(path, 'utf8'));
  try {
    return readSeed(written, path);
  } catch (error) {
    throw new InvalidArgumentError(`\n${(error as Error).message}`);
  }
}

/** `https://calls.example.com=http://127.0.0.1:3000`. @throws InvalidArgumentError */
export function publicUrl(written: string, before: Record<string, string> = {}): Record<string, string> {
  const [, from, to] = /^(https?:\/\/[^=]+)=(https?:\/\/.+)$/.exec(written) ?? [];
  if (from !== undefined && to !== undefined) return { ...before, [from]: to.replace(/\/$/, '') };
  throw new InvalidArgumentError('It must be like https://calls.example.com=http://127.0.0.1:3000.');
}

/** `SK…:secret`. @throws InvalidArgumentError */
export function apiKey(written: string, before: ApiKey[] = []): ApiKey[] {
  const [, sid, secret] = /^(SK[0-9a-f]{32}):(.+)$/i.exec(written) ?? [];
  if (sid !== undefined && secret !== undefined) return [...before, { sid, secret }];
  throw new InvalidArgumentError('It must be SK and 32 hexadecimal digits, a colon, and the secret.');
}

/** `AP…=http://127.0.0.1:3000/app`. @throws InvalidArgumentError */
export function application(written: string, before: ApplicationConfig[] = []): ApplicationConfig[] {
  const [, sid, voiceUrl] = /^(AP[0-9a-f]{32})=(https?:\/\/.+)$/i.exec(written) ?? [];
  if (sid !== undefined && voiceUrl !== undefined) return [...before, { sid, voiceUrl }];
  throw new InvalidArgumentError('It must be AP and 32 hexadecimal digits, =, and a voice URL.');
}

/** `acme.sip.twilio.com=http://127.0.0.1:3000/sip`. @throws InvalidArgumentError */
export function sipDomain(written: string, before: SipDomainConfig[] = []): SipDomainConfig[] {
  const [, domainName, voiceUrl] = /^([^=]+)=(https?:\/\/.+)$/.exec(written) ?? [];
  if (domainName === undefined || voiceUrl === undefined)
    throw new InvalidArgumentError('It must be like acme.sip.twilio.com=http://127.0.0.1:3000/sip.');
  const seed = JSON.stringify({ sipDomains: [{ domainName, voiceUrl }] });
  return [...before, ...valid(written, () => readSeed(seed).options.sipDomains ?? [])];
}

/** @throws InvalidArgumentError */
export function phoneNumber(written: string, before: string[] = []): string[] {
  if (/^\+\d{3,15}$/.test(written)) return [...before, written];
  throw new InvalidArgumentError('It must be a number like +15559999.');
}

/** `+15551000`, or `+15551001=http://127.0.0.1:3000/vm` with a voice URL of its own. @throws InvalidArgumentError */
export function number(written: string, before: NumberConfig[] = []): NumberConfig[] {
  const [, phoneNumber = written, voiceUrl] = /^([^=]+)=(.+)$/.exec(written) ?? [];
  const one = { phoneNumber, ...(voiceUrl === undefined ? {} : { voiceUrl }) };
  return [
    ...before,
    ...valid(written, () => readSeed(JSON.stringify({ numbers: [one] })).options.numbers ?? []),
  ];
}

/**
 * `+15553000=busy`, `client:ann=answer:3000`, the time in ms; or as the seed's phones, in braces:
 * `+15553000={does: answer, afterMs: 0, isMachine: true}`. @throws InvalidArgumentError
 */
export function phone(written: string, before: Record<string, Behaviour> = {}): Record<string, Behaviour> {
  const [, address, inBraces] = /^(.+?)=(\{.*\})$/.exec(written) ?? [];
  if (address !== undefined)
    return {
      ...before,
      ...valid(written, () => readSeed(`phones: { ${JSON.stringify(address)}: ${inBraces} }`).phones),
    };
  return { ...before, ...shortPhone(written) };
}

function shortPhone(written: string): Record<string, Behaviour> {
  const [, address, does, ms] = /^(.+)=([a-z-]+)(?::(\d+))?$/.exec(written) ?? [];
  if (address === undefined || does === undefined)
    throw new InvalidArgumentError('It must be like +15553000=busy or client:ann=answer:3000.');
  const afterMs = does === 'answer' || does === 'reject' ? { afterMs: Number(ms ?? 0) } : {};
  const seed = JSON.stringify({ phones: { [address]: { does, ...afterMs } } });
  return valid(written, () => readSeed(seed).phones);
}

/** @throws InvalidArgumentError */
export function accountSid(written: string): string {
  if (/^AC[0-9a-f]{32}$/i.test(written)) return written;
  throw new InvalidArgumentError('It must be AC and 32 hexadecimal digits.');
}

/** `delivery=in-turn`. @throws InvalidArgumentError */
export function switchChoice(written: string, before: object = {}): object {
  const [, name, value] = /^(\w+)=(.+)$/.exec(written) ?? [];
  if (name === undefined || value === undefined)
    throw new InvalidArgumentError('It must be like delivery=in-turn.');
  return valid(written, () => ({
    ...before,
    ...readSeed(`switches: { ${name}: ${value} }`).options.switches,
  }));
}

/** `characterMs=20`. @throws InvalidArgumentError */
export function length(written: string, before: object = {}): object {
  const [, name, ms] = /^(\w+)=(\d+)$/.exec(written) ?? [];
  if (name === undefined || ms === undefined)
    throw new InvalidArgumentError('It must be like characterMs=20.');
  return valid(written, () => ({ ...before, ...readSeed(`timing: { ${name}: ${ms} }`).options.timing }));
}

/** 0 takes one that is free. @throws InvalidArgumentError */
export function port(written: string): number {
  if (/^\d{1,5}$/.test(written) && Number(written) <= 65_535) return Number(written);
  throw new InvalidArgumentError('It must be a port from 0 to 65535.');
}

/** @throws InvalidArgumentError */
export function url(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new InvalidArgumentError('It must be an http or https URL.');
}

/** Nothing, or a time like 2026-01-05T10:00:00Z. @returns ms since the epoch @throws InvalidArgumentError */
export function startTime(written: string): number {
  const time = Date.parse(written);
  if (Number.isNaN(time)) throw new InvalidArgumentError('It must be a time like 2026-01-05T10:00:00Z.');
  return time;
}

function valid<T>(written: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new InvalidArgumentError(`${written}: ${(error as Error).message}`);
  }
}
