/** The shortest way a caller gets to a step. Owns: how it is written. */
import type { Edge, FlowSource } from '../parse/flow-source';

/** `greet (done) -> menu (silence) -> bye`, from the start, or from the hang-up; '' where nothing leads there. */
export function wayTo(to: string, flow: FlowSource, edges: readonly Edge[]): string {
  const trails = new Map([[flow.start, flow.start]]);
  if (flow.hangup !== undefined && flow.hangup !== flow.start)
    trails.set(flow.hangup, `(hangup) -> ${flow.hangup}`);
  return follow(to, trails, edges);
}

/** Goes on from the trails that are begun, over the edges given. */
export function follow(to: string, trails: Map<string, string>, edges: readonly Edge[]): string {
  const ways = new Map<string, Edge[]>();
  for (const edge of edges) {
    const known = ways.get(edge.from);
    if (known) known.push(edge);
    else ways.set(edge.from, [edge]);
  }
  // A Map grows while it is walked.
  for (const [from, trail] of trails) {
    if (from === to) return trail;
    for (const edge of ways.get(from) ?? []) {
      if (!trails.has(edge.to)) trails.set(edge.to, `${trail} (${edge.outcome}) -> ${edge.to}`);
    }
  }
  return '';
}
