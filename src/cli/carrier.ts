/** `aftercall carrier`: the local carrier alone, for any Twilio application. */
import { Command, InvalidArgumentError } from 'commander';
import { startCarrier } from '../emulator/start-carrier';
import { systemClock, VirtualClock } from '../lib/clock';

interface Options {
  voiceUrl: string;
  fallbackUrl?: string;
  statusUrl?: string;
  number: string[];
  port: number;
  virtualTime?: boolean;
}

export function carrierCommand(): Command {
  return new Command('carrier')
    .description('run the local carrier: a stand-in for Twilio that any application can use')
    .requiredOption('--voice-url <url>', 'where incoming calls ask for their document', url)
    .option('--fallback-url <url>', 'asked when the voice URL fails', url)
    .option('--status-url <url>', 'told when a call has ended', url)
    .option('--number <e164...>', 'numbers that can be called', ['+15551000'])
    .option('--port <port>', 'port to listen on', (value) => Number(value), 4010)
    .option('--virtual-time', 'time stands still until it is advanced through the control API')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const numbers = options.number.map((phoneNumber) => ({
    phoneNumber,
    voiceUrl: options.voiceUrl,
    ...(options.fallbackUrl ? { voiceFallbackUrl: options.fallbackUrl } : {}),
    ...(options.statusUrl ? { statusCallback: options.statusUrl } : {}),
  }));
  const clock = options.virtualTime ? new VirtualClock(Date.now()) : systemClock;
  // An application that is tried out again remembers the calls of last time: these are others.
  const carrier = await startCarrier({ clock, port: options.port, numbers, sidsAfter: Date.now() });
  console.log(`The local carrier listens on ${carrier.url}`);
  console.log(`  account      ${carrier.accountSid}`);
  console.log(`  auth token   ${carrier.authToken}`);
  console.log(`  inspector    ${carrier.url}/carrier`);
  console.log(`  numbers      ${options.number.join(', ')} -> ${options.voiceUrl}`);
  console.log('  call one     the inspector, or POST /carrier/calls {"from":"+15550001","to":"…"}');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void carrier.close());
}

function url(value: string): string {
  if (URL.canParse(value) && /^https?:/.test(value)) return value;
  throw new InvalidArgumentError('It must be an http or https URL.');
}
