/** In which order a queue's agents are rung, or invited to a chat. Owns: the strategies. */
import type { RankEffect } from '../call/effect';
import type { AgentActivity } from './rows';

/** Smaller comes first; agents who are equal stay as the queue lists them. */
type Order = (agent: AgentActivity) => number[];

/**
 * Agents who are on a call of ours are left out; from chats also those who have as many as they may have.
 * An agent in chats is free for a call.
 * - in-order, all-at-once: as the queue lists them
 * - round-robin: whoever was offered a conversation longest ago (never: first)
 * - longest-idle: whose last conversation ended longest ago (none: first); whoever is in a chat is not idle
 * - by-load: who is in the fewest chats, and of these whoever was offered a conversation longest ago
 */
export function rankAgents({ agentIds, strategy, chat }: RankEffect, activity: AgentActivity[]): string[] {
  const known = new Map(activity.map((one) => [one.agentId, one]));
  const most = chat?.perAgent ?? Number.POSITIVE_INFINITY;
  const free = agentIds
    .map((agentId) => known.get(agentId) ?? neverSeen(agentId))
    .filter((agent) => agent.busyWith === null && agent.chats < most);
  const order = ORDERS[strategy];
  return free.sort((a, b) => compare(order(a), order(b))).map((agent) => agent.agentId);
}

const ORDERS: { readonly [strategy in RankEffect['strategy']]: Order } = {
  'in-order': () => [],
  'all-at-once': () => [],
  'round-robin': (agent) => [since(agent.lastOfferedAt)],
  'longest-idle': (agent) => [agent.chats > 0 ? 1 : 0, since(agent.lastEndedAt)],
  'by-load': (agent) => [agent.chats, since(agent.lastOfferedAt)],
};

function neverSeen(agentId: string): AgentActivity {
  return { agentId, busyWith: null, lastOfferedAt: null, lastEndedAt: null, chats: 0 };
}

function since(at: number | null): number {
  return at ?? Number.NEGATIVE_INFINITY;
}

/** The first number that differs decides. Infinities are compared, never subtracted. */
function compare(a: number[], b: number[]): number {
  for (const [place, one] of a.entries()) {
    const other = b[place] ?? one;
    if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
