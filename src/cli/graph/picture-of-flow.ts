/** What a picture of a flow shows: its steps and ways as they are written. */
import { edgesOf, type FlowSource } from '../../flow/parse/flow-source';
import type { FlowPicture } from './flow-picture';

/** @param flows all flows, whose ends are ways of a `run` */
export function pictureOfFlow(flow: FlowSource, flows: ReadonlyMap<string, FlowSource>): FlowPicture {
  const steps = [...flow.steps.values()];
  const arrows = steps.flatMap((step) => edgesOf(step, flows).filter(({ to }) => flow.steps.has(to)));
  return {
    steps: steps.map(({ name, kind }) => ({ name, kind })),
    arrows: arrows.map(({ from, to, outcome }) => ({ from, to, label: outcome })),
  };
}
