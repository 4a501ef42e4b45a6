/** The session is over. Owns: that it ends with exactly one decision. */
import type { EndReason } from '../../call/end-reason';
import { roadOf } from '../../transfer/road';
import { closeConversation } from '../chat/speak';
import { makeDecision, recordDecision } from '../deciding/decision';
import { note, tellFlow, type Turn } from '../turn';
import type { Deadline } from '../machine-event';
import { settlePostSession } from '../virtual-agent/settle';
import { writeMetadata } from './metadata-file';

/** Whoever keeps the session's timers drops them with it. */
export function close(turn: Turn): void {
  const { s } = turn;
  settlePostSession(turn, 'partial', 'the customer left');
  if (!turn.recorded) recordDecision(turn, lastDecision(turn));
  s.offer = null;
  closeConversation(turn);
  s.end ??= { by: 'system', how: 'closed', evidence: ['the session ended without a word of who ended it'] };
  s.endedAt = turn.at;
  turn.legLive = false;
  note(turn, 'session.closed', { by: s.end.by, how: s.end.how });
  writeMetadata(turn);
  turn.effects.push({ type: 'crm.send' }, { type: 'session.closed' });
}

/** The decision that was made and stands, or what it is now that nothing more will be known. */
function lastDecision(turn: Turn) {
  const { offer, standing, humans } = turn.s;
  if (offer && turn.promised) {
    const optIn = roadOf(offer.inputs) === 'customer-leg' ? ('hung-up' as const) : ('not-reached' as const);
    return makeDecision(turn, { ...offer.inputs, optIn });
  }
  return standing?.conversations === humans.length ? standing.decision : makeDecision(turn);
}

const TOO_LONG = 'the longest duration of a session passed';
const BY_HAND = 'somebody ended the session, in the portal or through the API';

/** The longest duration of a session passed, or somebody has ended it. */
export function reachLimit(turn: Turn, event: Deadline): void {
  const { s } = turn;
  note(turn, event.byHand ? 'session.ended-by-hand' : 'limit.reached');
  s.end ??= limitReason(event);
  settlePostSession(turn, 'partial', event.byHand ? BY_HAND : TOO_LONG);
  tellFlow(turn, { type: 'break' });
}

export function limitReason({ byHand }: Deadline): EndReason {
  if (byHand) return { by: 'system', how: 'ended-by-hand', evidence: [BY_HAND] };
  return { by: 'timeout', how: 'session-limit', evidence: [TOO_LONG] };
}
