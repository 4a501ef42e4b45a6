/** `message`: a text message to the customer, or to somebody else, during a call or after it. Twilio docs: Message resource. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, next, note, promptKey, text, value } from './parts';
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
      template: text.optional().meta({
        description:
          "The carrier's id of an approved template, which is sent in place of the text: what WhatsApp takes at any time.",
        examples: ['{{ env.REMINDER_TEMPLATE }}'],
      }),
      values: z
        .record(z.string().regex(/^\w+$/, 'a value of a template has letters, digits and _ only'), value)
        .optional()
        .meta({
          description: 'Values of the template, by the names it has for them.',
          examples: [{ name: '=vars.name' }],
        }),
      by: z.enum(MESSAGE_ROADS).default('sms').meta({ description: 'sms (if left out) or whatsapp.' }),
      next,
      note,
    })
    .refine(({ template, values: given }) => given === undefined || template !== undefined, {
      error: 'only a template has values: write template: with its id',
      path: ['values'],
    })
    .meta({ title: 'message', description: 'Sends a text message. Outcomes: sent, failed.' }),
  outcomes: () => ['sent', 'failed'],
  waits: true,
  asWritten: ([key]) => key === 'to' || key === 'from',
});
