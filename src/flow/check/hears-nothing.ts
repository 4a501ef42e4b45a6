/** A rule about calls that end before anything was heard (`hears-nothing`). Owns: its messages. */
import { graphOf, type FlowSource } from '../parse/flow-source';
import { warningAt } from '../problem';
import type { Rule, World } from './rule';
import { follow } from './way-to';

/** Work of which the caller hears nothing. */
const SILENT = ['set', 'switch', 'hours', 'http', 'recording', 'end'];

/** No way leads from the start to an end past every step that can be heard; a flow that others run may be silent. */
export const hearsNothing: Rule = (flow, { flows }) => {
  const edges = graphOf(flow, flows);
  // A flow that is nothing but an end is one that is still to be written.
  if (!edges || isRun(flow, flows) || flow.steps.get(flow.start)?.kind === 'end') return [];
  const quiet = edges.filter(({ from }) => isSilent(flow, from));
  for (const step of flow.steps.values()) {
    if (step.kind !== 'end') continue;
    const way = follow(step.name, new Map([[flow.start, flow.start]]), quiet);
    if (way === '') continue;
    const hint = `path: ${way}; say something before it`;
    return [
      warningAt(
        step.key,
        'hears-nothing',
        `a call ends at "${step.name}" and the caller has heard nothing`,
        hint,
      ),
    ];
  }
  return [];
};

function isSilent(flow: FlowSource, name: string): boolean {
  const step = flow.steps.get(name);
  return (
    step !== undefined &&
    SILENT.includes(step.kind) &&
    !('meanwhile' in step.data && step.data.meanwhile !== undefined) &&
    !('announce' in step.data && typeof step.data.announce === 'string')
  );
}

function isRun(flow: FlowSource, flows: World['flows']): boolean {
  return [...flows.values()].some((one) =>
    [...one.steps.values()].some((step) => step.kind === 'run' && step.data.run === flow.name),
  );
}
