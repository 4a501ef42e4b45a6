/** Keys of a question that a flow may give for all its questions. Owns: their shapes and words. */
import { z } from 'zod';
import { duration } from './parts';

/** What counts as an answer in a call. */
export const INPUTS = ['keys', 'speech', 'both'] as const;
export type AskInput = (typeof INPUTS)[number];

export const input = z.enum(INPUTS, { error: `must be one of ${INPUTS.join(', ')}` }).meta({
  description: 'What counts as an answer in a call: keys, speech or both. In a chat everybody writes.',
});

export const tries = z.int().min(1).max(10).meta({ description: 'How often the question is asked.' });

export const timeout = duration(1, 60).meta({
  description: 'Silence after which it counts as unanswered.',
});

export const confidence = z.number().min(0).max(1).meta({
  description:
    'How sure the recogniser must be of spoken words, 0 to 1; what it doubts is asked again. 0.5 if left out.',
});
