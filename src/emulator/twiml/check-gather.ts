/** What Twilio says of a Gather as a whole (Twilio docs: errors 13327, 13330). Must not know: single values. */
import type { Complaint } from './value-codes';

const MOST_HINTS = 500;
const LONGEST_HINT = 100;

/** @param attributes is changed: what Twilio does not take counts as not written */
export function checkGather(attributes: Record<string, string>): Complaint[] {
  return [...checkSilence(attributes), ...checkHints(attributes)];
}

function checkHints(attributes: Record<string, string>): Complaint[] {
  const hints = attributes.hints?.split(',').map((hint) => hint.trim()) ?? [];
  const isLong = hints.some((hint) => hint.length > LONGEST_HINT);
  if (hints.length <= MOST_HINTS && !isLong) return [];
  delete attributes.hints;
  const message = `<Gather hints> has at most ${MOST_HINTS} phrases of ${LONGEST_HINT} characters: it counts as not written`;
  return [{ code: 13330, level: 'warning', message }];
}

/** With a model of one's own choice the silence that ends speech has to be given in seconds. */
function checkSilence(attributes: Record<string, string>): Complaint[] {
  if (attributes.speechModel === undefined || attributes.speechTimeout !== 'auto') return [];
  delete attributes.speechTimeout;
  const message = '<Gather speechTimeout> cannot be "auto" with a speechModel: it counts as not written';
  return [{ code: 13327, level: 'warning', message }];
}
