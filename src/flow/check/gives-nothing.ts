/** A rule about what is kept of a flow that gives nothing (`gives-nothing`). Owns: its messages. */
import { givesOf } from '../parse/flow-source';
import { keySpotAt } from '../parse/located';
import { warningAt } from '../problem';
import type { Rule } from './rule';

/** Who runs a flow and keeps something of it runs one that gives something. */
export const givesNothing: Rule = (flow, { flows }) =>
  [...flow.steps.values()].flatMap((step) => {
    if (step.kind !== 'run' || typeof step.data.save !== 'string') return [];
    const target = flows.get(step.data.run);
    if (!target || givesOf(target).length > 0) return [];
    const message = `no end of flow "${target.name}" gives anything, so vars.${step.data.save} stays unset`;
    const hint = 'write give: in its end step, with what is to be kept';
    return [warningAt(keySpotAt(step.tree, ['save']), 'gives-nothing', message, hint)];
  });
