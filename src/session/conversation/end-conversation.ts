/** The human conversation is over: it is summed up once, and legs and timers of it are let go. */
import type { EndReason } from '../../call/end-reason';
import { seconds } from '../facts';
import { cancelTimer, note, type Turn } from '../turn';
import { dropAttempt, isOpen } from './ring';

/** Closes the open conversation. Adds it to the session's human conversations if somebody was connected. */
export function endConversation(turn: Turn, end: EndReason, endedAt = turn.at): void {
  const { s } = turn;
  const { conversation } = s;
  if (!conversation || conversation.state === 'ended') return;
  const attempt = s.attempts.find((one) => one.n === conversation.attempt);
  const connectedAt = conversation.connectedAt;
  if (conversation.state === 'talking' && connectedAt !== null) {
    s.humans.push({
      queue: conversation.queue,
      agentId: attempt?.agentId ?? null,
      agentName: attempt?.agentName === '' ? null : (attempt?.agentName ?? null),
      connectedAt,
      endedAt: Math.max(connectedAt, endedAt),
      waitSeconds: seconds(connectedAt - conversation.enteredAt),
      talkSeconds: seconds(endedAt - connectedAt),
      end,
    });
    s.end = end;
    note(turn, 'conversation.ended', { by: end.by, how: end.how, evidence: end.evidence });
    if (attempt && conversation.kind === 'queue') {
      turn.effects.push({ type: 'agent.marked', agentId: attempt.agentId, as: 'free' });
    }
  } else note(turn, 'wait.ended', { by: end.by, how: end.how });
  conversation.state = 'ended';
  conversation.pending = [];
  conversation.settings = null;
  for (const timer of ['max-wait', 'retry', 'watchdog']) cancelTimer(turn, timer);
  if (attempt && conversation.agentGone) {
    attempt.status = 'over';
    attempt.outcome = 'left';
  }
  for (const one of s.attempts) if (isOpen(one)) dropAttempt(turn, one, 'left');
}
