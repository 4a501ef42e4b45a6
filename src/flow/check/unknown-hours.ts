/** A rule about hours a flow asks. Owns: its messages. */
import { didYouMean } from '../../lib/did-you-mean';
import { nodeAt, spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** Hours that are asked are those of the platform, where they are known. */
export const unknownHours: Rule = (flow, { hours }) =>
  [...flow.steps.values()].flatMap((step) => {
    const path = step.kind === 'callback' ? 'within' : 'hours';
    const name = nodeAt(step.tree, [path])?.source;
    if (
      name === undefined ||
      !['hours', 'callback'].includes(step.kind) ||
      hours === undefined ||
      hours.includes(name)
    )
      return [];
    const near = didYouMean(name, hours);
    const hint = near === undefined ? 'write them in the settings, under hours:' : `did you mean "${near}"?`;
    const message = `hours "${name}" do not exist on this platform`;
    return [errorAt(spotAt(step.tree, [path]), 'unknown-hours', message, hint)];
  });
