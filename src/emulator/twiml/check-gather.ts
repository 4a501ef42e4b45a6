/** What Twilio says of a Gather as a whole (Twilio docs: error 13327). Must not know: single values. */
import type { Complaint } from './value-codes';

/**
 * With a model of one's own choice the silence that ends speech has to be given in seconds.
 * @param attributes is changed: what Twilio does not take counts as not written
 */
export function checkGather(attributes: Record<string, string>): Complaint[] {
  if (attributes.speechModel === undefined || attributes.speechTimeout !== 'auto') return [];
  delete attributes.speechTimeout;
  const message = '<Gather speechTimeout> cannot be "auto" with a speechModel: it counts as not written';
  return [{ code: 13327, level: 'warning', message }];
}
