/** `recording`: the call is recorded, both sides, while flow and people go on. Twilio docs: Recording. */
import { z } from 'zod';
import { next, note, promptKey } from './parts';
import { stepSpec } from './step-spec';

/** What is done with the recording of the call. */
export const RECORDING_ACTS = ['start', 'pause', 'resume', 'stop'] as const;

export const recording = stepSpec({
  kind: 'recording',
  schema: z
    .strictObject({
      recording: z
        .enum(RECORDING_ACTS, { error: `must be one of ${RECORDING_ACTS.join(', ')}` })
        .meta({ description: 'start, pause, resume or stop.', examples: ['start'] }),
      announce: z
        .union([promptKey, z.literal(false)], {
          error: 'must be the key of a prompt, or false where the caller was asked before',
        })
        .optional()
        .meta({
          description:
            'Key of the prompt that tells the caller before it begins; false where the flow has asked them itself.',
          examples: ['main.recorded', false],
        }),
      next,
      note,
    })
    .refine(({ recording: act, announce }) => act !== 'start' || announce !== undefined, {
      error:
        'nobody is recorded who was not told: write announce: with a prompt, or announce: false after a question',
      path: ['recording'],
    })
    .refine(({ recording: act, announce }) => act === 'start' || announce === undefined, {
      error: 'only what starts is announced',
      path: ['announce'],
    })
    .meta({ title: 'recording', description: 'Records the call, or stops to. Outcomes: done, failed.' }),
  outcomes: () => ['done', 'failed'],
  waits: false,
  whenGone: 'failed',
});
