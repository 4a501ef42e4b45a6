/** A flow as steps and ways between them, as it is written: what a picture of it shows. PURE. */
import { edgesOf, type FlowSource } from '../parse/flow-source';

export interface Arrow {
  from: string;
  to: string;
  /** the outcome that leads there */
  label: string;
}

export interface FlowGraph {
  /** in the order they are written */
  steps: { name: string; kind: string }[];
  arrows: Arrow[];
}

/** @param flows all flows, whose ends are ways of a `run` */
export function flowGraph(flow: FlowSource, flows: ReadonlyMap<string, FlowSource>): FlowGraph {
  const steps = [...flow.steps.values()];
  const arrows = steps.flatMap((step) => edgesOf(step, flows).filter(({ to }) => flow.steps.has(to)));
  return {
    steps: steps.map(({ name, kind }) => ({ name, kind })),
    arrows: arrows.map(({ from, to, outcome }) => ({ from, to, label: outcome })),
  };
}
