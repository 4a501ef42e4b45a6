/**
 * How far a session is, in the platform's words and numbers. Owns: the mapping of phases to them.
 * CCAI docs: Session metadata, call status codes.
 */
import type { SessionSnapshot } from '../session/snapshot';
import { courseOf, phaseOf } from '../session/state';

export const STATUS_CODES = {
  scheduled: 0,
  queued: 1,
  assigned: 2,
  connecting: 3,
  connected: 5,
  finished: 8,
  failed: 9,
  selecting: 12,
  va_connected: 14,
} as const;

export type StatusName = keyof typeof STATUS_CODES;

/** A session that ended without serving the customer has failed; one that a flow served to its end has not. */
export function sessionStatus(s: SessionSnapshot): StatusName {
  switch (phaseOf(s)) {
    case 'closed':
      return failReason(s) === 'nothing' ? 'finished' : 'failed';
    case 'waiting':
      return s.humans.length > 0 ? 'scheduled' : 'connecting';
    case 'post-session':
      return 'va_connected';
    case 'handover':
    case 'ending':
      return 'connected';
    case 'flow':
      return statusInFlow(s);
  }
}

function statusInFlow(s: SessionSnapshot): StatusName {
  const course = courseOf(s);
  if (course === 'talking') return 'connected';
  if (course !== 'waiting') return 'selecting';
  if (s.conversation?.kind === 'dial') return 'connecting';
  return s.attempts.some((attempt) => attempt.status !== 'over') ? 'assigned' : 'queued';
}

/**
 * Why a closed session failed, or `nothing`: `unreachable` we called and nobody answered, `abandoned` the
 * customer left while an agent was sought, `refused` nothing was there to answer the call, `error` it broke.
 */
export function failReason(s: SessionSnapshot): string {
  if (s.state !== 'closed' || s.humans.length > 0) return 'nothing';
  const placed = s.customerCalls.filter((call) => call.why === 'placed');
  if (placed.length > 0 && placed.every((call) => call.status !== 'answered')) return 'unreachable';
  if (s.conversation !== null && s.end?.by === 'end_user') return 'abandoned';
  if (s.failures.some((failure) => failure.step === '')) return 'refused';
  return s.end?.by === 'system' && s.failures.length > 0 ? 'error' : 'nothing';
}
