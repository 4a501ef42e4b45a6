/**
 * Which answers that a virtual agent gives back are counted in the results. Owns: how that is written for virtual agents that are
 * no flows: a flow says it itself.
 */
import { z } from 'zod';

const answer = z
  .string()
  .regex(
    /^[A-Za-z_]\w{0,63}$/,
    'must be the name of an answer: letters, digits and _, at most 64 characters',
  );

export const agentMeasuresSchema = z.strictObject({
  /** customer satisfaction, 1 to 5 */
  csat: answer.exactOptional(),
  /** would they recommend us, 0 to 10 */
  nps: answer.exactOptional(),
  /** how easy it was, 1 to `cesMax` */
  ces: answer.exactOptional(),
  cesMax: z.union([z.literal(5), z.literal(7)], { error: 'must be 5 or 7' }).exactOptional(),
  /** what the customer said in their own words */
  comment: answer.exactOptional(),
});

export type AgentMeasures = z.infer<typeof agentMeasuresSchema>;
