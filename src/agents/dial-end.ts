/**
 * How a virtual agent that was dialled ended. Owns: DialCallStatus -> end (Twilio docs: Dial, action).
 */
import type { Answer } from '../call/answer';
import type { AgentEnd } from './kind';

const NOT_REACHED: readonly string[] = ['busy', 'no-answer', 'failed', 'canceled'];

/** Answered by something that never spoke with the customer is a failure: DialBridged says so, if it is there. */
export function dialEnd(answer: Answer): AgentEnd | null {
  if (answer.kind !== 'dial') return null;
  const { status, bridged, sip } = answer;
  if (status !== 'completed' && status !== 'answered') {
    return { status: 'failed', reason: notReached(status, sip?.code ?? '') };
  }
  if (bridged === false) return { status: 'failed', reason: 'not-bridged' };
  const headers = sip?.headers ?? {};
  const data = Object.keys(headers).length > 0 ? { data: { ...headers } } : {};
  return { status: 'finished', reason: 'completed', ...data };
}

/** The SIP response says more than the status: `sip-486`. */
function notReached(status: string, sipCode: string): string {
  if (/^[3-6]\d\d$/.test(sipCode)) return `sip-${sipCode}`;
  return NOT_REACHED.includes(status) ? status : 'failed';
}
