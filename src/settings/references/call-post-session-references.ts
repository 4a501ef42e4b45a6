/**
 * What post-session transfers for calls lean on. Owns: what must hold between the setting, its virtual
 * agent and the flow behind it. Must not know: any session.
 */
import type { CallPostSession } from '../call-post-session';
import { requiredParams, type CatalogFlow } from '../catalog-flow';
import { hintFor } from '../hint';
import type { PlacedProblem } from '../problem';
import type { Settings } from '../read-settings';
import type { VirtualAgentSettings } from '../virtual-agent';
import { didYouMean } from '../../lib/did-you-mean';

const AT_AGENT = ['virtualAgent'];

/** Checks the setting while it is switched on; a setting that is off may name anything. */
export function checkCallPostSession(settings: Settings, flows: readonly CatalogFlow[]): PlacedProblem[] {
  const { document } = settings.callPostSession;
  if (!document.enabled) return [];
  const known = Object.keys(settings.virtualAgents);
  const name = document.virtualAgent;
  if (name === null) {
    const hint = known.length === 0 ? 'add a virtual agent first' : `virtual agents: ${known.join(', ')}`;
    return [{ at: AT_AGENT, message: 'switched on, but no virtual agent is named', hint }];
  }
  const agent = settings.virtualAgents[name];
  if (!agent) {
    const hint = hintFor(name, known, 'virtual agents');
    return [{ at: AT_AGENT, message: `virtual agent "${name}" does not exist`, hint }];
  }
  const flow = flows.find((candidate) => candidate.name === agent.flow);
  return [
    ...checkAgent(name, agent),
    ...(flow ? checkParams(document, name, flow) : [unknownFlow(name, agent, flows)]),
  ];
}

function checkAgent(name: string, agent: VirtualAgentSettings): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  if (!agent.enabled) {
    const hint = 'switch it on, or name another one';
    problems.push({ at: AT_AGENT, message: `virtual agent "${name}" is switched off`, hint });
  }
  if (!agent.channels.includes('voice')) {
    const hint = 'add voice to its channels, or name another one';
    problems.push({ at: AT_AGENT, message: `virtual agent "${name}" does not serve voice`, hint });
  }
  return problems;
}

function unknownFlow(
  name: string,
  agent: VirtualAgentSettings,
  flows: readonly CatalogFlow[],
): PlacedProblem {
  const names = flows.map((flow) => flow.name);
  const message = `virtual agent "${name}" runs flow "${agent.flow}", which does not exist`;
  return { at: AT_AGENT, message, hint: hintFor(agent.flow, names, 'flows') };
}

function checkParams(document: CallPostSession, name: string, flow: CatalogFlow): PlacedProblem[] {
  const given = document.dataParametersEnabled ? document.dataParameters.map(({ field }) => field) : [];
  return requiredParams(flow)
    .filter((param) => !given.includes(param))
    .map((param) => ({
      at: document.dataParametersEnabled ? ['dataParameters'] : ['dataParametersEnabled'],
      message: `flow "${flow.name}" of virtual agent "${name}" needs "${param}", and no data parameter gives it`,
      hint: paramHint(document, param, given),
    }));
}

function paramHint(document: CallPostSession, param: string, given: string[]): string {
  if (!document.dataParametersEnabled && document.dataParameters.some(({ field }) => field === param)) {
    return 'one is listed, but data parameters are switched off';
  }
  const near = didYouMean(param, given);
  return near === undefined
    ? `add a data parameter "${param}"`
    : `"${near}" is given; rename it to "${param}"`;
}
