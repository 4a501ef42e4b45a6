/** `measures`: which answers of a flow are the CSAT, the NPS, the CES and the comment. Owns: how that is written. */
import { z } from 'zod';

const VARIABLE = /^vars\.([A-Za-z_][A-Za-z0-9_]*)$/;

const answer = z
  .string()
  .regex(VARIABLE, 'names a var of the flow, like vars.csat')
  .transform((text) => text.slice('vars.'.length));

export const measures = z.strictObject({
  csat: answer
    .exactOptional()
    .meta({ description: 'Customer satisfaction: a question from 1 to 5, 5 is best.' }),
  nps: answer
    .exactOptional()
    .meta({ description: 'Net promoter score: a question from 0 to 10, 10 is most likely.' }),
  ces: answer.exactOptional().meta({
    description: 'Customer effort score: a question from 1 to 7 or from 1 to 5, the highest is easiest.',
  }),
  comment: answer.exactOptional().meta({ description: 'What the customer said in their own words.' }),
});
