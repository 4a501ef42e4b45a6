/** The human conversation is over: it is summed up once, and legs and timers of it are let go. */
import type { EndReason } from '../../call/end-reason';
import { seconds } from '../facts';
import type { Conversation } from '../snapshot';
import { cancelTimer, markAgent, note, type Turn } from '../turn';
import { closeAttempt, dropAttempt, isOpen } from '../waiting/attempts';
import { endWait } from '../waiting/wait';
import { settleTransfer } from './transfers';

interface Options {
  /** when it was over, ms since the epoch; absent: now */
  endedAt?: number | undefined;
  /** the agent's leg may still be wanted: it is not ended with the others */
  keepAgent?: boolean;
  /** a transfer takes the customer on to somebody else */
  moving?: boolean;
}

/** Closes the open conversation. Adds it to the session's human conversations if somebody was connected. */
export function endConversation(turn: Turn, end: EndReason, options: Options = {}): void {
  const { s } = turn;
  const { endedAt = turn.at, keepAgent = false, moving = false } = options;
  const { conversation } = s;
  if (!conversation) return;
  const attempt = s.attempts.find((one) => one.n === conversation.attempt);
  const talked = conversation.connectedAt !== null;
  if (talked) {
    sumUp(turn, conversation, end, endedAt);
    s.end = end;
    note(turn, 'conversation.ended', { by: end.by, how: end.how, evidence: end.evidence });
  } else {
    note(turn, 'wait.ended', { by: end.by, how: end.how });
    // The last agent passed the customer on and nobody took over: this is how it ended, then.
    if (s.humans.at(-1)?.end.how === 'transferred') s.end = end;
  }
  if (!moving) settleTransfer(turn, talked ? 'cancelled' : 'failed');
  freeConsulted(turn, conversation);
  if (!talked) endWait(turn, conversation);
  conversation.endedAt = turn.at;
  conversation.pending = [];
  conversation.untried = [];
  conversation.consult = null;
  cancelTimer(turn, 'watchdog');
  if (attempt && conversation.leaving && conversation.leaving.agentGoneAt !== null)
    closeAttempt(turn, attempt, 'left');
  conversation.leaving = null;
  for (const one of s.attempts) {
    if (!isOpen(one)) continue;
    if (keepAgent && one === attempt) closeAttempt(turn, one, 'kept');
    else dropAttempt(turn, one, 'left');
  }
}

/** A second agent who had joined is done with this session, too. */
function freeConsulted(turn: Turn, { consult }: Conversation): void {
  const second = turn.s.attempts.find((one) => one.n === consult);
  if (second?.status === 'joined') markAgent(turn, second.agentId, 'free');
}

/** Adds the conversation with the present agent to those of the session; the agent is free again. */
export function sumUp(turn: Turn, conversation: Conversation, end: EndReason, endedAt: number): void {
  const attempt = turn.s.attempts.find((one) => one.n === conversation.attempt);
  const connectedAt = conversation.connectedAt ?? endedAt;
  turn.s.humans.push({
    queue: conversation.queue,
    agentId: attempt?.agentId ?? null,
    agentName: attempt?.agentName === '' ? null : (attempt?.agentName ?? null),
    connectedAt,
    endedAt: Math.max(connectedAt, endedAt),
    waitSeconds: seconds(connectedAt - conversation.enteredAt),
    talkSeconds: seconds(endedAt - connectedAt),
    end,
  });
  if (attempt && conversation.kind === 'queue') {
    markAgent(turn, attempt.agentId, 'free');
  }
}
