/** `end`: the flow is over. */
import { z } from 'zod';
import { name, note, values } from './parts';
import { stepSpec } from './step-spec';

/** Ends that the platform itself names: the customer left, a transfer took the leg. */
export const RESERVED = ['abandoned', 'transferred'];

export const end = stepSpec({
  kind: 'end',
  schema: z
    .strictObject({
      end: name
        .refine(
          (outcome) => !RESERVED.includes(outcome),
          'is a name the platform uses itself; choose another',
        )
        .meta({ description: 'How it ended, such as completed.' }),
      give: values.optional().meta({
        description: 'What whoever runs this flow gets, by name: its run step reads it as answer.',
        examples: [{ order: '=vars.order' }],
      }),
      note,
    })
    .meta({ title: 'end', description: 'Ends the flow.' }),
  outcomes: () => [],
  waits: false,
});
