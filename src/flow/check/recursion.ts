/** A rule about flows that run one another in a circle. Owns: its messages. Must not know: other rules' findings. */
import type { FlowSource, StepSource } from '../parse/flow-source';
import { spotAt } from '../parse/located';
import { errorAt } from '../problem';
import type { Rule } from './rule';

/** Flows do not run one another in a circle: each `run` is a copy, and the copying would never end. */
export const recursion: Rule = (flow, { flows }) =>
  runsOf(flow).flatMap((step) => {
    const circle = pathTo(flow.name, step.data.run, flows);
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

/** The shortest way from a flow to another over what each runs, both included; each flow on it is walked once. */
function pathTo(wanted: string, from: string, flows: ReadonlyMap<string, FlowSource>): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  // A Map grows while it is walked.
  for (const name of cameFrom.keys()) {
    if (name === wanted) return trailTo(name, cameFrom);
    const flow = flows.get(name);
    for (const { data } of flow ? runsOf(flow) : [])
      if (!cameFrom.has(data.run)) cameFrom.set(data.run, name);
  }
  return null;
}

function trailTo(last: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const trail: string[] = [];
  for (let name: string | null = last; name !== null; name = cameFrom.get(name) ?? null) trail.unshift(name);
  return trail;
}
