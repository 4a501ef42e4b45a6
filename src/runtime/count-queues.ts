/** How things are in queues. Owns: who counts as free, and what is said when it cannot be found out. */
import type { QueueFactsEffect } from '../call/effect';
import type { QueueFacts } from '../call/event';
import type { AgentActivity, Reservation } from './rows';
import type { RuntimeDeps } from './runtime-deps';

type Asked = QueueFactsEffect['queues'][number];

/** @param at ms since the epoch @returns facts by queue; null when the store cannot tell */
export async function countQueues(
  { store, log }: Pick<RuntimeDeps, 'store' | 'log'>,
  queues: Asked[],
  at: number,
): Promise<{ [queue: string]: QueueFacts } | null> {
  try {
    const [reserved, waits] = await Promise.all([
      store.reservations(),
      store.waitingIn(
        queues.map(({ name }) => name),
        at,
      ),
    ]);
    const found = queues.map(async ({ name, agentIds, perAgent }) => {
      const agents = await store.agentActivity(agentIds);
      const free = agents.filter((agent) => isFree(agent, reserved, { perAgent, at })).length;
      const mine = waits.filter(({ queue }) => queue === name).map(({ since }) => since);
      const longestWait = mine.length === 0 ? 0 : Math.max(0, Math.floor((at - Math.min(...mine)) / 1000));
      return [name, { free, waiting: mine.length, longestWait }] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  } catch (error) {
    log.error('queues could not be counted', { error: String(error) });
    return null;
  }
}

/** Nobody else has the agent or rings them; one who takes chats is in fewer than they may be in. */
export function isFree(
  { agentId, busyWith, chats }: AgentActivity,
  reserved: Reservation[],
  { perAgent, at }: { perAgent: number | null; at: number },
): boolean {
  const rings = reserved.filter((one) => one.agentId === agentId && one.until > at).length;
  if (busyWith !== null) return false;
  return perAgent === null ? rings === 0 : chats + rings < perAgent;
}
