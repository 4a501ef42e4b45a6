/** Whoever asks is answered in time, whatever the store does. Owns: how long that is. */
import { PublicError } from '../errors';
import { withPatience } from '../lib/with-patience';

/**
 * Twilio gives up after 15 s and asks the fallback (Twilio docs: Voice webhooks, connection overrides); a first document
 * and its fallback both come within that.
 */
const PATIENCE_MS = 6000;

/** What is late may still be done: the same key finds it so. @throws PublicError too-slow; and what the work throws */
export function inTime<T>(work: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  return withPatience(work, patienceMs, () => new PublicError('too-slow'));
}
