/** `run`: another flow runs inside this one and comes back with the name of its end. */
import { z } from 'zod';
import { name, next, note, values } from './parts';
import { stepSpec } from './step-spec';

export const run = stepSpec({
  kind: 'run',
  schema: z
    .strictObject({
      run: name.meta({ description: 'Name of a flow.' }),
      params: values.optional().meta({ description: 'Params of that flow, by name.' }),
      next,
      note,
    })
    .meta({ title: 'run', description: "Runs a flow inside this one. Outcomes: that flow's ends; failed." }),
  // The ends of the other flow are added where all flows are known.
  outcomes: () => ['failed'],
  waits: false,
});
