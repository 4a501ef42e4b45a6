/** `set`: vars get values; `session.language` changes the language of the session. */
import { z } from 'zod';
import { FIELD_NAME, next, note, value } from './parts';
import { stepSpec } from './step-spec';

/** The one name that `set` may write besides vars. */
export const SESSION_LANGUAGE = 'session.language';

const target = z
  .string()
  .refine(
    (key) => FIELD_NAME.test(key) || key === SESSION_LANGUAGE,
    `is neither a var nor ${SESSION_LANGUAGE}`,
  );

export const set = stepSpec({
  kind: 'set',
  schema: z
    .strictObject({
      set: z.record(target, value).meta({ description: 'Var to value; also session.language.' }),
      next,
      note,
    })
    .meta({ title: 'set', description: 'Sets vars. Outcome: done.' }),
  outcomes: () => ['done'],
  waits: false,
});
