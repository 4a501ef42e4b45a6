/** A rule about outcomes a step does not have. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import { outcomesOf } from '../parse/flow-source';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** `next` names only outcomes the step has. */
export const unknownOutcome: Rule = (flow, { flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    const outcomes = outcomesOf(step, flows);
    if (outcomes === null || step.kind === 'switch') return [];
    const written = [...(step.tree.entries.get('next')?.node.entries ?? [])];
    const open = outcomes.filter((outcome) => !written.some(([name]) => name === outcome));
    return written
      .filter(([outcome]) => !outcomes.includes(outcome))
      .map(([outcome, { key }]) => {
        const near = didYouMean(outcome, open);
        const hint =
          near === undefined ? `its outcomes are ${outcomes.join(', ')}` : `did you mean "${near}"?`;
        return errorAt(key, 'unknown-outcome', `"${step.name}" has no outcome "${outcome}"`, hint);
      });
  });
