/** `defaults`: what the steps of a flow say where they say nothing themselves. Owns: which keys may have one. */
import { z } from 'zod';
import { again, confidence, input, silences, silenceWords, timeout, tries } from './ask-parts';
import { attributes } from './queue';
import { interruptible } from './say';

export const defaults = z
  .strictObject({
    ask: z
      .strictObject({
        input: input.optional(),
        tries: tries.optional(),
        again: again.optional(),
        timeout: timeout.optional(),
        minConfidence: confidence.optional(),
      })
      .optional()
      .meta({ description: 'For every question of the flow.' }),
    record: z
      .strictObject({
        tries: silences.optional(),
        again: silenceWords.optional(),
        timeout: timeout.optional(),
        beep: z.boolean().optional(),
      })
      .optional()
      .meta({ description: 'For every recording of the flow.' }),
    say: z
      .strictObject({ interruptible: interruptible.optional() })
      .optional()
      .meta({ description: 'For every say of the flow.' }),
    queue: z
      .strictObject({ attributes: attributes.optional() })
      .optional()
      .meta({ description: 'For every queue of the flow: its attributes go with those of the step.' }),
  })
  .meta({ description: 'What steps of a kind say where they say nothing themselves.' });

export type Defaults = z.output<typeof defaults>;
