/** An account at the carrier, connected. Owns: that its client is watched. */
import type { Clock } from '../lib/clock';
import type { Log } from '../log';
import { createTwilioClient, type RestAccount, type RestClient } from './rest-client';
import { RestHealth } from './rest-health';
import type { RestTrouble } from './rest-trouble';

interface Surroundings {
  clock: Clock;
  log: Log;
  /** told of what came of each request */
  counted: (outcome: RestTrouble | 'ok') => void;
}

/** @throws when accountSid does not begin with `AC` */
export function connectAccount(
  account: RestAccount,
  { clock, log, counted }: Surroundings,
): { client: RestClient; health: RestHealth } {
  const health = new RestHealth(clock, log, counted);
  return { client: createTwilioClient(account, health), health };
}
