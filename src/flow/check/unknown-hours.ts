/** A rule about hours a flow asks. Owns: its messages. */
import { didYouMean } from '../../lib/did-you-mean';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** Hours that are asked are those of the platform, where they are known. */
export const unknownHours: Rule = (flow, { hours }) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'hours' || hours === undefined || hours.includes(step.data.hours)) return [];
    const { hours: name } = step.data;
    const near = didYouMean(name, hours);
    const hint = near === undefined ? 'write them in the settings, under hours:' : `did you mean "${near}"?`;
    const message = `hours "${name}" do not exist on this platform`;
    return [errorAt(spotAt(step.tree, ['hours']), 'unknown-hours', message, hint)];
  });
