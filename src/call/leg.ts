/**
 * A leg is one party's connection to the carrier. Owns: roles, references and statuses.
 */

/** Who a leg connects. */
export type LegRole = 'customer' | 'agent' | 'virtual-agent';

/**
 * How the core names a leg: `customer`, or `agent:<n>` for the n-th agent attempt of the session
 * (1-based). The carrier's own identifier (a call SID) is data on the leg, never its name.
 */
export type LegRef = 'customer' | `agent:${number}`;

/** Status of a leg, in the carrier's own words (Twilio docs: Call resource, CallStatus). */
export const LEG_STATUSES = [
  'queued',
  'initiated',
  'ringing',
  'in-progress',
  'completed',
  'busy',
  'failed',
  'no-answer',
  'canceled',
] as const;
export type LegStatus = (typeof LEG_STATUSES)[number];

/** A status after which the leg is gone. */
export type FinalLegStatus = 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';

const FINAL: ReadonlySet<string> = new Set(['completed', 'busy', 'failed', 'no-answer', 'canceled']);

/** True for a status after which nothing can be heard or said on the leg. */
export function isFinalStatus(status: string): status is FinalLegStatus {
  return FINAL.has(status);
}
