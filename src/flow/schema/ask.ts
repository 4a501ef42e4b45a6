/** `ask`: a question with its answers, by key or voice, and its retries. Twilio docs: Gather. */
import { z } from 'zod';
import { openAnswer } from './answer';
import { again, confidence, confirm, hints, input, timeout, tries } from './ask-parts';
import { WRITTEN_AS_NUMBER, label, language, name, next, note, promptKey, saveAs } from './parts';
import { stepSpec } from './step-spec';

const keys = z
  .string()
  .regex(/^[0-9*#]+$/, 'keys are the digits 0-9, "*" and "#"')
  .meta({ ...WRITTEN_AS_NUMBER, description: 'The key or keys to press; "#" and "*" in quotes.' });
const phrase = z.string().min(1, 'must not be empty').meta(WRITTEN_AS_NUMBER);

const choice = z
  .strictObject({
    press: z
      .union([keys, z.array(keys).min(1, 'needs at least one key')], {
        error: 'must be a key, or a list of keys',
      })
      .optional(),
    hear: z
      .record(
        language,
        z.union([phrase, z.array(phrase).min(1, 'needs at least one phrase')], {
          error: 'must be a phrase, or a list of phrases',
        }),
      )
      .optional()
      .meta({ description: 'What the customer may say, by language.' }),
    label: z
      .record(language, label)
      .optional()
      .meta({ description: 'What its button says in a chat, by language; the first phrase if left out.' }),
    value: z
      .union([z.string(), z.number(), z.boolean()], { error: 'must be a text, a number, true or false' })
      .optional()
      .meta({ description: 'What save keeps of it; its name if left out.', examples: [10, 'sales-eu'] }),
  })
  .refine(
    (one) => one.press !== undefined || one.hear !== undefined,
    'needs a key to press or a phrase to hear',
  );

export const ask = stepSpec({
  kind: 'ask',
  schema: z
    .strictObject({
      ask: promptKey,
      choices: z
        .record(name, choice)
        .optional()
        .meta({ description: 'The possible answers, each an outcome.' }),
      answer: openAnswer
        .optional()
        .meta({ description: 'An open answer, instead of choices or beside them. Outcome: ok.' }),
      save: saveAs,
      input: input.default('both'),
      tries: tries.default(3),
      again: again.optional(),
      confirm: confirm.optional(),
      hints: hints.optional(),
      timeout: timeout.default(5),
      minConfidence: confidence.optional(),
      finishOnKey: z
        .string()
        .regex(/^[0-9*#]?$/, 'must be one key, or empty')
        .meta(WRITTEN_AS_NUMBER)
        .optional()
        .meta({ description: 'The key that ends the answer; "#" unless it is a choice.' }),
      next,
      note,
    })
    .meta({ title: 'ask', description: 'Asks. Outcomes: each choice; ok; silence; invalid.' }),
  outcomes: ({ choices, answer }) => [
    ...Object.keys(choices ?? {}),
    ...(answer || !choices ? ['ok'] : []),
    'silence',
    'invalid',
  ],
  waits: true,
  whenGone: 'silence',
  asWritten: ([key, part, field]) =>
    key === 'finishOnKey' ||
    (key === 'answer' && (part === 'low' || part === 'high')) ||
    (key === 'choices' && (field === 'press' || field === 'hear' || field === 'label')),
});
