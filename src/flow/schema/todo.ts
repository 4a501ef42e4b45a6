/** `todo`: something is still to be written here, as where another system's flow had what there is not here. */
import { z } from 'zod';
import { next, note } from './parts';
import { stepSpec } from './step-spec';

export const todo = stepSpec({
  kind: 'todo',
  schema: z
    .strictObject({
      todo: z.string().min(1, 'must not be empty').meta({ description: 'What is missing, in a sentence.' }),
      original: z.json().optional().meta({ description: 'What stood here before, as it was written.' }),
      next,
      note,
    })
    .meta({ title: 'todo', description: 'Stands for a step that is still to be written: check refuses it.' }),
  outcomes: ({ next: ways }) => (typeof ways === 'object' ? Object.keys(ways) : ['done']),
  waits: true,
});
