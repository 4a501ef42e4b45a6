/** A rule about questions that are asked of a silent line for ever (`silence-loop`). Owns: its messages. */
import { graphOf, type Edge, type FlowSource } from '../parse/flow-source';
import { warningAt } from '../problem';
import { adjacency, findCircle } from './reach';
import type { Rule } from './rule';
import { wayTo } from './way-to';

/** Who says nothing gets somewhere else in the end: a line on which nobody is left would never be hung up. */
export const silenceLoop: Rule = (flow, { flows }) => {
  const edges = graphOf(flow, flows);
  if (!edges) return [];
  const quiet = edges.filter((edge) => isTakenInSilence(edge, flow));
  const circle = findCircle(adjacency(quiet));
  const first = circle?.find((name) => asks(flow, name));
  if (!circle || first === undefined) return [];
  const at = circle.indexOf(first);
  const round = [...circle.slice(at), ...circle.slice(0, at), first].join(' -> ');
  const spot =
    quiet.find(({ from, outcome }) => from === first && outcome === 'silence')?.spot ?? flow.tree.spot;
  const message = `who says nothing is asked for ever: ${round}`;
  const hint = `path: ${wayTo(first, flow, edges)}; let silence lead to an end or an agent`;
  return [warningAt(spot, 'silence-loop', message, hint)];
};

function asks(flow: FlowSource, name: string): boolean {
  const kind = flow.steps.get(name)?.kind;
  return kind === 'ask' || kind === 'record';
}

/** Nobody has to do anything for it. */
function isTakenInSilence({ from, outcome }: Edge, flow: FlowSource): boolean {
  const kind = flow.steps.get(from)?.kind;
  if (kind === 'ask' || kind === 'record') return outcome === 'silence';
  return kind === 'say' || kind === 'set' || kind === 'switch' || kind === 'hours';
}
