/** `message`: a text message to the customer, or to somebody else, during a call or after it. Twilio docs: Message resource. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, next, note, promptKey, text } from './parts';
import { stepSpec } from './step-spec';

/** How a message travels. */
export const MESSAGE_ROADS = ['sms', 'whatsapp'] as const;

export const message = stepSpec({
  kind: 'message',
  schema: z
    .strictObject({
      message: promptKey.meta({
        description:
          'Key of the prompt that is sent: its text for chats if it has one. 1600 characters at most.',
        examples: ['order.link'],
      }),
      to: text.optional().meta({
        ...WRITTEN_AS_NUMBER,
        description: 'A number with its country; the customer of the session if left out.',
        examples: ['{{ call.from }}', '{{ params.phone }}'],
      }),
      from: text.optional().meta({
        ...WRITTEN_AS_NUMBER,
        description: 'One of our numbers; the one of the session if left out.',
      }),
      by: z.enum(MESSAGE_ROADS).default('sms').meta({ description: 'sms (if left out) or whatsapp.' }),
      next,
      note,
    })
    .meta({ title: 'message', description: 'Sends a text message. Outcomes: sent, failed.' }),
  outcomes: () => ['sent', 'failed'],
  waits: true,
  asWritten: ([key]) => key === 'to' || key === 'from',
});
