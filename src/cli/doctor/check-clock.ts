/** Whether this machine's clock is right, by what the carrier says of the time (RFC 9110: Date). */
import { errorWord } from '../../lib/error-code';
import { askUrl, type Check } from './examination';
import { says } from './finding';

const { ok, note, warning, problem } = says('clock');
/** Signed custom data and bots bear less than five minutes. */
const MOST_MS = 60_000;
/** A Date has whole seconds, and the answer takes its time. */
const EXACT_MS = 3000;
const HINT = 'switch on time synchronisation: timedatectl set-ntp true';

export const checkClock: Check = async ({ config, clock }) => {
  if (!config.twilio) return [note('clock', 'not compared: there is no carrier to compare it with')];
  const url = config.twilio.apiUrl ?? 'https://api.twilio.com';
  try {
    const { headers } = await askUrl(url, { method: 'HEAD' });
    const theirs = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(theirs)) return [note('clock', `not compared: ${url} does not say what time it is`)];
    const ms = clock.now() - theirs;
    const off = `is ${Math.abs(ms / 1000).toFixed(0)} s ${ms < 0 ? 'behind' : 'ahead of'} the carrier's`;
    if (Math.abs(ms) > MOST_MS) return [problem('clock', off, HINT)];
    if (Math.abs(ms) > EXACT_MS) return [warning('clock', off, HINT)];
    return [ok('clock', "agrees with the carrier's")];
  } catch (error) {
    return [note('clock', `not compared: ${url} was not reached (${errorWord(error)})`)];
  }
};
