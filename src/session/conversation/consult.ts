/**
 * A warm transfer: a second agent joins the conference, the humans talk, and one of the agents leaves.
 * Owns: who the customer's agent is, and that the conference ends with the last human.
 * Twilio docs: Conference Participants, EndConferenceOnExit.
 */
import type { Verb } from '../../call/verb';
import type { Attempt, Conversation, TransferTarget } from '../snapshot';
import { markAgent, note, type Turn } from '../turn';
import { targetOf } from './cold-transfer';
import { sumUp } from './end-conversation';
import { dropAttempt, ignore, legOf, ringAgent } from './ring';
import { openTransfer, settleTransfer } from './transfers';

/** Rings the second agent; the first keeps talking. */
export function startConsult(turn: Turn, to: TransferTarget): void {
  const { conversation } = turn.s;
  const target = targetOf(turn, to, conversation?.queue ?? null);
  const [agent] = target?.settings.agents ?? [];
  if (!conversation || !target || !agent) return ignore(turn);
  openTransfer(turn, 'warm', to);
  const n = ringAgent(turn, target.settings, agent);
  conversation.consult = { attempt: n, joined: false };
}

/** True when this attempt is the second agent's. */
export function isConsulted({ s }: Turn, attempt: Attempt): boolean {
  return s.conversation?.state === 'talking' && s.conversation.consult?.attempt === attempt.n;
}

/** The second agent is on the line. @returns what the leg is to do */
export function joinConsult(turn: Turn, attempt: Attempt): Verb[] {
  const { conversation } = turn.s;
  if (!conversation?.consult || !conversation.conference) return [{ verb: 'hangup' }];
  attempt.status = 'joined';
  conversation.consult.joined = true;
  note(turn, 'agent.consulted', { agent: attempt.agentId, attempt: attempt.n });
  markAgent(turn, attempt.agentId, 'busy');
  keepConference(turn, agentOf(turn, conversation.attempt), false);
  return [{ verb: 'join', conference: conversation.conference, as: 'agent', endOnExit: false }];
}

/** The second agent is gone, or could not be had: the first keeps the customer. */
export function consultOver(turn: Turn, status: 'failed' | 'cancelled'): void {
  const { conversation } = turn.s;
  if (!conversation?.consult) return;
  const { joined, attempt } = conversation.consult;
  const second = agentOf(turn, attempt);
  conversation.consult = null;
  if (second) {
    dropAttempt(turn, second, 'left');
    if (joined) markAgent(turn, second.agentId, 'free');
  }
  if (joined) keepConference(turn, agentOf(turn, conversation.attempt), true);
  settleTransfer(turn, status);
}

/** The first agent leaves the customer with the second. */
export function completeConsult(turn: Turn): void {
  const { conversation } = turn.s;
  const first = agentOf(turn, conversation?.attempt ?? null);
  if (!conversation?.consult?.joined || !first) return ignore(turn);
  promote(turn, conversation, 'the agent completed a warm transfer');
  dropAttempt(turn, first, 'transferred');
}

/** The second agent is the customer's agent now; what the first one had is summed up. */
export function promote(turn: Turn, conversation: Conversation, evidence: string): void {
  const { consult } = conversation;
  const first = agentOf(turn, conversation.attempt);
  if (!consult?.joined) return;
  sumUp(turn, conversation, { by: 'agent', how: 'transferred', evidence: [evidence] }, turn.at);
  if (first) Object.assign(first, { status: 'over', outcome: 'transferred' });
  conversation.attempt = consult.attempt;
  conversation.consult = null;
  conversation.enteredAt = turn.at;
  conversation.connectedAt = turn.at;
  conversation.agentGone = null;
  conversation.settling = false;
  settleTransfer(turn, 'finished');
  keepConference(turn, agentOf(turn, consult.attempt), true);
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

function agentOf({ s }: Turn, n: number | null): Attempt | undefined {
  return s.attempts.find((one) => one.n === n);
}
