/** `say`: the customer hears a prompt. Twilio docs: Say, Play. */
import { z } from 'zod';
import { next, note, promptKey } from './parts';
import { stepSpec } from './step-spec';

export const say = stepSpec({
  kind: 'say',
  schema: z
    .strictObject({ say: promptKey, next, note })
    .meta({ title: 'say', description: 'Speaks a prompt. Outcome: done.' }),
  outcomes: () => ['done'],
  waits: false,
  whenGone: 'done',
});
