/**
 * The leading leg is given to a virtual agent. Owns: which parameters it gets, and the way its kind takes the leg.
 */
import { agentKind } from '../../agents/kinds';
import type { AgentKind } from '../../agents/kind';
import { fitParameters } from '../../agents/limits';
import { startBot } from '../chat/bot';
import { writeAsVirtualAgent } from '../chat/hand-over';
import type { JsonObject } from '../../lib/json';
import type { VirtualAgentSettings } from '../../settings/virtual-agent';
import { mask, resolveParameters } from '../../transfer/parameters';
import { parameterSources } from '../deciding/parameter-sources';
import { fillParams } from '../flow/params';
import { play } from '../leg/play';
import { note, type AgentOutcome, type Turn } from '../turn';
import { collectAnswers } from './settle';

/** Gives the leg to the virtual agent that is next. It was promised and decided by then. */
export function giveLeg(turn: Turn): void {
  turn.given = give(turn, turn.nextAgent ?? '');
  turn.nextAgent = null;
  if (typeof turn.given === 'object') turn.agentOutcome = turn.given;
}

function give(turn: Turn, name: string): Turn['given'] {
  const { s, world } = turn;
  collectAnswers(turn);
  s.postSession.virtualAgent = name;
  s.postSession.status = 'in-progress';
  s.postSession.startedAt ??= turn.at;
  const agent = world.settings.virtualAgents[name];
  const kind = agent && agentKind(agent.kind);
  s.postSession.kind = agent?.kind ?? null;
  s.postSession.agents.push({
    name,
    kind: agent?.kind ?? '',
    startedAt: turn.at,
    endedAt: null,
    status: 'in-progress',
    reason: '',
  });
  // Whatever flow had the leg before has lost it.
  turn.live = null;
  s.run = null;
  if (!agent || !kind) return failed('it does not exist any more');
  const { values, missing, sensitive } = parametersFor(turn);
  const { parameters, dropped } = fitParameters(kind.limits, values);
  s.postSession.parameters = mask(pick(values, parameters), sensitive);
  s.postSession.missing = missing;
  s.postSession.dropped = dropped;
  note(turn, 'handover', {
    virtualAgent: name,
    kind: agent.kind,
    parameters: Object.keys(parameters),
    missing,
  });
  if (dropped.length > 0) note(turn, 'parameters.dropped', { dropped });
  const unfit = dropped.find(({ field }) => isRequired(turn, field));
  if (unfit) return failed(`the required data parameter "${unfit.field}" does not fit`);
  if (s.chat) writeAsVirtualAgent(turn, name, s.postSession.parameters);
  if (agent.kind === 'flow') return startFlowAgent(turn, agent.flow, pick(values, parameters));
  return attach(turn, kind, agent, parameters);
}

function failed(reason: string): AgentOutcome {
  return { status: 'failed', reason };
}

/** By the settings of the decision: a change of settings in between changes nothing for this customer. */
function parametersFor(turn: Turn) {
  const { list, enabled } = turn.s.postSession.plan;
  return resolveParameters(list, enabled, parameterSources(turn.s, turn.at));
}

function isRequired({ s }: Turn, field: string): boolean {
  return s.postSession.plan.list.some((one) => one.field === field && one.type === 'dynamic' && one.required);
}

/** The values as they were, of those that fit. */
function pick<T>(values: { [name: string]: T }, fitted: object): { [name: string]: T } {
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fitted, name)));
}

function startFlowAgent(turn: Turn, name: string, values: JsonObject): Turn['given'] {
  const flow = turn.world.catalog.flows.get(name);
  if (!flow) return failed('its flow does not exist');
  const filled = fillParams(flow.params, values);
  if (!filled.ok) return failed(filled.reason);
  turn.requests.push({ start: flow, params: filled.params });
  return 'flow';
}

function attach(
  turn: Turn,
  kind: AgentKind,
  agent: VirtualAgentSettings,
  parameters: { [name: string]: string },
): Turn['given'] {
  const { s } = turn;
  if (s.chat) {
    startBot(turn, { ...agent } as JsonObject, parameters);
    return 'bot';
  }
  try {
    play(turn, ...(kind.attach?.(agent, { sessionId: s.id, language: s.language, parameters }) ?? []));
    return 'attached';
  } catch (error) {
    return failed(error instanceof Error ? error.message : 'it cannot be attached');
  }
}
