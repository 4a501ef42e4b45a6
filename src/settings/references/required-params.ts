/**
 * Params that the flow behind a virtual agent needs. Owns: that some data parameter gives each of them.
 * Must not know: values.
 */
import { didYouMean } from '../../lib/did-you-mean';
import { requiredParams, type CatalogFlow } from '../catalog-flow';
import type { PostSession } from '../post-session';
import { agentChain } from './agent-chain';
import {
  fieldToPutRight,
  namedAgents,
  placeOf,
  type NamedAgent,
  type PostSessionUse,
} from './post-session-uses';
import type { DocumentProblem, World } from './world';

/** For each virtual agent of one use, and its fallbacks. */
export function checkRequiredParams(use: PostSessionUse, world: World): DocumentProblem[] {
  return namedAgents(use.effective).flatMap((named) =>
    agentChain(world.settings, named.name, use.channel).flatMap((name) => {
      const agent = world.settings.virtualAgents[name];
      const flow = world.flows.find((one) => agent?.kind === 'flow' && one.name === agent.flow);
      return flow ? checkFlow(use, named, name, flow) : [];
    }),
  );
}

function checkFlow(
  use: PostSessionUse,
  named: NamedAgent,
  agent: string,
  flow: CatalogFlow,
): DocumentProblem[] {
  const { dataParametersEnabled: on, dataParameters } = use.effective;
  const given = on ? dataParameters.map(({ field }) => field) : [];
  const lacking = on ? 'dataParameters' : 'dataParametersEnabled';
  const field = fieldToPutRight(use, [lacking, named.field]);
  return requiredParams(flow)
    .filter((param) => !given.includes(param))
    .map((param) => ({
      ...placeOf(use, field),
      at: field === lacking ? [lacking] : named.at,
      message: `flow "${flow.name}" of virtual agent "${agent}" needs "${param}", and no data parameter gives it`,
      hint: paramHint(use.effective, param, given),
    }));
}

function paramHint(document: PostSession, param: string, given: string[]): string {
  if (!document.dataParametersEnabled && document.dataParameters.some(({ field }) => field === param)) {
    return 'one is listed, but data parameters are switched off';
  }
  const near = didYouMean(param, given);
  return near === undefined
    ? `add a data parameter "${param}"`
    : `"${near}" is given; rename it to "${param}"`;
}
