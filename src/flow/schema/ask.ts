/** `ask`: a question with its answers, by key or voice, and its retries. Twilio docs: Gather. */
import { z } from 'zod';
import { WRITTEN_AS_NUMBER, duration, language, name, next, note, promptKey, saveAs } from './parts';
import { stepSpec } from './step-spec';

const keys = z
  .string()
  .regex(/^[0-9*#]+$/, 'keys are the digits 0-9, "*" and "#"')
  .meta({ ...WRITTEN_AS_NUMBER, description: 'The key or keys to press; "#" and "*" in quotes.' });
const phrase = z.string().min(1, 'must not be empty').meta(WRITTEN_AS_NUMBER);

const label = z
  .string()
  .regex(/^\S(.*\S)?$/, 'must be one line that does not begin or end with a space')
  .meta(WRITTEN_AS_NUMBER);

const choice = z
  .strictObject({
    press: z.union([keys, z.array(keys).min(1)], { error: 'must be a key, or a list of keys' }).optional(),
    hear: z
      .record(
        language,
        z.union([phrase, z.array(phrase).min(1)], { error: 'must be a phrase, or a list of phrases' }),
      )
      .optional()
      .meta({ description: 'What the customer may say, by language.' }),
    label: z
      .record(language, label)
      .optional()
      .meta({ description: 'What its button says in a chat, by language; the first phrase if left out.' }),
  })
  .refine(
    (one) => one.press !== undefined || one.hear !== undefined,
    'needs a key to press or a phrase to hear',
  );

const ofEnd = (end: string) =>
  z
    .record(language, label)
    .exactOptional()
    .meta({ description: `What ${end} stands for, by language: shown under the buttons of a chat.` });

const length = z.int().min(1).max(64);
const integer = z
  .strictObject({
    type: z.literal('integer'),
    min: z.int().min(0).max(999_999),
    max: z.int().min(0).max(999_999),
    low: ofEnd('min'),
    high: ofEnd('max'),
  })
  .refine(({ min, max }) => min <= max, 'min must not be greater than max')
  .meta({ title: 'integer', description: 'A whole number between min and max.' });
const digits = z
  .strictObject({ type: z.literal('digits'), minLength: length.default(1), maxLength: length.default(32) })
  .refine(
    ({ minLength, maxLength }) => minLength <= maxLength,
    'minLength must not be greater than maxLength',
  )
  .meta({ title: 'digits', description: 'A row of digits, such as an order number.' });
const words = z
  .strictObject({ type: z.literal('text'), maxLength: z.int().min(1).max(1000).default(500) })
  .meta({ title: 'text', description: 'Whatever the customer says, as text.' });

export const ask = stepSpec({
  kind: 'ask',
  schema: z
    .strictObject({
      ask: promptKey,
      choices: z
        .record(name, choice)
        .optional()
        .meta({ description: 'The possible answers, each an outcome.' }),
      answer: z
        .discriminatedUnion('type', [integer, digits, words], {
          error: 'type must be integer, digits or text',
        })
        .optional()
        .meta({ description: 'An open answer, instead of choices. Outcome: ok.' }),
      save: saveAs,
      tries: z.int().min(1).max(10).default(3).meta({ description: 'How often the question is asked.' }),
      timeout: duration(1, 60)
        .default(5)
        .meta({ description: 'Silence after which it counts as unanswered.' }),
      minConfidence: z.number().min(0).max(1).optional().meta({
        description:
          'How sure the recogniser must be of spoken words, 0 to 1; what it doubts is asked again. 0.5 if left out.',
      }),
      finishOnKey: z
        .string()
        .regex(/^[0-9*#]?$/, 'must be one key, or empty')
        .meta(WRITTEN_AS_NUMBER)
        .optional()
        .meta({ description: 'The key that ends the answer; "#" unless it is a choice.' }),
      next,
      note,
    })
    .meta({ title: 'ask', description: 'Asks. Outcomes: each choice or ok; silence; invalid.' }),
  outcomes: ({ choices }) => [...(choices ? Object.keys(choices) : ['ok']), 'silence', 'invalid'],
  waits: true,
  whenGone: 'silence',
  asWritten: ([key, part, field]) =>
    key === 'finishOnKey' ||
    (key === 'answer' && (part === 'low' || part === 'high')) ||
    (key === 'choices' && (field === 'press' || field === 'hear' || field === 'label')),
});
