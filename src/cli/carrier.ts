/** `aftercall carrier`: the local carrier alone, for any Twilio application. */
import { Command } from 'commander';
import type { CarrierEvent } from '../emulator/engine/carrier-event';
import type {
  ApiKey,
  ApplicationConfig,
  NumberConfig,
  SipDomainConfig,
} from '../emulator/engine/number-record';
import { narrate } from '../emulator/narrate';
import type { Behaviour } from '../emulator/phones/behaviour';
import type { Seed } from '../emulator/read-seed';
import { startCarrier, type LocalCarrier } from '../emulator/start-carrier';
import { systemClock, VirtualClock, type Clock } from '../lib/clock';
import * as read from './carrier-options';

const NOTHING: Seed = { options: {}, phones: {} };

interface Options {
  seed?: Seed;
  voiceUrl?: string;
  fallbackUrl?: string;
  statusUrl?: string;
  smsUrl?: string;
  number?: NumberConfig[];
  accountSid?: string;
  authToken?: string;
  port: number;
  apiKey?: ApiKey[];
  application?: ApplicationConfig[];
  sipDomain?: SipDomainConfig[];
  verified?: string[];
  phone?: Record<string, Behaviour>;
  switch?: object;
  timing?: object;
  publicUrl?: Record<string, string>;
  virtualTime?: number | true;
  quiet?: boolean;
}

/** @param print writes a line @param started is given the carrier once it listens */
export function carrierCommand(
  print: (line: string) => void = console.log,
  started: (carrier: LocalCarrier) => void = closeOnSignal,
): Command {
  return new Command('carrier')
    .option('--seed <file>', 'YAML: all of this, and more (docs/carrier.md)', read.seedFile)
    .option('--voice-url <url>', 'where incoming calls ask for their document', read.url)
    .option('--fallback-url <url>', 'asked when the voice URL fails', read.url)
    .option('--status-url <url>', 'told when a call has ended', read.url)
    .option('--sms-url <url>', 'asked when a text message comes in', read.url)
    .option(
      '--number <e164=url...>',
      'numbers that can be called; without =url that of --voice-url is asked (default: +15551000)',
      read.number,
    )
    .option('--account-sid <AC…>', "the account's SID, as the application knows it", read.accountSid)
    .option('--auth-token <token>', "the account's auth token")
    .option('--verified <e164...>', 'numbers that may be shown as caller', read.phoneNumber)
    .option('--api-key <SK…:secret...>', 'keys an application may sign in with', read.apiKey)
    .option('--application <AP…=url...>', 'TwiML applications', read.application)
    .option('--sip-domain <domain=url...>', 'domains SIP phones can call', read.sipDomain)
    .option(
      '--phone <address=does...>',
      'how phones behave: +15553000=busy, client:ann=answer:3000, or as in a seed: +15553000={does: …}',
      read.phone,
    )
    .option(
      '--switch <name=value...>',
      'what nobody has confirmed of Twilio (docs/carrier.md)',
      read.switchChoice,
    )
    .option('--timing <name=ms...>', 'how long things take (docs/carrier.md)', read.length)
    .option('--public-url <public=local...>', 'where requests for a public address go', read.publicUrl)
    .option('--port <port>', 'port to listen on', read.port, 4010)
    .option('--virtual-time [start]', 'time stands still until the control API advances it', read.startTime)
    .option('--quiet', 'no line for each call, request, warning and refusal')
    .action(async (options: Options) => started(await run(options, print)));
}

async function run(options: Options, print: (line: string) => void): Promise<LocalCarrier> {
  const { options: seeded, phones } = options.seed ?? NOTHING;
  const numbers = [...(seeded.numbers ?? []), ...numbersOf(options)];
  if (numbers.length === 0)
    throw new Error('give --voice-url, --sms-url, --number with a URL, or a --seed with numbers');
  // An application that is tried out again remembers the calls of last time: these are others.
  const carrier = await startCarrier({
    ...seeded,
    clock: clockOf(options),
    port: options.port,
    ...(options.accountSid ? { accountSid: options.accountSid } : {}),
    ...(options.authToken ? { authToken: options.authToken } : {}),
    apiKeys: [...(seeded.apiKeys ?? []), ...(options.apiKey ?? [])],
    applications: [...(seeded.applications ?? []), ...(options.application ?? [])],
    sipDomains: [...(seeded.sipDomains ?? []), ...(options.sipDomain ?? [])],
    verifiedNumbers: [...(seeded.verifiedNumbers ?? []), ...(options.verified ?? [])],
    switches: { ...seeded.switches, ...options.switch },
    timing: { ...seeded.timing, ...options.timing },
    redirects: { ...seeded.redirects, ...options.publicUrl },
    numbers,
    sidsAfter: Date.now(),
    ...(options.quiet ? {} : { onEvent: (event: CarrierEvent) => tell(event, print) }),
  });
  for (const [address, behaviour] of Object.entries({ ...phones, ...options.phone }))
    carrier.phone(address).behaviour = behaviour;
  introduce(carrier, numbers, print);
  return carrier;
}

function introduce(
  carrier: LocalCarrier,
  numbers: readonly NumberConfig[],
  print: (line: string) => void,
): void {
  print(`The local carrier listens on ${carrier.url}`);
  print(`  account      ${carrier.accountSid}`);
  print(`  auth token   ${carrier.authToken}`);
  print(`  inspector    ${carrier.url}/carrier`);
  for (const { phoneNumber, voiceUrl = 'nowhere' } of numbers)
    print(`  number       ${phoneNumber} -> ${voiceUrl}`);
  print('  call one     the inspector, or POST /carrier/calls {"from":"+15550001","to":"…"}');
}

function clockOf({ virtualTime, seed }: Options): Clock {
  if (virtualTime === undefined) return seed?.clock ?? systemClock;
  return new VirtualClock(virtualTime === true ? Date.now() : virtualTime);
}

function numbersOf({
  number = [{ phoneNumber: '+15551000' }],
  voiceUrl,
  fallbackUrl,
  statusUrl,
  smsUrl,
}: Options): NumberConfig[] {
  const served = number.filter((one) => voiceUrl ?? smsUrl ?? one.voiceUrl);
  return served.map((one) => ({
    ...(voiceUrl ? { voiceUrl } : {}),
    ...one,
    ...(fallbackUrl ? { voiceFallbackUrl: fallbackUrl } : {}),
    ...(statusUrl ? { statusCallback: statusUrl } : {}),
    ...(smsUrl ? { smsUrl } : {}),
  }));
}

function closeOnSignal(carrier: LocalCarrier): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void carrier.close());
}

function tell(event: CarrierEvent, print: (line: string) => void): void {
  const line = narrate(event);
  if (line !== undefined) print(`${new Date(event.at).toISOString().slice(11, 23)} ${line}`);
}
