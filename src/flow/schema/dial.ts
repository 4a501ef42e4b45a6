/** `dial`: numbers, clients or SIP addresses are rung. Twilio docs: Dial (ring time 1-600 s, 30 by default), Number. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, duration, hangupOnStar, next, note, promptKey, savedParts, text } from './parts';
import { stepSpec } from './step-spec';

/** Twilio docs: Dial, simultaneous dialling. */
const MOST_TARGETS = 10;
const address = text.meta({
  ...WRITTEN_AS_NUMBER,
  description: '"+15551000", client:name or sip:user@host.',
});

/** How several are rung. */
export const ORDERS = ['at-once', 'in-turn'] as const;

export const accept = z
  .string()
  .regex(/^([0-9*#]|true)$/, 'must be one key, or true for any key')
  .transform((written) => (written === 'true' ? (true as const) : written))
  .meta({
    type: ['string', 'number', 'boolean'] as unknown as 'string',
    description: 'The key whoever answers must press before they are connected; true for any key.',
    examples: [1, true],
  });

export const whisper = promptKey.meta({
  description: 'Key of the prompt that whoever answers hears before they are connected.',
  examples: ['support.whisper'],
});

export const dial = stepSpec({
  kind: 'dial',
  schema: z
    .strictObject({
      dial: z
        .union([address, z.array(address).min(1, 'needs at least one address').max(MOST_TARGETS)], {
          error: 'must be an address, or a list of addresses',
        })
        .meta({
          ...{ description: 'Whom to ring: "+15551000", client:name or sip:user@host, or a list of these.' },
          examples: ['+15551000', ['client:anna', '+15551000']],
        }),
      order: z
        .enum(ORDERS, { error: `must be one of ${ORDERS.join(', ')}` })
        .optional()
        .meta({
          description: 'How a list is rung: at-once (if left out), or in-turn until somebody answers.',
          examples: ['in-turn'],
        }),
      timeout: duration(1, 600)
        .default(30)
        .meta({ description: 'How long it rings, such as 30s; in-turn: each.' }),
      callerId: text
        .meta(WRITTEN_AS_NUMBER)
        .optional()
        .meta({ description: 'The number the other side sees.' }),
      whisper: whisper.optional(),
      accept: accept.optional(),
      hangupOnStar,
      save: savedParts('=answer.seconds')
        .optional()
        .meta({
          description:
            'The var that keeps { status, seconds, to } of the call, or vars with the part of it each keeps, such as =answer.seconds.',
          examples: ['call', { talked: '=answer.seconds' }],
        }),
      next,
      note,
    })
    .refine(({ dial: to, order }) => order === undefined || Array.isArray(to), {
      error: 'only a list has an order: write dial: [ … ]',
      path: ['order'],
    })
    .meta({ title: 'dial', description: 'Rings somebody. Outcomes: completed, busy, no-answer, failed.' }),
  outcomes: () => ['completed', 'busy', 'no-answer', 'failed'],
  waits: true,
  whenGone: 'failed',
  asWritten: ([key]) => key === 'dial' || key === 'callerId' || key === 'accept',
});
