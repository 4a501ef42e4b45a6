/**
 * Ringing a queue's agents, round by round. Owns: whom we ask for, and who is rung. Nobody is rung who is not reserved
 * for this session.
 */
import type { AgentsRanked } from '../../call/event';
import type { QueueAgent, QueueSettings } from '../../settings/queue';
import { ownTelephone } from '../caller-id';
import { ourNumber } from '../facts';
import type { EventOf } from '../machine-event';
import type { Conversation } from '../snapshot';
import { CALL_FIRST_MS, RESERVATION_GRACE_MS, RING_GRACE_MS } from '../timing';
import { cancelTimer, note, setTimer, type Turn } from '../turn';
import { agentsFor } from './agents-for';
import { addAttempt, attemptNumbered, isOpen } from './attempts';
import { queueOf } from './queue-of';

/** Until a queue that was deleted is looked for again: somebody may put it back. */
const GONE_RETRY_SECONDS = 10;

/** Every agent of the queue may be rung once in a round. */
export function beginRound(turn: Turn): void {
  const { conversation } = turn.s;
  if (!conversation) return;
  const queue = queueOf(turn);
  conversation.round += 1;
  conversation.pending = [];
  conversation.untried = queue ? idsFor(turn, queue) : [];
}

export function someoneRings({ s }: Turn): boolean {
  return s.attempts.some(isOpen);
}

/** A chat to which the carrier has no conversation yet: agents are invited when it has. */
export function isUnnamed({ s }: Turn): boolean {
  return s.lead.sid === '';
}

/** For longer than the queue allows the carrier could not be asked to ring anybody. */
export function isOutage(turn: Turn): boolean {
  const since = turn.s.conversation?.awaySince;
  const queue = queueOf(turn);
  return since !== undefined && queue !== null && turn.at - since >= queue.outageSeconds * 1000;
}

/** There are agents we were given and have not rung. */
export function hasGiven(turn: Turn): boolean {
  return queueOf(turn) !== null && (turn.s.conversation?.pending.length ?? 0) > 0;
}

export function hasUntried(turn: Turn): boolean {
  return queueOf(turn) !== null && (turn.s.conversation?.untried.length ?? 0) > 0;
}

/** Nobody waits as long as a step of priority is worth: whoever has more of it comes first, however long others wait. */
const PRIORITY_MS = 1_000_000_000;

/** Whoever has the smallest comes first. */
function placeInLine({ enteredAt, priority = 0 }: Conversation): number {
  return enteredAt - priority * PRIORITY_MS;
}

/** Asks for the agents of this round who were not rung yet, of whom one may be free by now. */
export function askForAgents(turn: Turn): void {
  const { conversation, chat } = turn.s;
  const queue = queueOf(turn);
  if (!conversation || !queue) return;
  const { untried, round } = conversation;
  const agentIds = idsFor(turn, queue);
  const perAgent = chat ? { chat: { perAgent: queue.chat.perAgent } } : {};
  if (untried.length === agentIds.length)
    turn.effects.push({
      type: 'wait.marked',
      as: 'waiting',
      since: placeInLine(conversation),
      agentIds,
      ...perAgent,
    });
  turn.effects.push({
    type: 'agents.rank',
    round,
    strategy: strategyOf(turn, queue),
    // Who was taken out of the queue since the round began is not put aside for it.
    agentIds: untried.filter((id) => agentIds.includes(id)),
    ringMs: ringMsOf(turn, queue) + callFirstMs(turn),
  });
}

export function isThisRound({ s }: Turn, { round }: AgentsRanked): boolean {
  return s.conversation?.round === round;
}

/** Nobody could be had. */
export function gaveNobody(turn: Turn, event: AgentsRanked): boolean {
  return isThisRound(turn, event) && known(turn, event).length === 0;
}

/** These agents are ours. */
export function takeGiven(turn: Turn, event: AgentsRanked): void {
  if (turn.s.conversation) turn.s.conversation.pending = known(turn, event);
}

function known(turn: Turn, { agentIds }: AgentsRanked): string[] {
  const agents = queueOf(turn)?.agents ?? [];
  return agentIds.filter((id) => agents.some((agent) => agent.id === id));
}

/** Another round begins a little later. Where the queue has nobody any more, nobody is kept from others until then. */
export function pause(turn: Turn): void {
  const queue = queueOf(turn);
  const ms = (queue?.retrySeconds ?? GONE_RETRY_SECONDS) * 1000;
  setTimer(turn, 'retry', ms);
  const hasAgents = queue !== null && agentsFor(turn, queue).length > 0;
  turn.effects.push(
    hasAgents
      ? { type: 'wait.marked', as: 'pausing', until: turn.at + ms }
      : { type: 'wait.marked', as: 'over' },
  );
}

