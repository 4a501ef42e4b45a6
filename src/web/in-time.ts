/** Whoever asks is answered in time, whatever the store does. Owns: how long that is. */
import { PublicError } from '../errors';

/**
 * Twilio gives up after 15 s and asks the fallback (Twilio docs: Voice webhooks, connection overrides); a first document
 * and its fallback both come within that.
 */
const PATIENCE_MS = 6000;

/**
 * What is late may still be done: the same key finds it so. The time is that of the machine, whatever the app's clock says.
 * @throws PublicError too-slow; and what the work throws
 */
export function inTime<T>(work: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new PublicError('too-slow')), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
