/** A rule about ways out that lead nowhere. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import { openOutcomes, outcomesOf, type StepSource } from '../parse/flow-source';
import { errorAt } from '../problem';
import type { Rule, World } from './rule';

/** Every way out of a step leads somewhere, except those the language lets open. */
export const missingOutcome: Rule = (flow, { flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    const open = (openOutcomes(step, flows) ?? []).filter((outcome) => !isMisspelt(outcome, step, flows));
    if (open.length === 0) return [];
    const message = `"${step.name}" does not say where to go on ${open.join(', ')}`;
    return [errorAt(step.key, 'missing-outcome', message, hintFor(step, open))];
  });

/** It is there under a name that is nearly its own, which is told as that. */
function isMisspelt(outcome: string, step: StepSource, flows: World['flows']): boolean {
  const known = outcomesOf(step, flows) ?? [];
  const strange = [...(step.tree.entries.get('next')?.node.entries.keys() ?? [])].filter(
    (name) => !known.includes(name),
  );
  return strange.some((name) => didYouMean(name, [outcome]) === outcome);
}

function hintFor(step: StepSource, open: string[]): string {
  if (step.kind === 'switch') return 'write else: with the step to go to when no condition holds';
  if (open.length === 1 && open[0] === 'done') return 'write next: with the name of a step';
  return 'a caller who ends up there would be cut off';
}
