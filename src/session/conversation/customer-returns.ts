/**
 * The customer's leg is free again and asks for its next document: out of a conference or a dial.
 * Owns: who ended the conversation, and whether the customer is handed over or the flow goes on.
 */
import type { Answer } from '../../call/answer';
import type { EndReason } from '../../call/end-reason';
import { leaveStep } from '../flow-run';
import { beginHandover } from '../post-session/handover';
import type { Conversation } from '../snapshot';
import { HOLD_SECONDS } from '../timing';
import { note, play, type Turn } from '../turn';
import { moveCustomer } from './cold-transfer';
import { endConversation } from './end-conversation';

/** From a queue's conference: by now we know who ended it, or we find out within a second. */
export function returnFromQueue(turn: Turn, conversation: Conversation): void {
  if (conversation.state === 'waiting')
    return leaveQueue(turn, 'star', 'the customer pressed * while waiting');
  if (conversation.state === 'ended') return leaveStep(turn, { type: 'outcome.completed' });
  if (conversation.movesTo) return moveCustomer(turn, conversation.movesTo);
  const end = knownEnd(conversation) ?? (conversation.settling ? starPressed() : null);
  if (end) return concludeWith(turn, end, conversation.agentGone?.at);
  conversation.settling = true;
  note(turn, 'conversation.settling');
  const sid = turn.s.attempts.find((one) => one.n === conversation.attempt)?.sid;
  if (sid) turn.effects.push({ type: 'leg.read', leg: `agent:${conversation.attempt ?? 0}`, sid });
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
}

/** Nobody could be reached in time, or the customer did not want to wait. */
export function leaveQueue(turn: Turn, how: string, evidence: string): void {
  endConversation(turn, { by: how === 'star' ? 'end_user' : 'timeout', how, evidence: [evidence] });
  leaveStep(turn, { type: 'outcome.timeout' });
}

/** The watchdog's turn: the customer's leg did not ask, so it is moved. */
export function concludeUnasked(turn: Turn): void {
  const { conversation } = turn.s;
  if (!conversation || conversation.state !== 'talking') return;
  if (conversation.movesTo) return moveCustomer(turn, conversation.movesTo);
  const end = knownEnd(conversation) ?? starPressed();
  note(turn, 'watchdog', { how: end.how });
  concludeWith(turn, end, conversation.agentGone?.at);
}

/** It is known who ended it, and nobody's leaving would move the customer: that is done at once. */
export function concludeRequested(turn: Turn, conversation: Conversation): void {
  const end = knownEnd(conversation);
  if (end) concludeWith(turn, end);
}

/** From a direct dial (Twilio docs: Dial, DialCallStatus and DialBridged). */
export function returnFromDial(
  turn: Turn,
  conversation: Conversation,
  answer: Answer & { kind: 'dial' },
): void {
  const talked = connected(answer);
  markDialled(turn, conversation, answer, talked);
  if (talked) {
    const evidence = `the dialled party was bridged and is gone (${answer.status}), the customer is still on the line`;
    return concludeWith(turn, { by: 'agent', how: 'agent-hung-up', evidence: [evidence] });
  }
  endConversation(turn, {
    by: 'timeout',
    how: answer.status,
    evidence: [`the dial ended with ${answer.status}`],
  });
  leaveStep(turn, { type: `outcome.${dialOutcome(answer.status)}` });
}

/** True when a person was on the line: bridged; a voicemail or a refused whisper is not. */
function connected(answer: Answer & { kind: 'dial' }): boolean {
  if (answer.bridged !== undefined) return answer.bridged;
  return answer.status === 'completed' && (answer.seconds ?? 0) > 0;
}

/** Writes down what the end of the dial told about the dialled party. */
export function markDialled(
  turn: Turn,
  conversation: Conversation,
  answer: Answer & { kind: 'dial' },
  talked = connected(answer),
): void {
  const attempt = turn.s.attempts.find((one) => one.n === conversation.attempt);
  if (attempt) {
    attempt.sid = answer.sid ?? null;
    attempt.legGone = true;
    attempt.status = 'over';
    attempt.outcome = answer.status;
  }
  if (!talked) return;
  conversation.state = 'talking';
  conversation.connectedAt = turn.at - (answer.seconds ?? 0) * 1000;
}

function dialOutcome(status: string): string {
  return status === 'busy' || status === 'failed' ? status : 'no-answer';
}

/** The human conversation is over and the customer is still there: they are handed over, or the flow goes on. */
export function concludeWith(turn: Turn, end: EndReason, endedAt?: number): void {
  endConversation(turn, end, { endedAt });
  if (!beginHandover(turn)) leaveStep(turn, { type: 'outcome.completed' });
}

function knownEnd(conversation: Conversation): EndReason | null {
  if (conversation.endRequestedBy) {
    const by = conversation.endRequestedBy;
    return {
      by,
      how: 'end-requested',
      evidence: [`an end was requested for the ${by === 'agent' ? 'agent' : 'customer'}`],
    };
  }
  if (conversation.agentGone) {
    return { by: 'agent', how: conversation.agentGone.how, evidence: conversation.agentGone.evidence };
  }
  return conversation.customerLeft ? starPressed() : null;
}

function starPressed(): EndReason {
  return {
    by: 'end_user',
    how: 'star',
    evidence: ['the customer left the conversation, is still on the line, and the agent had not left'],
  };
}
