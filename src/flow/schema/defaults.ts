/** `defaults`: what the steps of a flow say where they say nothing themselves. Owns: which keys may have one. */
import { z } from 'zod';
import { confidence, input, timeout, tries } from './ask-parts';

export const defaults = z
  .strictObject({
    ask: z
      .strictObject({
        input: input.optional(),
        tries: tries.optional(),
        timeout: timeout.optional(),
        minConfidence: confidence.optional(),
      })
      .optional()
      .meta({ description: 'For every question of the flow.' }),
  })
  .meta({ description: 'What steps of a kind say where they say nothing themselves.' });

export type Defaults = z.output<typeof defaults>;
