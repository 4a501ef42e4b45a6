/**
 * Keys that several kinds of step share, each with the words an editor shows for it. Owns: what a name, a
 * duration, a value look like in a file. Must not know: any kind of step.
 */
import { z } from 'zod';
import { toSeconds } from '../parse/duration';

/** How flows, steps, params, vars, choices and outcomes are named. */
export const NAME = /^[a-z][A-Za-z0-9_-]*$/;
/** A name that expressions can read without brackets. */
export const FIELD_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** A language: ISO 639-1, with an optional region. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

const NAME_RULE = 'a name begins with a lower-case letter and has letters, digits, - and _ only';
const FIELD_RULE = 'a name of a value has letters, digits and _ only';

export const name = z.string().regex(NAME, NAME_RULE);
export const fieldName = z.string().regex(FIELD_NAME, FIELD_RULE);
export const language = z.string().regex(LANGUAGE, 'a language is written like en or es-MX');

export const stepName = name.meta({ description: 'Name of a step of this flow.' });

export const promptKey = z
  .string()
  .regex(
    /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/,
    'a prompt is named by its key in prompts/, like main.greeting',
  )
  .meta({ description: 'Key of a prompt in prompts/<language>.yaml, such as main.greeting.' });

export const note = z.string().optional().meta({ description: 'A remark for readers; it changes nothing.' });

export const next = z
  .union([stepName, z.record(name, stepName)], {
    error: 'must be the name of a step, or a map from outcome to step',
  })
  .optional()
  .meta({ description: 'Where to go: one step for every outcome, or a map from outcome to step.' });

/** A duration, read into whole seconds. */
export function duration(least: number, most: number): z.ZodType<number, string | number> {
  const range = `must be between ${least} and ${most} seconds`;
  return z
    .union(
      [z.number(), z.string().regex(/^\d+(\.\d+)?[smh]?$/, 'a duration is written like 60s, 2m or 1h')],
      {
        error: 'a duration is written like 60s, 2m or 1h',
      },
    )
    .transform(toSeconds)
    .refine((seconds) => Number.isInteger(seconds) && seconds >= least && seconds <= most, range);
}

/** A literal, `=CEL` or text with Liquid; lists and maps may hold more of them. */
export const value = z.json().meta({
  description: 'A literal, an expression that begins with = (=vars.csat), or a text with {{ vars.name }}.',
});

export const values = z.record(fieldName, value);

export const saveAs = fieldName.optional().meta({ description: 'The var that keeps the answer.' });

/** What is kept of an answer: a var for the whole, or vars with a part of it each. */
export function savedParts(example: string) {
  const part = z
    .string()
    .regex(/^=|\{\{/, `is a part of the answer, like ${example}`)
    .meta({ description: `A part of the answer, such as ${example}.` });
  return z.union([fieldName, z.record(fieldName, part)], {
    error: 'must be a var, or a map from var to a part of the answer',
  });
}

/**
 * For an editor: a text that may be written as a number. What reads the file takes the characters as
 * written, so `007` stays `007`.
 */
export const WRITTEN_AS_NUMBER = { type: ['string', 'number'] } as unknown as { type: 'string' };

/** Whether `*` leaves the connection. Twilio docs: Dial, hangupOnStar. */
export const hangupOnStar = z.boolean().default(true).meta({
  description:
    'Whether * ends the connection and goes on here; false where a system is dialled that needs the key.',
});

/** Text that is spoken or used as it is, with `{{ … }}` filled in. */
export const text = z.string().min(1, 'must not be empty');

/** What a button says. */
export const label = z
  .string()
  .regex(/^\S(.*\S)?$/, 'must be one line that does not begin or end with a space')
  .meta(WRITTEN_AS_NUMBER);
