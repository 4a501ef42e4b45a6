/** A rule about flows a flow names. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import type { StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import { NAME } from '../schema/parts';
import type { Rule } from './rule';

/** A flow that is run or transferred to exists. */
export const unknownFlow: Rule = (flow, { flows, unread }) =>
  [...flow.steps.values()].flatMap((step) => {
    const target = targetOf(step);
    if (target === undefined || flows.has(target) || unread.has(target)) return [];
    const near = didYouMean(target, flows.keys());
    const hint = near === undefined ? `it would be the file ${target}.flow.yaml` : `did you mean "${near}"?`;
    return [errorAt(spotAt(step.tree, [step.kind]), 'unknown-flow', `flow "${target}" does not exist`, hint)];
  });

/** The flow a step names, if it does: a transfer may also go to an address, or where a text says. */
export function targetOf(step: StepSource): string | undefined {
  if (step.kind === 'run') return step.data.run;
  return step.kind === 'transfer' && NAME.test(step.data.transfer) ? step.data.transfer : undefined;
}
