/** `queue`: the customer waits in a conference while agents are rung. */
import type { FlowEvent, QueueStep } from '../../flow/model';
import { enterQueueConversation } from '../conversation/enter-queue';
import { agentsFor } from '../conversation/ring';
import { note, type Turn } from '../turn';
import { waitIn } from './wait-in';

export function enterQueue(turn: Turn, step: QueueStep): FlowEvent | null {
  const queue = turn.world.settings.queues[step.queue];
  if (!queue || agentsFor(turn, queue).length === 0) {
    note(turn, 'queue.unknown', { queue: step.queue, agents: queue ? 0 : null });
    return { type: 'outcome.failed' };
  }
  waitIn(turn, 'queue', step);
  enterQueueConversation(turn, {
    step: step.path,
    queue: step.queue,
    settings: queue,
    maxWaitSeconds: step.maxWaitSeconds,
  });
  return null;
}
