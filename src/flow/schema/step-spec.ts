/** What the language knows about one kind of step. Owns: the shape of that knowledge. */
import type { z } from 'zod';
import type { Path } from '../parse/located';

export interface StepSpec<Kind extends string, Schema extends z.ZodType> {
  kind: Kind;
  schema: Schema;
  /** The ways out that follow from the step alone. Every one must lead somewhere, except the optional ones. */
  outcomes(data: z.output<Schema>): string[];
  /** ways out that may be left open: the flow then ends politely */
  optional?: string[];
  /** true when the step waits for the customer or the world: a circle through it comes to an end */
  waits: boolean;
  /** how the step is left when the customer is gone already and there is nobody to talk to */
  whenGone?: string;
  /** paths whose numbers are taken as the text they were written with */
  asWritten?(path: Path): boolean;
}

/** Lets TypeScript infer what belongs together; changes nothing. */
export function stepSpec<Kind extends string, Schema extends z.ZodType>(
  spec: StepSpec<Kind, Schema>,
): StepSpec<Kind, Schema> {
  return spec;
}
