/** Where a session stands in the sample. Owns: the hash. Must not know: which share is wanted. */
import { sha256 } from '../lib/hash';
import { remembered } from '../lib/remembered';

const HEX_DIGITS = 13;
/** A session is decided about more than once, and mostly within seconds. */
const MOST_KNOWN = 1000;
const RANGE = 2 ** (4 * HEX_DIGITS);

/**
 * A percentage in [0, 100) that depends on the session id alone, evenly spread: a session is in the
 * sample when its number is below the share. The first 52 bits of the hash fit a number exactly.
 */
export const sampleOf = remembered(
  (sessionId) => (Number.parseInt(sha256(sessionId).slice(0, HEX_DIGITS), 16) / RANGE) * 100,
  MOST_KNOWN,
);
