/** A rule about queues a flow names. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** A queue a flow names exists on the platform. Only checked where the platform's queues are known. */
export const unknownQueue: Rule = (flow, { queues }) => {
  if (!queues) return [];
  return [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'queue' || queues.includes(step.data.queue)) return [];
    const near = didYouMean(step.data.queue, queues);
    const list = queues.length > 0 ? `its queues are ${queues.join(', ')}` : undefined;
    const hint = near === undefined ? list : `did you mean "${near}"?`;
    const message = `queue "${step.data.queue}" does not exist on this platform`;
    return [errorAt(spotAt(step.tree, ['queue']), 'unknown-queue', message, hint)];
  });
};
