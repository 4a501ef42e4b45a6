/** The leading leg is gone: what is noted of it, whatever the session was doing. */
import type { EndReason } from '../../call/end-reason';
import { chatEnd } from '../chat/end-of';
import { closeConversation } from '../chat/speak';
import type { LegLeft } from '../machine-event';
import { stopLooking } from './play';
import { endLeg, note, type Turn } from '../turn';

/** News of the leg itself, and an end that we asked for: nothing is left to be ended. */
const FIRST_HAND: ReadonlySet<string> = new Set(['status-callback', 'action', 'fallback', 'leg.end']);

/** Takes note once; what was still to be heard is heard by nobody. */
export function noteLegLeft(turn: Turn, { status, source, endedAt }: LegLeft): void {
  const { s } = turn;
  // The carrier does not know the leg, or does not answer: should it still be there, nobody would ever end it.
  if (!FIRST_HAND.has(source) && endedAt === undefined) endLeg(turn, s.lead.leg, s.lead.sid);
  for (const call of s.customerCalls) if (call.sid === s.lead.sid) call.status = 'over';
  if (s.lead.leg === 'customer') s.customer.status = status;
  turn.verbs = [];
  stopLooking(turn);
  if (s.chat) closeConversation(turn);
  note(turn, s.lead.leg === 'customer' ? 'customer.left' : 'agent-leg.left', { status, source });
}

/** The session has ended with the customer's leaving, unless its end is known already. */
export function endedByLeaving({ s }: Turn, { source }: LegLeft): void {
  if (s.lead.leg !== 'customer') return;
  s.end ??= chatEnd(s, source) ?? endOfLeg(source, `the customer's leg ended (${source})`);
}

/** A leg that we gave up was not hung up by anybody. */
function endOfLeg(source: string, evidence: string): EndReason {
  if (source !== 'unreachable') return { by: 'end_user', how: 'customer-hung-up', evidence: [evidence] };
  const unheard = "the customer's leg fetched nothing of what it was to hear, however often it was moved";
  return { by: 'system', how: 'leg-unreachable', evidence: [unheard] };
}

/** Who ended a conversation that the customer has left. */
export function leavingReason(turn: Turn, { status, source }: LegLeft): EndReason {
  return (
    chatEnd(turn.s, source) ??
    endOfLeg(source, `the customer's leg ended with the status ${status} (${source})`)
  );
}
