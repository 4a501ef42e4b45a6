/** A rule about queues a flow names. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import type { StepSource } from '../parse/flow-source';
import { spotAt, type Path } from '../parse/located';
import { errorAt } from '../problem';
import { queuesOf } from '../schema/queue';
import type { Rule } from './rule';

/** A queue a flow names exists on the platform. Only checked where the platform's queues are known. */
export const unknownQueue: Rule = (flow, { queues }) => {
  if (!queues) return [];
  return [...flow.steps.values()].flatMap((step) => {
    return namedIn(step)
      .filter(({ name }) => !queues.includes(name))
      .map(({ name, path }) => {
        const message = `queue "${name}" does not exist on this platform`;
        return errorAt(spotAt(step.tree, path), 'unknown-queue', message, instead(name, queues));
      });
  });
};

function namedIn(step: StepSource): { name: string; path: Path }[] {
  if (step.kind === 'callback') return [{ name: step.data.callback, path: ['callback'] }];
  if (step.kind !== 'queue') return [];
  const { among } = step.data;
  return queuesOf(step.data).map((name, index) => ({ name, path: among ? ['among', index] : ['queue'] }));
}

function instead(name: string, queues: string[]): string | undefined {
  const near = didYouMean(name, queues);
  if (near !== undefined) return `did you mean "${near}"?`;
  return queues.length > 0 ? `its queues are ${queues.join(', ')}` : undefined;
}