/** It is one of ours who has become free. */
export function isOurs(turn: Turn, { agentId }: EventOf<'agent.offered'>): boolean {
  const queue = queueOf(turn);
  return queue ? idsFor(turn, queue).includes(agentId) : false;
}

/** An agent has become free, and nobody waits longer for them: they may be rung, also in a pause between two rounds. */
export function takeOffered(turn: Turn, { agentId }: EventOf<'agent.offered'>): void {
  const { conversation } = turn.s;
  const queue = queueOf(turn);
  if (!conversation || !queue) return;
  const { untried } = conversation;
  conversation.untried = idsFor(turn, queue).filter((id) => id === agentId || untried.includes(id));
  cancelTimer(turn, 'retry');
}

/** Rings whom we were given: one, or all. In histories of earlier versions there is the whole order: one after the other. */
export function ringGiven(turn: Turn): void {
  const { conversation } = turn.s;
  const settings = queueOf(turn);
  if (!conversation || !settings) return;
  const { pending } = conversation;
  const next = pending.splice(0, settings.strategy === 'all-at-once' ? pending.length : 1);
  conversation.untried = conversation.untried.filter((id) => !next.includes(id));
  for (const agent of settings.agents) if (next.includes(agent.id)) ringAgent(turn, settings, agent);
}

/** Rings one agent in the manner of a queue. @returns the number of the attempt */
export function ringAgent(turn: Turn, queue: QueueSettings, agent: QueueAgent): number {
  const { id: agentId } = agent;
  const n = addAttempt(turn, agentId, agent.name);
  note(turn, 'agent.called', { agent: agentId, attempt: n });
  const until = turn.at + ringMsOf(turn, queue) + RESERVATION_GRACE_MS;
  turn.effects.push({
    type: 'agent.marked',
    agentId,
    as: 'offered',
    until,
    ...(turn.s.chat ? { chat: true, perAgent: queue.chat.perAgent } : {}),
  });
  if (turn.s.chat) invite(turn, queue, agent, n);
  else call(turn, queue, agent, n);
  return n;
}

function call(turn: Turn, queue: QueueSettings, agent: QueueAgent, n: number): void {
  const { ringSeconds, detectMachine, callerId, acceptKey } = queue;
  const attempt = attemptNumbered(turn.s, n);
  // As it is now: a queue that is changed or deleted while they ring does not let a voicemail in.
  if (attempt && acceptKey !== false) attempt.acceptKey = acceptKey;
  turn.effects.push({
    type: 'leg.call',
    leg: `agent:${n}`,
    attempt: n,
    to: agent.endpoint ?? '',
    from: callerId ?? ownTelephone(turn.world, turn.s) ?? ourNumber(turn.s),
    ringSeconds,
    detectMachine,
    agentId: agent.id,
    at: turn.at,
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

/** The agent becomes a participant of the conversation; whether they take the chat shows when they write. */
function invite(turn: Turn, queue: QueueSettings, agent: QueueAgent, n: number): void {
  const { id: agentId, chat: identity = '' } = agent;
  const ringSeconds = queue.chat.acceptSeconds;
  const attempt = attemptNumbered(turn.s, n);
  if (attempt) attempt.identity = identity;
  turn.effects.push({
    type: 'leg.call',
    leg: `agent:${n}`,
    attempt: n,
    to: identity,
    from: '',
    ringSeconds,
    detectMachine: false,
    chat: turn.s.customer.sid,
    agentId,
    at: turn.at,
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000);
}

/** One agent is enough for whoever is not on the line yet. */
function strategyOf({ s }: Turn, { strategy }: QueueSettings): QueueSettings['strategy'] {
  return strategy === 'all-at-once' && s.kept?.status === 'kept' ? 'in-order' : strategy;
}

/** An agent who is put aside for a kept place stays so while the customer is called and asked. */
function callFirstMs({ s }: Turn): number {
  return s.kept?.status === 'kept' ? CALL_FIRST_MS : 0;
}

/** How long an agent is rung on this channel. */
function ringMsOf({ s }: Turn, { ringSeconds, chat }: QueueSettings): number {
  return (s.chat ? chat.acceptSeconds : ringSeconds) * 1000;
}

function idsFor(turn: Turn, queue: QueueSettings): string[] {
  return agentsFor(turn, queue).map(({ id }) => id);
}
