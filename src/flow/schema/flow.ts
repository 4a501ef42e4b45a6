/** The flow file: its head, and the whole for editors. Owns: version 1 of the format. */
import { z } from 'zod';
import { CHANNELS } from '../../call/channel';
import { defaults } from './defaults';
import { field } from './field';
import { keys } from './keys';
import { measures } from './measures';
import { outbound } from './outbound';
import { fieldName, language, name, stepName } from './parts';
import { constants, tables } from './statics';
import { STEPS } from './steps';
import { voices } from './voices';

/** The version of the language this program understands. */
export const FORMAT = 1;

const head = {
  flow: name.meta({ description: 'Name of the flow; the file is named <flow>.flow.yaml.' }),
  format: z.literal(FORMAT).meta({ description: 'Version of the flow language.' }),
  description: z.string().optional().meta({ description: 'What the flow is for, in a sentence or two.' }),
  languages: z
    .array(language)
    .min(1, 'needs at least one language')
    .meta({ description: 'Languages every prompt must have; the first is spoken when no other is known.' }),
  channels: z.array(z.enum(CHANNELS)).min(1, 'needs at least one channel').optional().meta({
    description:
      'Channels the flow is for; with chat it may have no step that only a call can do. Both if left out.',
  }),
  params: z
    .record(fieldName, field)
    .optional()
    .meta({ description: 'Values given by whoever starts the flow.' }),
  vars: z
    .record(fieldName, field)
    .optional()
    .meta({ description: 'Values the flow writes with save and set.' }),
  defaults: defaults.optional(),
  keys: keys.optional(),
  voices: voices.optional(),
  constants: constants.optional(),
  tables: tables.optional(),
  measures: measures.optional().meta({
    description:
      'Which answers are counted in the results: csat, nps, ces, and the comment that goes with them.',
  }),
  start: stepName.meta({ description: 'The first step.' }),
  outbound: outbound.optional(),
  hangup: stepName.optional().meta({ description: 'The step to go to when the customer hangs up.' }),
};

/** Checks the head alone; each step is checked by the schema of its own kind. */
export const flowHead = z.strictObject({ ...head, steps: z.record(name, z.unknown()) });
export type FlowHead = z.output<typeof flowHead>;

/** The whole file, for editors. */
export const flowFile = z
  .strictObject({
    ...head,
    steps: z
      .record(name, z.union(Object.values(STEPS).map((step) => step.schema)))
      .meta({ description: 'The steps by name; each does one kind of work.' }),
  })
  .meta({
    title: 'Aftercall flow',
    description: 'A flow: what a customer hears, is asked and where they go.',
  });
