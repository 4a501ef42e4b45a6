/** `switch`: the first condition that holds decides. Case n is the outcome `case<n>`, counted from 0. */
import { z } from 'zod';
import { note, stepName } from './parts';
import { stepSpec } from './step-spec';

const when = z.union([z.string().min(1), z.boolean()]).meta({
  description: 'A CEL condition, such as has(vars.csat) && vars.csat <= 2.',
});

export const switchStep = stepSpec({
  kind: 'switch',
  schema: z
    .strictObject({
      switch: z
        .array(z.strictObject({ when, next: stepName }))
        .min(1, 'needs at least one case')
        .meta({ description: 'Conditions in order, each with its next step.' }),
      else: stepName.optional().meta({ description: 'Where to go when no condition holds.' }),
      note,
    })
    .meta({ title: 'switch', description: 'Goes where the first true condition says, or to else.' }),
  outcomes: ({ switch: cases }) => [...cases.map((_, index) => `case${index}`), 'else'],
  waits: false,
});
