import type { QueueAgent, QueueSettings } from '../../settings/queue';
import type { Turn } from '../turn';

/** Agents of a queue who can be had on the session's channel. */
export function agentsFor({ s }: Pick<Turn, 's'>, { agents }: QueueSettings): QueueAgent[] {
  return agents.filter((agent) => (s.chat ? agent.chat : agent.endpoint) !== undefined);
}
