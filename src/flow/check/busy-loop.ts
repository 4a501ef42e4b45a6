/** A rule about circles that never wait. Owns: its messages. Must not know: other rules' findings. */
import { edgesOf, graphOf, waits, type Edge, type FlowSource, type StepSource } from '../parse/flow-source';
import { errorAt, type Problem } from '../problem';
import { specOf } from '../schema/steps';
import { adjacency, findCircle, reachable } from './reach';
import type { Rule, World } from './rule';
import { wayTo } from './way-to';

/**
 * No circle of steps goes round without waiting for the customer or the world: it would never end. Once
 * the customer has left nobody answers, so after `hangup` only a request waits.
 */
export const busyLoop: Rule = (flow, world) => {
  const edges = graphOf(flow, world.flows);
  if (!edges) return [];
  const circle = findCircle(adjacency(edges.filter(({ from }) => goesThrough(flow.steps.get(from), world))));
  if (circle) return [problem(flow, edges, circle, 'would go round without ever waiting for the caller')];
  const silent = silentCircle(flow, edges);
  return silent ? [problem(flow, edges, silent, 'would go round without end after the caller hung up')] : [];
};

function problem(flow: FlowSource, edges: Edge[], circle: string[], what: string): Problem {
  const [first = flow.start] = circle;
  const spot = flow.steps.get(first)?.key ?? flow.tree.spot;
  const way = wayTo(first, flow, edges);
  const hint = `${way === '' ? '' : `path: ${way}; `}let one of them lead to a question, an agent or an end`;
  return errorAt(spot, 'busy-loop', `${[...circle, first].join(' -> ')} ${what}`, hint);
}

type Flows = World['flows'];

function goesThrough(step: StepSource | undefined, { flows }: World): boolean {
  return step !== undefined && passes(step, throughOf(flows));
}

/** @param through flows that can be run from their start to an end without waiting once */
function passes(step: StepSource, through: ReadonlySet<string>): boolean {
  return !waits(step) && (step.kind !== 'run' || through.has(step.data.run));
}

const known = new WeakMap<Flows, ReadonlySet<string>>();

function throughOf(flows: Flows): ReadonlySet<string> {
  const before = known.get(flows);
  if (before) return before;
  const through = new Set<string>();
  // What a flow runs may be found after it; this comes to rest, since more only become more.
  for (let size = -1; size < through.size;) {
    size = through.size;
    for (const flow of flows.values())
      if (!through.has(flow.name) && runsThrough(flow, flows, through)) through.add(flow.name);
  }
  known.set(flows, through);
  return through;
}

function runsThrough(flow: FlowSource, flows: Flows, through: ReadonlySet<string>): boolean {
  const passing = [...flow.steps.values()].filter((step) => passes(step, through));
  const reached = reachable([flow.start], adjacency(passing.flatMap((step) => edgesOf(step, flows))));
  return [...reached].some((one) => flow.steps.get(one)?.kind === 'end');
}

function silentCircle(flow: FlowSource, edges: Edge[]): string[] | null {
  if (flow.hangup === undefined) return null;
  const taken = edges.filter(({ from, outcome }) => {
    const step = flow.steps.get(from);
    return step !== undefined && [undefined, outcome].includes(specOf(step.kind).whenGone);
  });
  const reached = reachable([flow.hangup], adjacency(taken));
  const busy = taken.filter(
    ({ from }) => reached.has(from) && !['http', 'message'].includes(flow.steps.get(from)?.kind ?? ''),
  );
  return findCircle(adjacency(busy));
}
