/** Values for the params of a flow, as a number or chat address gives them. Owns: their schema. */
import { z } from 'zod';

const MOST = 50;
const LONGEST = 1000;

/** By name; what the flow does not declare is refused where flows are known. */
export const givenParams = z
  .record(
    z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a param has letters, digits and _ only'),
    z.union([z.string().max(LONGEST), z.number(), z.boolean()], {
      error: 'must be a text, a number, true or false',
    }),
  )
  .refine((params) => Object.keys(params).length <= MOST, `must be at most ${MOST}`);
