/** A rule about steps nothing leads to. Owns: its messages. Must not know: other rules' findings. */
import { graphOf, startsOf } from '../parse/flow-source';
import { warningAt } from '../problem';
import { adjacency, heads, reachable } from './reach';
import type { Rule } from './rule';

/** Every step can be reached. Only the first of a row of unreachable steps is named. */
export const unreachable: Rule = (flow, { flows }) => {
  const edges = graphOf(flow, flows);
  if (!edges) return [];
  const next = adjacency(edges);
  const reached = reachable(startsOf(flow), next);
  const lost = [...flow.steps.keys()].filter((name) => !reached.has(name));
  return heads(lost, next).flatMap((name) => {
    const step = flow.steps.get(name);
    const hint = 'lead to it with next, or take it out';
    return step ? [warningAt(step.key, 'unreachable', `nothing leads to step "${name}"`, hint)] : [];
  });
};
