/** What may be answered to `ask`: a number, a row of digits, a text. Owns: the shapes as they are written. */
import { z } from 'zod';
import { label, language } from './parts';

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
  .strictObject({
    type: z.literal('digits'),
    minLength: length.default(1),
    maxLength: length.default(32),
    sensitive: z.boolean().exactOptional().meta({
      description:
        'A secret such as a PIN: by key only, kept sealed, shown nowhere; only http may send it on.',
    }),
  })
  .refine(
    ({ minLength, maxLength }) => minLength <= maxLength,
    'minLength must not be greater than maxLength',
  )
  .meta({ title: 'digits', description: 'A row of digits, such as an order number.' });

const words = z
  .strictObject({ type: z.literal('text'), maxLength: z.int().min(1).max(1000).default(500) })
  .meta({ title: 'text', description: 'Whatever the customer says, as text.' });

export const openAnswer = z.discriminatedUnion('type', [integer, digits, words], {
  error: 'type must be integer, digits or text',
});
