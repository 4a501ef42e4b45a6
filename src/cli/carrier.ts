/** `aftercall carrier`: the local carrier alone, for any Twilio application. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { CarrierEvent } from '../emulator/engine/carrier-event';
import type { ApiKey, NumberConfig } from '../emulator/engine/number-record';
import { narrate } from '../emulator/narrate';
import { readSeed, type Seed } from '../emulator/read-seed';
import { startCarrier, type LocalCarrier } from '../emulator/start-carrier';
import { systemClock, VirtualClock } from '../lib/clock';

const NOTHING: Seed = { options: {}, phones: {} };

interface Options {
  seed: Seed;
  voiceUrl?: string;
  fallbackUrl?: string;
  statusUrl?: string;
  number: string[];
  port: number;
  apiKey: ApiKey[];
  publicUrl: Record<string, string>;
  virtualTime?: boolean;
  quiet?: boolean;
}

/** @param print writes a line @param started is given the carrier once it listens */
export function carrierCommand(
  print: (line: string) => void = console.log,
  started: (carrier: LocalCarrier) => void = closeOnSignal,
): Command {
  return new Command('carrier')
    .description('run the local carrier: a stand-in for Twilio that any application can use')
    .option('--seed <file>', 'YAML: numbers, keys, applications, phones … (docs/carrier.md)', seed, NOTHING)
    .option('--voice-url <url>', 'where incoming calls ask for their document', url)
    .option('--fallback-url <url>', 'asked when the voice URL fails', url)
    .option('--status-url <url>', 'told when a call has ended', url)
    .option('--number <e164...>', 'numbers that can be called', ['+15551000'])
    .option('--api-key <SK…:secret...>', 'keys an application may sign in with', apiKeys, [])
    .option('--public-url <public=local...>', 'where requests for a public address really go', publicUrls, {})
    .option('--port <port>', 'port to listen on', (value) => Number(value), 4010)
    .option('--virtual-time', 'time stands still until it is advanced through the control API')
    .option('--quiet', 'no line for each call, request, warning and refusal')
    .action(async (options: Options) => started(await run(options, print)));
}

async function run(options: Options, print: (line: string) => void): Promise<LocalCarrier> {
  const { options: seeded, phones } = options.seed;
  const numbers = [...(seeded.numbers ?? []), ...numbersOf(options)];
  if (numbers.length === 0) throw new Error('give --voice-url, or a --seed with numbers');
  const clock = options.virtualTime ? new VirtualClock(Date.now()) : systemClock;
  // An application that is tried out again remembers the calls of last time: these are others.
  const carrier = await startCarrier({
    ...seeded,
    clock,
    port: options.port,
    apiKeys: [...(seeded.apiKeys ?? []), ...options.apiKey],
    redirects: { ...seeded.redirects, ...options.publicUrl },
    numbers,
    sidsAfter: Date.now(),
    ...(options.quiet ? {} : { onEvent: (event: CarrierEvent) => tell(event, print) }),
  });
  for (const [address, behaviour] of Object.entries(phones)) carrier.phone(address).behaviour = behaviour;
  print(`The local carrier listens on ${carrier.url}`);
  print(`  account      ${carrier.accountSid}`);
  print(`  auth token   ${carrier.authToken}`);
  print(`  inspector    ${carrier.url}/carrier`);
  for (const { phoneNumber, voiceUrl = 'nowhere' } of numbers)
    print(`  number       ${phoneNumber} -> ${voiceUrl}`);
  print('  call one     the inspector, or POST /carrier/calls {"from":"+15550001","to":"…"}');
  return carrier;
}

function numbersOf({ number, voiceUrl, fallbackUrl, statusUrl }: Options): NumberConfig[] {
  if (voiceUrl === undefined) return [];
  return number.map((phoneNumber) => ({
    phoneNumber,
    voiceUrl,
    ...(fallbackUrl ? { voiceFallbackUrl: fallbackUrl } : {}),
    ...(statusUrl ? { statusCallback: statusUrl } : {}),
  }));
}

function closeOnSignal(carrier: LocalCarrier): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void carrier.close());
}

function tell(event: CarrierEvent, print: (line: string) => void): void {
  const line = narrate(event);
  if (line !== undefined) print(`${new Date(event.at).toISOString().slice(11, 23)} ${line}`);
}

/** @throws InvalidArgumentError */
function seed(path: string): Seed {
  try {
    return readSeed(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new InvalidArgumentError(`${path}: ${(error as Error).message}`);
  }
}

/** `https://calls.example.com=http://127.0.0.1:3000`. @throws InvalidArgumentError */
function publicUrls(written: string, before: Record<string, string>): Record<string, string> {
  const [, from, to] = /^(https?:\/\/[^=]+)=(https?:\/\/.+)$/.exec(written) ?? [];
  if (from !== undefined && to !== undefined) return { ...before, [from]: to.replace(/\/$/, '') };
  throw new InvalidArgumentError('It must be like https://calls.example.com=http://127.0.0.1:3000.');
}

/** @throws InvalidArgumentError */
function apiKeys(written: string, before: ApiKey[]): ApiKey[] {
  const [, sid, secret] = /^(SK[0-9a-f]{32}):(.+)$/i.exec(written) ?? [];
  if (sid !== undefined && secret !== undefined) return [...before, { sid, secret }];
  throw new InvalidArgumentError('It must be SK and 32 hexadecimal digits, a colon, and the secret.');
}

function url(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new InvalidArgumentError('It must be an http or https URL.');
}
