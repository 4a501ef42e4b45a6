/** The customer's leg is gone: agents are let go, the flow is told, and the session ends. */
import type { FinalLegStatus } from '../call/leg';
import { close } from './close';
import { endConversation } from './conversation/end-conversation';
import { settlePostSession, collectAnswers } from './flow-ended';
import { leaveStep } from './flow-run';
import { CLOSING_MS } from './timing';
import { note, setTimer, type Turn } from './turn';

/** Takes note once, whichever way we learned it; anything later is counted and changes nothing. */
export function customerGone(turn: Turn, status: FinalLegStatus, source: string): void {
  const { s } = turn;
  if (s.customer.gone) {
    s.ignored += 1;
    return;
  }
  s.customer.gone = true;
  s.customer.status = status;
  turn.verbs = [];
  note(turn, 'customer.left', { status, source });
  const wasTalking = s.conversation?.state === 'talking';
  const agentFirst = wasTalking && s.conversation?.agentGone;
  endConversation(
    turn,
    agentFirst
      ? { by: 'agent', how: agentFirst.how, evidence: agentFirst.evidence }
      : {
          by: 'end_user',
          how: 'customer-hung-up',
          evidence: [`the customer's leg ended with the status ${status} (${source})`],
        },
  );
  if (s.phase !== 'ending')
    s.end ??= { by: 'end_user', how: 'customer-hung-up', evidence: [`the customer's leg ended (${source})`] };
  leaveStep(turn, { type: 'hangup' });
  if (turn.ended !== null) return;
  const pending = s.run?.waiting?.kind === 'http';
  if (pending) return setTimer(turn, 'closing', CLOSING_MS);
  collectAnswers(turn);
  settlePostSession(turn, 'partial', 'the customer left');
  close(turn);
}
