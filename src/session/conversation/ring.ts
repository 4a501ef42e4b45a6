/**
 * Ringing a queue's agents: rounds, attempts, and what follows when one does not answer. Owns: the
 * waiting half of a queue conversation.
 */
import type { LegRef } from '../../call/leg';
import type { QueueAgent, QueueSettings } from '../../settings/queue';
import { ownTelephone } from '../caller-id';
import { ourNumber } from '../facts';
import type { Attempt, Conversation } from '../snapshot';
import { RING_GRACE_MS } from '../timing';
import { cancelTimer, endLeg, markAgent, note, setTimer, type Turn } from '../turn';
import { addAttempt } from './open-conversation';
import { settleTransfer } from './transfers';

/** The open queue conversation of the session in which agents are still sought, if there is one. */
export function waitingQueue(turn: Turn): (Conversation & { settings: QueueSettings }) | null {
  const { conversation } = turn.s;
  if (!conversation?.settings || conversation.state !== 'waiting') return null;
  return { ...conversation, settings: conversation.settings };
}

/** Starts a round: asks in which order the agents should be rung now. */
export function askForRanking(turn: Turn): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  if (!conversation || !waiting) return;
  conversation.round += 1;
  const agentIds = agentsFor(turn, waiting.settings).map((agent) => agent.id);
  const { strategy, chat } = waiting.settings;
  turn.effects.push({
    ...{ type: 'agents.rank', round: conversation.round, agentIds, strategy },
    ...(turn.s.chat ? { chat: { perAgent: chat.perAgent } } : {}),
  });
}

/** The order is known: ring the first, or all. */
export function agentsRanked(turn: Turn, round: number, agentIds: string[]): void {
  const { conversation } = turn.s;
  if (!conversation || !waitingQueue(turn) || conversation.round !== round) return ignore(turn);
  conversation.pending = [...agentIds];
  ringNext(turn);
}

/** Rings whoever is next; with nobody left, waits and starts another round. */
export function ringNext(turn: Turn): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  if (!conversation || !waiting || turn.s.attempts.some((one) => isOpen(one))) return;
  // A chat to which the carrier has no conversation yet: agents are invited when it has.
  if (turn.s.lead.sid === '') return;
  const count = waiting.settings.strategy === 'all-at-once' ? conversation.pending.length : 1;
  const next = conversation.pending.splice(0, count);
  if (next.length === 0) return setTimer(turn, 'retry', waiting.settings.retrySeconds * 1000);
  for (const agentId of next) ring(turn, waiting.settings, agentId);
}

function ring(turn: Turn, queue: QueueSettings, agentId: string): void {
  const agent = queue.agents.find((one) => one.id === agentId);
  if (agent) ringAgent(turn, queue, agent);
}

/** Rings one agent in the manner of a queue. @returns the number of the attempt */
export function ringAgent(turn: Turn, queue: QueueSettings, agent: QueueAgent): number {
  const { id: agentId } = agent;
  const n = addAttempt(turn, agentId, agent.name);
  note(turn, 'agent.called', { agent: agentId, attempt: n });
  markAgent(turn, agentId, 'offered');
  if (turn.s.chat) invite(turn, queue, agent, n);
  else call(turn, queue, agent, n);
  return n;
}

function call(turn: Turn, queue: QueueSettings, agent: QueueAgent, n: number): void {
  const { ringSeconds, detectMachine, callerId } = queue;
  turn.effects.push({
    ...{ type: 'leg.call', leg: `agent:${n}`, attempt: n },
    to: agent.endpoint ?? '',
    from: callerId ?? ownTelephone(turn.world, turn.s) ?? ourNumber(turn.s),
    ringSeconds,
    detectMachine,
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

/** The agent becomes a participant of the conversation; whether they take the chat shows when they write. */
function invite(turn: Turn, queue: QueueSettings, { chat: identity = '' }: QueueAgent, n: number): void {
  const ringSeconds = queue.chat.acceptSeconds;
  const attempt = turn.s.attempts.find((one) => one.n === n);
  if (attempt) attempt.identity = identity;
  turn.effects.push({
    ...{ type: 'leg.call', leg: `agent:${n}`, attempt: n, to: identity, from: '' },
    ...{ ringSeconds, detectMachine: false, chat: turn.s.customer.sid },
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000);
}

/** Agents of a queue who can be had on the session's channel. */
export function agentsFor({ s }: Turn, { agents }: QueueSettings): QueueAgent[] {
  return agents.filter((agent) => (s.chat ? agent.chat : agent.endpoint) !== undefined);
}

/** An attempt came to nothing; the next agent is rung if the customer still waits. */
export function attemptOver(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status === 'over') return;
  attempt.status = 'over';
  attempt.outcome = outcome;
  cancelTimer(turn, `ring:${attempt.n}`);
  note(turn, 'agent.missed', { agent: attempt.agentId, attempt: attempt.n, outcome });
  const { conversation } = turn.s;
  if (conversation?.consult?.attempt === attempt.n) {
    conversation.consult = null;
    settleTransfer(turn, 'failed');
  }
  ringNext(turn);
}

/** Ends an attempt's leg: at once if the carrier's name for it is known, else as soon as it is. */
export function dropAttempt(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status !== 'over') {
    attempt.status = 'over';
    attempt.outcome = outcome;
    cancelTimer(turn, `ring:${attempt.n}`);
  }
  if (attempt.sid && !attempt.legGone) {
    endLeg(turn, legOf(attempt), attempt.sid);
  }
}

export function isOpen(attempt: Attempt): boolean {
  return attempt.status !== 'over';
}

export function attemptOf(turn: Turn, leg: LegRef): Attempt | undefined {
  return turn.s.attempts.find((one) => legOf(one) === leg);
}

export function legOf(attempt: Attempt): LegRef {
  return `agent:${attempt.n}`;
}

/** Counts an event that changed nothing. */
export function ignore(turn: Turn): void {
  turn.s.ignored += 1;
}
