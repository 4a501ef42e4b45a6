/** What is said where the carrier could not be asked, or did not do as it was asked. */
import { errorWord } from '../../lib/error-code';
import { restFailure } from '../../twilio/rest-failure';
import { says, type Finding } from './finding';

/** @param check the check that asked */
export function carrierTrouble(check: string, error: unknown): Finding {
  const { code } = restFailure(error);
  const what = code === 0 ? 'was not reached' : 'did not answer as it should';
  return says(check).problem(
    'carrier',
    `${what} (${carrierWord(error)})`,
    'see what the check "account" says',
  );
}

/** The carrier's error code or HTTP status; where it did not answer, the word of the network, such as ECONNREFUSED. */
export function carrierWord(error: unknown): string {
  return String(restFailure(error).code || errorWord(error));
}
