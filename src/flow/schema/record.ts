/** `record`: the customer speaks after the tone. Twilio docs: Record (5 s of silence end it by default). */
import { z } from 'zod';
import { silences, silenceWords } from './ask-parts';
import { WRITTEN_AS_NUMBER, duration, next, note, promptKey, saveAs } from './parts';
import { stepSpec } from './step-spec';

export const record = stepSpec({
  kind: 'record',
  schema: z
    .strictObject({
      record: promptKey,
      save: saveAs,
      maxLength: duration(1, 3600).default(60).meta({ description: 'Longest recording, such as 60s or 2m.' }),
      finishOnKey: z
        .string()
        .regex(/^[0-9*#]*$/, 'must be keys: 0-9, "*", "#"')
        .meta(WRITTEN_AS_NUMBER)
        .default('#')
        .meta({ description: 'The keys that end the recording; "#" if not given.' }),
      timeout: duration(1, 60)
        .default(5)
        .meta({ description: 'Silence that ends the recording, such as 3s.' }),
      beep: z.boolean().default(true).meta({ description: 'Whether a tone says when to speak.' }),
      transcribe: z.boolean().default(false).meta({
        description:
          'Whether what is said is written down: English, up to 2 minutes. It comes a while later, as text of the recording.',
      }),
      tries: silences.default(2),
      again: silenceWords.optional(),
      next,
      note,
    })
    .meta({ title: 'record', description: 'Records what the customer says. Outcomes: ok, silence.' }),
  outcomes: () => ['ok', 'silence'],
  waits: true,
  whenGone: 'silence',
  asWritten: ([key]) => key === 'finishOnKey',
});
