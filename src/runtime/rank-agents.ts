/** In which order a queue's agents are rung, or invited to a chat. Owns: the strategies. */
import type { RankEffect } from '../call/effect';
import type { AgentActivity } from './rows';

/** Smaller comes first; agents who are equal stay as the queue lists them. */
type Order = (agent: AgentActivity) => number[];

/**
 * Puts agents who are free, given as the queue lists them, into the order of a strategy. Chats for which they are
 * reserved count like those they are in.
 * - in-order, all-at-once: as the queue lists them
 * - round-robin: whoever was offered a conversation longest ago (never: first)
 * - longest-idle: whose last conversation ended longest ago (none: first); whoever is in a chat is not idle
 * - by-load: who is in the fewest chats, and of these whoever was offered a conversation longest ago
 */
export function rankAgents(strategy: RankEffect['strategy'], free: AgentActivity[]): string[] {
  const order = ORDERS[strategy];
  return [...free].sort((a, b) => compare(order(a), order(b))).map((agent) => agent.agentId);
}

const ORDERS: { readonly [strategy in RankEffect['strategy']]: Order } = {
  'in-order': () => [],
  'all-at-once': () => [],
  'round-robin': (agent) => [since(agent.lastOfferedAt)],
  'longest-idle': (agent) => [agent.chats > 0 ? 1 : 0, since(agent.lastEndedAt)],
  'by-load': (agent) => [agent.chats, since(agent.lastOfferedAt)],
};

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
