/** `measures` as results are counted: each with the scale of its question. Must not know: whether they suit (see check/measures). */
import type { Measures } from '../measure';
import { MEASURES } from '../measure';
import type { FlowSource } from '../parse/flow-source';

export function measuresOf({ measures = {}, steps }: FlowSource): Measures {
  const found: Measures = measures.comment === undefined ? {} : { comment: { name: measures.comment } };
  for (const measure of MEASURES) {
    const name = measures[measure];
    const question = [...steps.values()].find((step) => step.kind === 'ask' && step.data.save === name);
    const answer = question?.kind === 'ask' ? question.data.answer : undefined;
    if (name === undefined || answer?.type !== 'integer') continue;
    found[measure] = { name, min: answer.min, max: answer.max };
  }
  return found;
}
