/** `transfer`: the leg leaves this flow. Twilio docs: Dial, Connect ConversationRelay. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, hangupOnStar, next, note, text, values } from './parts';
import { stepSpec } from './step-spec';

export const transfer = stepSpec({
  kind: 'transfer',
  schema: z
    .strictObject({
      transfer: text.meta({
        ...WRITTEN_AS_NUMBER,
        description: 'A flow, "+15551000", sip:user@host or wss://host/path.',
      }),
      params: values.optional().meta({ description: 'Params of the flow or virtual agent, by name.' }),
      hangupOnStar,
      next,
      note,
    })
    .meta({
      title: 'transfer',
      description: 'Gives the leg away. Outcomes: failed; returned (optional: the leg came back).',
    }),
  outcomes: () => ['failed', 'returned'],
  optional: ['returned'],
  waits: true,
  whenGone: 'failed',
  asWritten: ([key]) => key === 'transfer',
});
