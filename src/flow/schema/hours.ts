/** `hours`: what a calendar of the settings says of this moment. */
import { z } from 'zod';
import { name, next, note } from './parts';
import { stepSpec } from './step-spec';

export const hours = stepSpec({
  kind: 'hours',
  schema: z
    .strictObject({
      hours: name.meta({ description: 'Name of hours of this platform, such as office.' }),
      next,
      note,
    })
    .meta({ title: 'hours', description: 'Asks a calendar. Outcomes: open, closed, holiday.' }),
  outcomes: () => ['open', 'closed', 'holiday'],
  waits: false,
});
