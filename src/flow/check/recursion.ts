/** A rule about flows that run one another in a circle. Owns: its messages. Must not know: other rules' findings. */
import type { FlowSource, StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** Flows do not run one another in a circle: each `run` is a copy, and the copying would never end. */
export const recursion: Rule = (flow, { flows }) =>
  runsOf(flow).flatMap((step) => {
    const circle = pathTo(flow.name, step.data.run, flows, []);
    // A circle is one mistake: it is told where its first flow in the alphabet runs the next.
    if (!circle || circle.some((name) => name < flow.name)) return [];
    const message = `flow "${flow.name}" runs itself: ${[flow.name, ...circle].join(' -> ')}`;
    const hint = 'to start over, end this flow or go to one of its steps; a transfer may go in circles';
    return [errorAt(spotAt(step.tree, ['run']), 'recursion', message, hint)];
  });

type RunSource = Extract<StepSource, { kind: 'run' }>;

/** The `run` steps of a flow. */
export function runsOf(flow: FlowSource): RunSource[] {
  return [...flow.steps.values()].filter((step) => step.kind === 'run');
}

function pathTo(
  wanted: string,
  from: string,
  flows: ReadonlyMap<string, FlowSource>,
  seen: string[],
): string[] | null {
  const flow = flows.get(from);
  if (!flow || seen.includes(from)) return null;
  if (from === wanted) return [from];
  for (const step of runsOf(flow)) {
    const rest = pathTo(wanted, step.data.run, flows, [...seen, from]);
    if (rest) return [from, ...rest];
  }
  return null;
}
