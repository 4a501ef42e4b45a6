/** `run`: another flow runs inside this one and comes back with the name of its end. */
import { z } from 'zod';
import { name, next, note, savedParts, values } from './parts';
import { stepSpec } from './step-spec';

export const run = stepSpec({
  kind: 'run',
  schema: z
    .strictObject({
      run: name.meta({ description: 'Name of a flow.' }),
      params: values.optional().meta({ description: 'Params of that flow, by name.' }),
      save: savedParts('=answer.order')
        .optional()
        .meta({
          description: 'The var that keeps what its end gives, or vars with the part of it each keeps.',
          examples: ['found', { order: '=answer.order' }],
        }),
      next,
      note,
    })
    .meta({ title: 'run', description: "Runs a flow inside this one. Outcomes: that flow's ends; failed." }),
  // The ends of the other flow are added where all flows are known.
  outcomes: () => ['failed'],
  waits: false,
});
