/** What every check of the doctor is given. Owns: putting it together, and asking an address with a limit of time. */
import type { Config } from '../../config';
import type { Clock } from '../../lib/clock';
import { ownUrl } from '../../lib/own-url';
import type { Settings } from '../../settings/read-settings';
import { createTwilioClient, type RestClient } from '../../twilio/rest-client';
import type { Finding } from './finding';

export interface Examination {
  config: Config;
  clock: Clock;
  /** puts right what can be put right */
  fix: boolean;
  /** it was to be put right, and is not: the public address leads nowhere, or elsewhere */
  held: boolean;
  /** where the carrier reaches us, without a trailing slash */
  publicUrl: string;
  /** null: there are no credentials, and the local carrier runs beside the app */
  client: RestClient | null;
  /** null: there is no store yet, or it cannot be read */
  settings: Settings | null;
}

export type Check = (examination: Examination) => Promise<Finding[]>;

/** @param settings those of the store */
export function examinationOf(
  config: Config,
  settings: Settings | null,
  { clock, fix }: Pick<Examination, 'clock' | 'fix'>,
): Examination {
  const publicUrl = config.publicUrl ?? ownUrl(config.port, config.host);
  const client = config.twilio ? createTwilioClient(config.twilio) : null;
  return { config, clock, fix, held: false, publicUrl, client, settings };
}

/** @param console where else it is set @returns what to do about something that can be put right */
export function howToFix({ held }: Examination, console: string): string {
  if (held) return 'was not set: mend the public address first, and run `aftercall doctor --fix` again';
  return `run \`aftercall doctor --fix\`, or set it in the Twilio Console: ${console}`;
}

const LONGEST_MS = 8000;

/** Asks an address; a redirect is an answer. @throws what the network says */
export function askUrl(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(LONGEST_MS), ...init });
}
