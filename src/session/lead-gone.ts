/** The leading leg is gone: agents are let go, the flow is told, and the session ends or calls back. */
import type { FinalLegStatus } from '../call/leg';
import { leaveBot } from './chat/bot';
import { chatEnd } from './chat/end-of';
import { close } from './close';
import { endConversation } from './conversation/end-conversation';
import { leaveStep } from './flow-run';
import { beginHandover, keepsAgent } from './post-session/handover';
import { attachedKind } from './post-session/virtual-agent';
import { collectAnswers, settlePostSession } from './post-session/settle';
import { CLOSING_MS } from './timing';
import { note, setTimer, type Turn } from './turn';

/** Takes note once, whichever way we learned it; anything later is counted and changes nothing. */
export function leadGone(turn: Turn, status: FinalLegStatus, source: string): void {
  const { s } = turn;
  if (s.lead.gone) {
    s.ignored += 1;
    return;
  }
  s.lead.gone = true;
  for (const call of s.customerCalls) if (call.sid === s.lead.sid) call.status = 'over';
  if (s.lead.leg === 'customer') {
    s.customer.gone = true;
    s.customer.status = status;
  }
  turn.verbs = [];
  // A call back to which nobody said a word: the next one is planned already.
  if (s.phase === 'waiting') return;
  note(turn, s.lead.leg === 'customer' ? 'customer.left' : 'agent-leg.left', { status, source });
  endTalk(turn, status, source);
  leftAttached(turn);
  leaveStep(turn, { type: 'hangup' });
  if (turn.ended !== null) return;
  if (s.run?.waiting?.kind === 'http') return setTimer(turn, 'closing', CLOSING_MS);
  collectAnswers(turn);
  settlePostSession(turn, 'partial', 'the customer left');
  conclude(turn);
}

function endTalk(turn: Turn, status: FinalLegStatus, source: string): void {
  const { s } = turn;
  const agentFirst = s.conversation?.state === 'talking' ? s.conversation.agentGone : null;
  endConversation(
    turn,
    agentFirst
      ? { by: 'agent', how: agentFirst.how, evidence: agentFirst.evidence }
      : (chatEnd(s, source) ?? {
          by: 'end_user',
          how: 'customer-hung-up',
          evidence: [`the customer's leg ended with the status ${status} (${source})`],
        }),
    { keepAgent: keepsAgent(turn) },
  );
  if (s.phase !== 'ending' && s.lead.leg === 'customer')
    s.end ??= chatEnd(s, source) ?? {
      ...{ by: 'end_user', how: 'customer-hung-up', evidence: [`the customer's leg ended (${source})`] },
    };
}

function leftAttached(turn: Turn): void {
  const kind = attachedKind(turn);
  if (!kind) return;
  const { status, reason } = kind.goneMeans;
  if (turn.s.chat) leaveBot(turn, 'the customer left');
  settlePostSession(turn, turn.s.chat ? 'partial' : status, turn.s.chat ? 'customer-left' : reason);
}

/** Nobody is on the leading leg and the flow is done: the session ends, unless a handover has another road. */
export function conclude(turn: Turn): void {
  const { s } = turn;
  if (s.phase === 'waiting' || s.handover?.state === 'counting') return;
  const undecided = !s.decided && !s.latch && s.humans.length > 0 && s.decidedAfter !== s.humans.length;
  if (undecided && beginHandover(turn)) return;
  close(turn);
}
