/** How stories call the people of the queues. */
import type { Settings } from '../settings/read-settings';

/** Stories call agents by their id, others by their address. */
export function partyOf(settings: Settings, endpoint: string): string {
  const agents = Object.values(settings.queues).flatMap((queue) => queue.agents);
  return agents.find((agent) => agent.endpoint === endpoint)?.id ?? endpoint;
}

/** True when the queue of this agent asks the carrier to tell machines from people. */
export function detects(settings: Settings, party: string): boolean {
  const queues = Object.values(settings.queues);
  return queues.some((queue) => queue.detectMachine && queue.agents.some((agent) => agent.id === party));
}
