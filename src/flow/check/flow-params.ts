/** A rule about params given to other flows (`unknown-param`, `missing-param`). Owns: its messages. */
import { didYouMean } from '../../lib/did-you-mean';
import type { FlowSource, StepSource } from '../parse/flow-source';
import { keySpotAt, spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import type { Rule } from './rule';
import { targetOf } from './unknown-flow';

/** A flow that is run or transferred to gets its required params, and none it does not have. */
export const flowParams: Rule = (flow, { flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    const target = flows.get(targetOf(step) ?? '');
    return target ? [...unknownParams(step, target), ...missingParams(step, target)] : [];
  });

function unknownParams(step: StepSource, target: FlowSource): Problem[] {
  const known = Object.keys(target.params);
  return given(step)
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = didYouMean(name, known);
      const list = known.length > 0 ? `its params are ${known.join(', ')}` : 'it has no params';
      const hint = near === undefined ? list : `did you mean "${near}"?`;
      const spot = keySpotAt(step.tree, ['params', name]);
      return errorAt(spot, 'unknown-param', `flow "${target.name}" has no param "${name}"`, hint);
    });
}

function missingParams(step: StepSource, target: FlowSource): Problem[] {
  const required = Object.entries(target.params).filter(([, { default: preset }]) => preset === undefined);
  const missing = required.map(([name]) => name).filter((name) => !given(step).includes(name));
  if (missing.length === 0) return [];
  const message = `flow "${target.name}" needs ${missing.join(', ')}`;
  return [errorAt(spotAt(step.tree, [step.kind]), 'missing-param', message, 'write it under params:')];
}

function given(step: StepSource): string[] {
  return [...(step.tree.entries.get('params')?.node.entries.keys() ?? [])];
}
