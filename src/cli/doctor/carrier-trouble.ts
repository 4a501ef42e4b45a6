/** What is said where the carrier could not be asked. */
import { restFailure } from '../../twilio/rest-failure';
import { says, type Finding } from './finding';

/** @param check the check that asked */
export function carrierTrouble(check: string, error: unknown): Finding {
  const { code } = restFailure(error);
  return says(check).problem(
    'carrier',
    `did not answer as it should (${code})`,
    'see what the check "account" says',
  );
}
