/**
 * A warm transfer: a second agent joins the conference, the humans talk, and one of the agents leaves.
 * Owns: who the customer's agent is, and that the conference ends with the last human.
 * Twilio docs: Conference Participants, EndConferenceOnExit.
 */
import type { AgentAnswered } from '../../call/event';
import type { TransferRequested, TransferSettled } from '../../call/transfer-event';
import { tellAgent } from '../agents/agent-leg';
import type { AgentGone, MachineEvent } from '../machine-event';
import type { Attempt } from '../snapshot';
import { cancelTimer, markAgent, note, type Turn } from '../turn';
import { agentsFor } from '../waiting/agents-for';
import { attemptNumbered, attemptOf, closeAttempt, dropAttempt, legOf } from '../waiting/attempts';
import { ringAgent } from '../waiting/ring';
import { sumUp } from './end-conversation';
import { targetOf } from './cold-transfer';
import { openTransfer, settleTransfer } from './transfers';

/** Rings the second agent; the first keeps talking. */
export function startConsult(turn: Turn, { to }: TransferRequested): void {
  const { conversation } = turn.s;
  const target = targetOf(turn, to, conversation?.queue ?? null);
  const agent = target && (target.agent ?? agentsFor(turn, target.settings)[0]);
  if (!conversation || !target || !agent) return;
  openTransfer(turn, 'warm', to);
  conversation.consult = ringAgent(turn, target.settings, agent);
}

/** It is about the second agent. */
export function isConsulted({ s }: Turn, event: { n: number }): boolean {
  return s.conversation?.consult === event.n;
}

/** It is about an agent who is not the second one. */
export function isOther(turn: Turn, event: MachineEvent): boolean {
  const n = 'n' in event ? event.n : 'leg' in event ? attemptOf(turn.s, event.leg)?.n : undefined;
  return n === undefined || turn.s.conversation?.consult !== n;
}

/** The second agent is on the line. */
export function joinConsult(turn: Turn, { leg, sid }: AgentAnswered): void {
  const { conversation } = turn.s;
  const attempt = attemptOf(turn.s, leg);
  if (!conversation?.conference || !attempt) return tellAgent(turn, leg, [{ verb: 'hangup' }]);
  cancelTimer(turn, `ring:${attempt.n}`);
  attempt.sid = sid;
  attempt.status = 'joined';
  note(turn, 'agent.consulted', { agent: attempt.agentId, attempt: attempt.n });
  markAgent(turn, attempt.agentId, 'busy');
  keepConference(turn, attemptNumbered(turn.s, conversation.attempt), false);
  tellAgent(turn, leg, [
    { verb: 'join', conference: conversation.conference, as: 'agent', endOnExit: false },
  ]);
}

/** The second agent could not be had. */
export function endConsultInVain(turn: Turn): void {
  if (turn.s.conversation) turn.s.conversation.consult = null;
  settleTransfer(turn, 'failed');
}

/** The first agent does not wait for the second any longer. */
export function cancelConsult(turn: Turn): void {
  const { conversation } = turn.s;
  const second = attemptNumbered(turn.s, conversation?.consult ?? null);
  if (conversation) conversation.consult = null;
  if (second) dropAttempt(turn, second, 'left');
  settleTransfer(turn, 'cancelled');
}

/** The second agent, who was on the line, is gone: the first keeps the customer. */
export function leaveConsult(turn: Turn): void {
  const { conversation } = turn.s;
  const second = attemptNumbered(turn.s, conversation?.consult ?? null);
  cancelConsult(turn);
  if (second) markAgent(turn, second.agentId, 'free');
  keepConference(turn, attemptNumbered(turn.s, conversation?.attempt ?? null), true);
}

/** The first agent leaves the customer with the second. */
export function completeConsult(turn: Turn): void {
  const first = attemptNumbered(turn.s, turn.s.conversation?.attempt ?? null);
  passOn(turn, 'the agent completed a warm transfer');
  if (first) dropAttempt(turn, first, 'transferred');
}

/** The first agent has left: the second is the customer's agent now. */
export function promote(turn: Turn, { evidence }: AgentGone): void {
  passOn(turn, evidence);
}

export function isCancelled(_turn: Turn, { as }: TransferSettled): boolean {
  return as === 'cancel';
}

/** What the first agent had is summed up. */
function passOn(turn: Turn, evidence: string): void {
  const { conversation } = turn.s;
  if (!conversation) return;
  const first = attemptNumbered(turn.s, conversation.attempt);
  sumUp(turn, conversation, { by: 'agent', how: 'transferred', evidence: [evidence] }, turn.at);
  if (first) closeAttempt(turn, first, 'transferred');
  conversation.attempt = conversation.consult;
  conversation.consult = null;
  conversation.enteredAt = turn.at;
  conversation.connectedAt = turn.at;
  conversation.leaving = null;
  settleTransfer(turn, 'finished');
  keepConference(turn, attemptNumbered(turn.s, conversation.attempt), true);
}

/** With two agents the conference must outlive either; with one it ends when they leave. */
function keepConference(turn: Turn, agent: Attempt | undefined, endConferenceOnExit: boolean): void {
  const conference = turn.s.conversation?.conference;
  if (!agent?.sid || !conference || agent.legGone || turn.s.chat) return;
  turn.effects.push({
    type: 'conference.update',
    conference,
    leg: legOf(agent),
    sid: agent.sid,
    endConferenceOnExit,
  });
}
