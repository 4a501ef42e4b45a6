/** Ringing a queue's agents: rounds, attempts, and what follows when one does not answer. */
import type { AgentsRanked } from '../../call/event';
import type { QueueAgent, QueueSettings } from '../../settings/queue';
import { ourNumber } from '../facts';
import { RING_GRACE_MS } from '../timing';
import { markAgent, note, setTimer, type Turn } from '../turn';
import { agentsFor } from './agents-for';
import { addAttempt, attemptNumbered, isOpen } from './attempts';

/** Starts a round: asks in which order the agents should be rung now. */
export function askForRanking(turn: Turn): void {
  const { conversation } = turn.s;
  if (!conversation?.settings) return;
  conversation.round += 1;
  const agentIds = agentsFor(turn, conversation.settings).map((agent) => agent.id);
  const { strategy, chat } = conversation.settings;
  turn.effects.push({
    ...{ type: 'agents.rank', round: conversation.round, agentIds, strategy },
    ...(turn.s.chat ? { chat: { perAgent: chat.perAgent } } : {}),
  });
}

export function isThisRound({ s }: Turn, { round }: AgentsRanked): boolean {
  return s.conversation?.round === round;
}

/** The order is known: ring the first, or all. */
export function takeRanking(turn: Turn, { agentIds }: AgentsRanked): void {
  const { conversation } = turn.s;
  if (!conversation) return;
  conversation.pending = [...agentIds];
  ringNext(turn);
}

/** Rings whoever is next; with nobody left, waits and starts another round. */
export function ringNext(turn: Turn): void {
  const { conversation, attempts, lead } = turn.s;
  if (!conversation?.settings || attempts.some((one) => isOpen(one))) return;
  // A chat to which the carrier has no conversation yet: agents are invited when it has.
  if (lead.sid === '') return;
  const { settings, pending } = conversation;
  const next = pending.splice(0, settings.strategy === 'all-at-once' ? pending.length : 1);
  if (next.length === 0) return setTimer(turn, 'retry', settings.retrySeconds * 1000);
  for (const agentId of next) ring(turn, settings, agentId);
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
    from: callerId ?? ourNumber(turn.s),
    ringSeconds,
    detectMachine,
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

/** The agent becomes a participant of the conversation; whether they take the chat shows when they write. */
function invite(turn: Turn, queue: QueueSettings, { chat: identity = '' }: QueueAgent, n: number): void {
  const ringSeconds = queue.chat.acceptSeconds;
  const attempt = attemptNumbered(turn.s, n);
  if (attempt) attempt.identity = identity;
  turn.effects.push({
    ...{ type: 'leg.call', leg: `agent:${n}`, attempt: n, to: identity, from: '' },
    ...{ ringSeconds, detectMachine: false, chat: turn.s.customer.sid },
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000);
}
