/**
 * The queue a customer waits in, or talks in, as the settings have it now. Owns: that the session remembers which queue
 * it is and not what is in it: a change of the queue is seen by those who wait, and a snapshot does not grow with it.
 */
import type { QueueSettings } from '../../settings/queue';
import type { Conversation } from '../snapshot';
import type { Turn } from '../turn';

/** Null while there is none: somebody was dialled, it is over, or the queue was deleted meanwhile. */
export function queueOf({ s, world }: Pick<Turn, 's' | 'world'>): QueueSettings | null {
  const { conversation } = s;
  if (!conversation || conversation.endedAt !== null || conversation.queue === null) return null;
  const queue = world.settings.queues[conversation.queue];
  return queue ? withOnly(queue, conversation) : null;
}

/** A transfer to one agent has the manners of the queue, and rings nobody else. */
function withOnly(queue: QueueSettings, { only }: Conversation): QueueSettings {
  return only === null ? queue : { ...queue, agents: queue.agents.filter(({ id }) => id === only) };
}
