/** `queue`: the customer waits in a conference while agents are rung. */
import type { FlowEvent, QueueStep } from '../../../flow/model';
import type { EventOf } from '../../machine-event';
import { note, type Turn } from '../../turn';
import { agentsFor } from '../../waiting/agents-for';

export function enterQueue(turn: Turn, step: QueueStep): FlowEvent | EventOf<'flow.queues'> {
  const queue = turn.world.settings.queues[step.queue];
  if (!queue || agentsFor(turn, queue).length === 0) {
    note(turn, 'queue.unknown', { queue: step.queue, agents: queue ? 0 : null });
    return { type: 'outcome.failed' };
  }
  return { type: 'flow.queues', step: step.path, queue: step.queue, maxWaitSeconds: step.maxWaitSeconds };
}
