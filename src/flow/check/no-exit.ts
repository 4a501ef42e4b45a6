/** A rule about steps from which no end can be reached. Owns: its messages. Must not know: other rules' findings. */
import { graphOf, startsOf } from '../parse/flow-source';
import { warningAt } from '../problem';
import { adjacency, heads, reachable } from './reach';
import type { Rule } from './rule';
import { wayTo } from './way-to';

/** From every step the flow can come to an end: an `end`, or a transfer that takes the leg. */
export const noExit: Rule = (flow, { flows }) => {
  const edges = graphOf(flow, flows);
  if (!edges) return [];
  const exits = [...flow.steps.values()].filter(({ kind }) => kind === 'end' || kind === 'transfer');
  const backward = adjacency(edges.map(({ from, to }) => ({ from: to, to: from })));
  const leaving = reachable(
    exits.map(({ name }) => name),
    backward,
  );
  const next = adjacency(edges);
  const reached = reachable(startsOf(flow), next);
  const stuck = [...flow.steps.keys()].filter((name) => reached.has(name) && !leaving.has(name));
  return heads(stuck, next).flatMap((name) => {
    const step = flow.steps.get(name);
    const hint = `path: ${wayTo(name, flow, edges)}; only a caller who hangs up gets out`;
    return step ? [warningAt(step.key, 'no-exit', `no end can be reached from step "${name}"`, hint)] : [];
  });
};
