/** `callback`: the customer hangs up, keeps the place in the queue and is called when it is their turn. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, duration, name, next, note, promptKey, text } from './parts';
import { stepSpec } from './step-spec';

export const callback = stepSpec({
  kind: 'callback',
  schema: z
    .strictObject({
      callback: name.meta({
        description: 'Name of the queue in which the place is kept.',
        examples: ['support'],
      }),
      number: text.optional().meta({
        ...WRITTEN_AS_NUMBER,
        description: 'A number with its country; the one the customer called from if left out.',
        examples: ['{{ call.from }}', '{{ vars.phone }}'],
      }),
      within: name
        .optional()
        .meta({ description: 'Name of hours of this platform: nobody is called while they are closed.' }),
      attempts: z
        .int()
        .min(1)
        .max(5)
        .default(3)
        .meta({ description: 'How often the customer is called until somebody says it is them.' }),
      pause: duration(30, 86_400)
        .default(600)
        .meta({ description: 'From a call in vain to the next one, such as 10m.' }),
      confirm: promptKey.optional().meta({
        description:
          'Key of the prompt whoever answers hears: 1 is yes, 2 is not any more. Words of the session if left out.',
        examples: ['support.callback'],
      }),
      next,
      note,
    })
    .meta({ title: 'callback', description: 'Keeps the place and calls back. Outcomes: kept, failed.' }),
  outcomes: () => ['kept', 'failed'],
  waits: false,
  whenGone: 'failed',
  asWritten: ([key]) => key === 'number',
});
