/** A rule about the size of a flow with its copies. Owns: its messages, and how large a flow may be. */
import type { FlowSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt, type Problem } from '../problem';
import { adjacency } from './reach';
import { runsOf } from './recursion';
import type { Rule } from './rule';

/** Steps a flow may have once the flows it runs are copied into it. */
const MOST_STEPS = 2000;
/** Flows that run one another, one inside the other. */
const MOST_DEPTH = 20;
const HINT = 'make flows of its own of parts of it, and go to them with transfer, which copies nothing';

/** Copies of copies stay within what a machine can hold. It comes before all other rules: they need not walk what is too large. */
export const tooLarge: Rule = (flow, { flows }) => {
  const error = (message: string, hint: string): Problem =>
    errorAt(spotAt(flow.tree, ['flow']), 'too-large', message, hint);
  const own = flow.steps.size;
  if (own > MOST_STEPS) return [error(`the flow has ${own} steps; at most ${MOST_STEPS} are possible`, HINT)];
  // A circle has no size; it is reported by its own rule.
  const { steps, depth } = sizesOf(flows).get(flow.name) ?? { steps: own, depth: 1 };
  if (steps > MOST_STEPS) {
    const message = `the flow has ${steps} steps with the flows it runs; at most ${MOST_STEPS} are possible`;
    return [error(message, HINT)];
  }
  if (depth <= MOST_DEPTH) return [];
  const message = `the flow runs flows one inside the other, ${depth} deep; at most ${MOST_DEPTH} are possible`;
  return [error(message, 'go to some of them with transfer, which copies nothing')];
};

interface Size {
  steps: number;
  /** 1: it runs no other */
  depth: number;
}

type Flows = ReadonlyMap<string, FlowSource>;

const measured = new WeakMap<Flows, ReadonlyMap<string, Size>>();

function sizesOf(flows: Flows): ReadonlyMap<string, Size> {
  const known = measured.get(flows);
  if (known) return known;
  const sizes = measure(flows);
  measured.set(flows, sizes);
  return sizes;
}

/** Of each flow once all that it runs are measured; one that runs itself, or one that does, never is. */
function measure(flows: Flows): Map<string, Size> {
  const runs = new Map(
    [...flows].map(([name, flow]) => [
      name,
      runsOf(flow).flatMap(({ data }) => flows.get(data.run)?.name ?? []),
    ]),
  );
  const runBy = adjacency([...runs].flatMap(([to, all]) => [...new Set(all)].map((from) => ({ from, to }))));
  const open = new Map([...runs].map(([name, all]) => [name, new Set(all).size]));
  const ready = [...flows.values()].filter(({ name }) => open.get(name) === 0);
  const sizes = new Map<string, Size>();
  // A list grows while it is walked.
  for (const { name, steps } of ready) {
    const inner = (runs.get(name) ?? []).flatMap((one) => sizes.get(one) ?? []);
    sizes.set(name, {
      steps: inner.reduce((sum, one) => sum + one.steps, steps.size),
      depth: 1 + inner.reduce((most, one) => Math.max(most, one.depth), 0),
    });
    for (const around of runBy.get(name) ?? []) {
      const left = (open.get(around) ?? 0) - 1;
      open.set(around, left);
      const flow = flows.get(around);
      if (left === 0 && flow) ready.push(flow);
    }
  }
  return sizes;
}
