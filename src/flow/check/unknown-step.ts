/** A rule about names of steps. Owns: its messages. Must not know: other rules' findings. */
import { didYouMean } from '../../lib/did-you-mean';
import { edgesOf } from '../parse/flow-source';
import { nodeAt } from '../parse/located';
import { errorAt, type Spot } from '../problem';
import { MISSES } from '../schema/outbound';
import type { Rule } from './rule';

/** Every name of a step leads to a step. */
export const unknownStep: Rule = (flow, { flows }) => {
  const names = [...new Set([...flow.steps.keys(), ...flow.broken])].filter((name) => name !== '');
  const paths = [['start'], ['hangup'], ...MISSES.map((miss) => ['outbound', miss])];
  const heads = paths.flatMap((path) => {
    const node = nodeAt(flow.tree, path);
    return node ? [{ to: node.source, spot: node.spot }] : [];
  });
  const edges = [...flow.steps.values()].flatMap((step) => edgesOf(step, flows));
  const written = new Map<number, { to: string; spot: Spot }>();
  for (const one of [...heads, ...edges]) written.set(one.spot.start, one);
  return [...written.values()]
    .filter(({ to }) => !names.includes(to))
    .map(({ to, spot }) => {
      const near = didYouMean(to, names);
      const hint =
        near === undefined
          ? `write a step of that name; there are ${names.join(', ')}`
          : `did you mean "${near}"?`;
      return errorAt(spot, 'unknown-step', `step "${to}" does not exist`, hint);
    });
};
