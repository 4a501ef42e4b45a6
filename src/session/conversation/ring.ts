/**
 * Ringing a queue's agents: rounds, attempts, and what follows when one does not answer. Owns: the
 * waiting half of a queue conversation.
 */
import type { LegRef } from '../../call/leg';
import type { QueueAgent, QueueSettings } from '../../settings/queue';
import { ourNumber } from '../facts';
import type { Attempt, Conversation } from '../snapshot';
import { RESERVATION_GRACE_MS, RING_GRACE_MS } from '../timing';
import { cancelTimer, endLeg, markAgent, note, setTimer, type Turn } from '../turn';
import { addAttempt } from './open-conversation';
import { settleTransfer } from './transfers';

/** The open queue conversation of the session in which agents are still sought, if there is one. */
export function waitingQueue(turn: Turn): (Conversation & { settings: QueueSettings }) | null {
  const { conversation } = turn.s;
  if (!conversation?.settings || conversation.state !== 'waiting') return null;
  return { ...conversation, settings: conversation.settings };
}

/** Starts a round: every agent of the queue may be rung once in it. */
export function askForRanking(turn: Turn): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  if (!conversation || !waiting) return;
  conversation.round += 1;
  conversation.pending = [];
  conversation.untried = idsFor(turn, waiting.settings);
  conversation.asking = false;
  ringNext(turn);
}

/** These agents are ours: ring them. With nobody to be had, another round begins a little later. */
export function agentsRanked(turn: Turn, round: number, agentIds: string[]): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  if (!conversation || !waiting || conversation.round !== round) return ignore(turn);
  conversation.asking = false;
  conversation.pending = agentIds.filter((id) => waiting.settings.agents.some((agent) => agent.id === id));
  if (conversation.pending.length === 0) return pause(turn, waiting.settings);
  ringNext(turn);
}

/** An agent has become free, and nobody waits longer for them: they are rung, also in a pause between two rounds. */
export function agentOffered(turn: Turn, agentId: string): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  const busy = conversation?.asking || turn.s.attempts.some(isOpen);
  const agents = waiting ? idsFor(turn, waiting.settings) : [];
  if (!conversation || busy || !agents.includes(agentId)) return ignore(turn);
  const { untried = [] } = conversation;
  conversation.untried = agents.filter((id) => id === agentId || untried.includes(id));
  cancelTimer(turn, 'retry');
  ringNext(turn);
}

/** Rings whom we were given; else asks for whoever was not rung in this round, of whom one may be free by now. */
export function ringNext(turn: Turn): void {
  const { conversation } = turn.s;
  const waiting = waitingQueue(turn);
  if (!conversation || !waiting || turn.s.attempts.some(isOpen)) return;
  // A chat to which the carrier has no conversation yet: agents are invited when it has.
  if (turn.s.lead.sid === '' || conversation.asking) return;
  const { settings } = waiting;
  // In histories of earlier versions there is the whole order: whoever comes next is rung next.
  const count = settings.strategy === 'all-at-once' ? conversation.pending.length : 1;
  const next = conversation.pending.splice(0, count);
  for (const agentId of next) ring(turn, settings, agentId);
  if (next.length === 0) ask(turn, conversation, settings);
}

/** Asks for the agents of this round who were not rung yet. With nobody left, another round begins a little later. */
function ask(turn: Turn, conversation: Conversation, queue: QueueSettings): void {
  const { untried = [], round, enteredAt } = conversation;
  if (untried.length === 0) return pause(turn, queue);
  const chat = turn.s.chat ? { chat: { perAgent: queue.chat.perAgent } } : {};
  const agentIds = idsFor(turn, queue);
  if (untried.length === agentIds.length)
    turn.effects.push({ type: 'wait.marked', as: 'waiting', since: enteredAt, agentIds, ...chat });
  turn.effects.push({
    ...{ type: 'agents.rank', round, agentIds: untried, strategy: queue.strategy },
    ...{ ringMs: ringMsOf(turn, queue) },
  });
  conversation.asking = true;
}

function pause(turn: Turn, { retrySeconds }: QueueSettings): void {
  const ms = retrySeconds * 1000;
  setTimer(turn, 'retry', ms);
  turn.effects.push({ type: 'wait.marked', as: 'pausing', until: turn.at + ms });
}

function ring(turn: Turn, queue: QueueSettings, agentId: string): void {
  const { conversation } = turn.s;
  const agent = queue.agents.find((one) => one.id === agentId);
  if (!agent || !conversation) return;
  conversation.untried = conversation.untried?.filter((one) => one !== agentId) ?? [];
  ringAgent(turn, queue, agent);
}

/** Nobody is sought any more: the customer talks, has left, or waited long enough. */
export function endWait(turn: Turn): void {
  for (const timer of ['max-wait', 'retry']) cancelTimer(turn, timer);
  turn.effects.push({ type: 'wait.marked', as: 'over' });
}

/** How long an agent is rung on this channel. */
function ringMsOf({ s }: Turn, { ringSeconds, chat }: QueueSettings): number {
  return (s.chat ? chat.acceptSeconds : ringSeconds) * 1000;
}

/** Rings one agent in the manner of a queue. @returns the number of the attempt */
export function ringAgent(turn: Turn, queue: QueueSettings, agent: QueueAgent): number {
  const { id: agentId } = agent;
  const n = addAttempt(turn, agentId, agent.name);
  note(turn, 'agent.called', { agent: agentId, attempt: n });
  const until = turn.at + ringMsOf(turn, queue) + RESERVATION_GRACE_MS;
  turn.effects.push({
    ...{ type: 'agent.marked', agentId, as: 'offered', until },
    ...(turn.s.chat ? { chat: true, perAgent: queue.chat.perAgent } : {}),
  });
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
    agentId: agent.id,
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

/** The agent becomes a participant of the conversation; whether they take the chat shows when they write. */
function invite(
  turn: Turn,
  queue: QueueSettings,
  { id: agentId, chat: identity = '' }: QueueAgent,
  n: number,
): void {
  const ringSeconds = queue.chat.acceptSeconds;
  const attempt = turn.s.attempts.find((one) => one.n === n);
  if (attempt) attempt.identity = identity;
  turn.effects.push({
    ...{ type: 'leg.call', leg: `agent:${n}`, attempt: n, to: identity, from: '' },
    ...{ ringSeconds, detectMachine: false, chat: turn.s.customer.sid, agentId },
  });
  setTimer(turn, `ring:${n}`, ringSeconds * 1000);
}

/** Agents of a queue who can be had on the session's channel. */
export function agentsFor({ s }: Turn, { agents }: QueueSettings): QueueAgent[] {
  return agents.filter((agent) => (s.chat ? agent.chat : agent.endpoint) !== undefined);
}

function idsFor(turn: Turn, queue: QueueSettings): string[] {
  return agentsFor(turn, queue).map(({ id }) => id);
}

/** An attempt came to nothing; the next agent is rung if the customer still waits. */
export function attemptOver(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status === 'over') return;
  finish(turn, attempt, outcome);
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
  if (attempt.status !== 'over') finish(turn, attempt, outcome);
  if (attempt.sid && !attempt.legGone) {
    endLeg(turn, legOf(attempt), attempt.sid);
  }
}

/** Whoever was rung is free for others; whoever had joined is marked free where the conversation is summed up. */
function finish(turn: Turn, attempt: Attempt, outcome: string): void {
  if (attempt.status !== 'joined') markAgent(turn, attempt.agentId, 'released');
  attempt.status = 'over';
  attempt.outcome = outcome;
  cancelTimer(turn, `ring:${attempt.n}`);
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
