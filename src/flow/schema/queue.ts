/** `queue`: the customer waits for an agent. What follows the agent is a setting of the queue. */
import { z } from 'zod';
import { duration, name, next, note, values } from './parts';
import { stepSpec } from './step-spec';

export const queue = stepSpec({
  kind: 'queue',
  schema: z
    .strictObject({
      queue: name.meta({ description: 'Name of a queue of this platform.' }),
      attributes: values.optional().meta({ description: 'What the agent should know, by name.' }),
      maxWait: duration(1, 86_400).optional().meta({ description: 'Longest wait, such as 10m.' }),
      next,
      note,
    })
    .meta({ title: 'queue', description: 'Waits for an agent. Outcomes: completed, timeout, failed.' }),
  outcomes: () => ['completed', 'timeout', 'failed'],
  waits: true,
  whenGone: 'failed',
});
