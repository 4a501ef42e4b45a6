/** Keys of a question that a flow may give for all its questions. Owns: their shapes and words. */
import { z } from 'zod';
import { duration, language, promptKey } from './parts';

/** What counts as an answer in a call. */
export const INPUTS = ['keys', 'speech', 'both'] as const;
export type AskInput = (typeof INPUTS)[number];

export const input = z.enum(INPUTS, { error: `must be one of ${INPUTS.join(', ')}` }).meta({
  description: 'What counts as an answer in a call: keys, speech or both. In a chat everybody writes.',
});

const MOST_TRIES = 10;
const count = z.int().min(1).max(MOST_TRIES);

export const silences = count.meta({ description: 'How often it is asked of somebody who says nothing.' });

const apart = z
  .strictObject({
    silence: silences.default(3),
    invalid: count
      .default(3)
      .meta({ description: 'How often it is asked of somebody who is not understood.' }),
  })
  .meta({ description: 'Silence and answers that are not understood, counted apart.' });

export const tries = z
  .union([count, apart], {
    error: `must be a number from 1 to ${MOST_TRIES}, or { silence, invalid } with one each`,
  })
  .meta({
    description: 'How often the question is asked; { silence: 2, invalid: 4 } counts them apart.',
    examples: [3, { silence: 2, invalid: 4 }],
  });

const words = z
  .union([promptKey, z.strictObject({ instead: promptKey })], {
    error: 'must be a prompt, or { instead: } with the prompt that is spoken and not the question',
  })
  .meta({ description: 'Spoken before the question; { instead: main.short } is spoken in its place.' });

const wordsOfTries = z.union([words, z.array(words).min(1, 'needs at least one prompt')], {
  error: 'must be a prompt, or a list of prompts, one a try',
});

export const silenceWords = z
  .strictObject({ silence: wordsOfTries.optional() })
  .meta({ description: 'What is said when it is asked again, instead of the words of the program.' });

export const again = z
  .strictObject({ silence: wordsOfTries.optional(), invalid: wordsOfTries.optional() })
  .meta({
    description:
      'What is said when it is asked again, instead of the words of the program: one prompt, or one a try.',
    examples: [{ silence: ['main.louder', { instead: 'main.short' }], invalid: 'main.pick' }],
  });

const surely = z.strictObject({
  say: promptKey.optional(),
  below: z
    .number()
    .gt(0, 'must be more than 0')
    .max(1)
    .optional()
    .meta({ description: 'Only spoken answers of which the recogniser is less sure than this, 0 to 1.' }),
});

/** Read into a map, whatever way it is written. */
export const confirm = z
  .union([z.literal(true), promptKey, surely], {
    error: 'must be true, a prompt that speaks {{ answer }}, or { say, below }',
  })
  .transform((written): z.output<typeof surely> =>
    written === true ? {} : typeof written === 'string' ? { say: written } : written,
  )
  .meta({
    description:
      'Whether the answer is read back before it counts: true, or a prompt that speaks {{ answer }}; who says no is asked again.',
    examples: [true, 'main.right', { below: 0.8 }],
  });

const phrase = z.string().min(1, 'must not be empty').max(100, 'must be at most 100 characters');

/** Twilio docs: Gather, hints (500 phrases of 100 characters). */
export const hints = z.record(language, z.array(phrase).min(1, 'needs at least one phrase').max(500)).meta({
  description: 'Words the recogniser should expect beside those of the choices, by language.',
  examples: [{ en: ['Aftercall', 'tariff plan'] }],
});

export const timeout = duration(1, 60).meta({
  description: 'Silence after which it counts as unanswered.',
});

export const confidence = z.number().min(0).max(1).meta({
  description:
    'How sure the recogniser must be of spoken words, 0 to 1; what it doubts is asked again. 0.5 if left out.',
});
