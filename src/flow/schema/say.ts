/** `say`: the customer hears a prompt. Twilio docs: Say, Play; only what stands in a Gather can be cut short. */
import { z } from 'zod';
import { next, note, promptKey } from './parts';
import { stepSpec } from './step-spec';

export const interruptible = z.boolean().meta({
  description: 'Whether an answer to the question that follows may cut it short; false if left out.',
});

export const say = stepSpec({
  kind: 'say',
  schema: z
    .strictObject({ say: promptKey, interruptible: interruptible.default(false), next, note })
    .meta({ title: 'say', description: 'Speaks a prompt. Outcome: done.' }),
  outcomes: () => ['done'],
  waits: false,
  whenGone: 'done',
});
