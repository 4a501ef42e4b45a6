/** A rule about the size of a flow with its copies. Owns: its messages. */
import type { FlowSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import { recursion, runsOf } from './recursion';
import type { Rule } from './rule';

/** Steps a flow may have once the flows it runs are copied into it. */
const MOST_STEPS = 2000;

/** Copies of copies stay within what a machine can hold. */
export const tooLarge: Rule = (flow, world) => {
  // A circle has no size; it is reported by its own rule, for every flow in it.
  if ([...world.flows.values()].some((one) => recursion(one, world).length > 0)) return [];
  const size = sizeOf(flow, world.flows, new Map());
  if (size <= MOST_STEPS) return [];
  const message = `the flow has ${size} steps with the flows it runs; at most ${MOST_STEPS} are possible`;
  return [errorAt(spotAt(flow.tree, ['flow']), 'too-large', message)];
};

function sizeOf(
  flow: FlowSource,
  flows: ReadonlyMap<string, FlowSource>,
  known: Map<string, number>,
): number {
  const before = known.get(flow.name);
  if (before !== undefined) return before;
  const inner = runsOf(flow).map((step) => {
    const target = flows.get(step.data.run);
    return target ? sizeOf(target, flows, known) : 0;
  });
  const size = inner.reduce((sum, one) => sum + one, flow.steps.size);
  known.set(flow.name, size);
  return size;
}
