/** In which order a queue's agents are rung. Owns: the strategies. */
import type { RankEffect } from '../call/effect';
import type { AgentActivity } from './rows';

/**
 * Agents who are in a conversation of ours are left out.
 * - in-order, all-at-once: as the queue lists them
 * - round-robin: whoever was offered a call longest ago (never: first)
 * - longest-idle: whose last conversation ended longest ago (none: first)
 */
export function rankAgents(effect: RankEffect, activity: AgentActivity[]): string[] {
  const byId = new Map(activity.map((one) => [one.agentId, one]));
  const free = effect.agentIds.filter((id) => !byId.get(id)?.busyWith);
  const since = (id: string): number => {
    const one = byId.get(id);
    return (
      (effect.strategy === 'round-robin' ? one?.lastOfferedAt : one?.lastEndedAt) ?? Number.NEGATIVE_INFINITY
    );
  };
  if (effect.strategy === 'in-order' || effect.strategy === 'all-at-once') return free;
  return free.sort((a, b) => compare(since(a), since(b)));
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
