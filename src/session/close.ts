/** The session is over. Owns: that it ends exactly once, with exactly one decision. */
import { closeConversation } from './chat/speak';
import { makeDecision, recordDecision } from './decision';
import { writeMetadata } from './metadata-file';
import { note, type Turn } from './turn';

/** Closes the session; whoever keeps its timers drops them with it. Does nothing if it is closed already. */
export function close(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'closed') return;
  if (!s.decided) recordDecision(turn, lastDecision(turn));
  settleRest(turn);
  closeConversation(turn);
  s.handover = null;
  s.end ??= { by: 'system', how: 'closed', evidence: ['the session ended without a word of who ended it'] };
  s.phase = 'closed';
  s.endedAt = turn.at;
  note(turn, 'session.closed', { by: s.end.by, how: s.end.how });
  writeMetadata(turn);
  turn.effects.push({ type: 'crm.send' }, { type: 'session.closed' });
}

/** A transfer that was promised and will not come is not left as promised. */
function settleRest({ s, at }: Turn): void {
  const { postSession, handover, chat } = s;
  const rest = { endedAt: at };
  if (handover?.state === 'offered' && postSession.status === 'offered') {
    const reason = chat ? 'the customer left when asked' : 'the customer hung up when called back';
    Object.assign(postSession, { status: 'declined', optIn: 'hung-up', reason, ...rest });
  } else if (postSession.status === 'ready') {
    const reason = 'the session ended before the customer was called back';
    Object.assign(postSession, { status: 'failed', reason, ...rest });
  }
}

/** The decision that was made and stands, or what it is now that nothing more will be known. */
function lastDecision(turn: Turn) {
  const { handover, decision, decidedAfter, humans } = turn.s;
  if (handover && handover.state !== 'counting') {
    const optIn = handover.state === 'offered' ? ('hung-up' as const) : ('not-reached' as const);
    const { status, reason } = turn.s.postSession;
    const made = makeDecision(turn, { ...handover.inputs, optIn });
    if (status === 'failed') Object.assign(turn.s.postSession, { status, reason });
    return made;
  }
  return decision && decidedAfter === humans.length ? decision : makeDecision(turn);
}
