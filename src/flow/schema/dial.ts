/** `dial`: one number, client or SIP address is rung. Twilio docs: Dial (ring time 1-600 s, 30 by default). */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, hangupOnStar, duration, next, note, text } from './parts';
import { stepSpec } from './step-spec';

export const dial = stepSpec({
  kind: 'dial',
  schema: z
    .strictObject({
      dial: text.meta({ ...WRITTEN_AS_NUMBER, description: '"+15551000", client:name or sip:user@host.' }),
      timeout: duration(1, 600).default(30).meta({ description: 'How long it rings, such as 30s.' }),
      callerId: text
        .meta(WRITTEN_AS_NUMBER)
        .optional()
        .meta({ description: 'The number the other side sees.' }),
      hangupOnStar,
      next,
      note,
    })
    .meta({ title: 'dial', description: 'Rings somebody. Outcomes: completed, busy, no-answer, failed.' }),
  outcomes: () => ['completed', 'busy', 'no-answer', 'failed'],
  waits: true,
  whenGone: 'failed',
  asWritten: ([key]) => key === 'dial' || key === 'callerId',
});
