/** The configuration beyond what a start checks. Owns: what is allowed, and not advisable. */
import type { Check } from './examination';
import { says } from './finding';

const { ok, warning } = says('configuration');

export const checkConfiguration: Check = async ({ config, publicUrl }) => {
  const found = [];
  if (config.twilio && !publicUrl.startsWith('https:'))
    found.push(
      warning(
        'PUBLIC_URL',
        'is not https: what the carrier sends crosses the network in the clear',
        'put a proxy or a tunnel with TLS in front, and set PUBLIC_URL to its https address',
      ),
    );
  if (config.twilio && config.sealKey === undefined)
    found.push(
      warning(
        'SEAL_KEY',
        'is not set: secrets in the store are sealed with TWILIO_AUTH_TOKEN, and a new auth token opens none of them',
        'set it to a random text of at least 16 characters',
      ),
    );
  if (config.keepDays === undefined)
    found.push(
      warning(
        'KEEP_SESSIONS_DAYS',
        'is not set: what is known of customers is kept for good',
        'set it to how many days you may keep it',
      ),
    );
  if (config.tellSteps)
    found.push(
      warning('TELL_STEPS', 'is on: words of customers are written to the terminal', 'set it to off'),
    );
  return found.length > 0 ? found : [ok('environment', 'is complete')];
};
