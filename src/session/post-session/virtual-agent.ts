/**
 * The virtual agent on the leading leg: how it gets the leg, how it gives it back, and who follows when
 * it fails. Owns: the road from one virtual agent to its fallback and to a goodbye.
 */
import { agentKind } from '../../agents/kinds';
import type { AgentEnd, AgentKind } from '../../agents/kind';
import { fitParameters } from '../../agents/limits';
import type { Answer } from '../../call/answer';
import { startBot } from '../chat/bot';
import { writeAsVirtualAgent } from '../chat/hand-over';
import type { VirtualAgentReported } from '../../call/event';
import type { JsonObject } from '../../lib/json';
import { servesLanguage } from '../../settings/language';
import type { VirtualAgentSettings } from '../../settings/virtual-agent';
import { mask, resolveParameters } from '../../transfer/parameters';
import { ignore } from '../conversation/ring';
import { startFlow } from '../flow-run';
import { letGo } from '../let-go';
import { parameterSources } from '../parameter-sources';
import { fillParams } from '../params';
import { note, play, type Turn } from '../turn';
import { addAnswers, endAgentTurn, settlePostSession } from './settle';

/** Gives the leading leg to a virtual agent. The latch is taken and the decision recorded by then. */
export function startAgent(turn: Turn, name: string): void {
  const { s, world } = turn;
  s.phase = 'post-session';
  s.handover = null;
  s.postSession.virtualAgent = name;
  s.postSession.status = 'in-progress';
  s.postSession.startedAt ??= turn.at;
  const agent = world.settings.virtualAgents[name];
  const kind = agent && agentKind(agent.kind);
  s.postSession.kind = agent?.kind ?? null;
  s.postSession.agents.push({
    ...{ name, kind: agent?.kind ?? '', startedAt: turn.at },
    ...{ endedAt: null, status: 'in-progress', reason: '' },
  });
  if (!agent || !kind) return agentOver(turn, { status: 'failed', reason: 'it does not exist any more' });
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
  if (unfit)
    return agentOver(turn, {
      status: 'failed',
      reason: `the required data parameter "${unfit.field}" does not fit`,
    });
  if (s.chat) writeAsVirtualAgent(turn, name, s.postSession.parameters);
  if (agent.kind === 'flow') return startFlowAgent(turn, agent.flow, pick(values, parameters));
  attach(turn, kind, agent, parameters);
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

function startFlowAgent(turn: Turn, name: string, values: JsonObject): void {
  const flow = turn.world.catalog.flows.get(name);
  const filled = flow
    ? fillParams(flow.params, values)
    : { ok: false as const, reason: 'its flow does not exist' };
  if (!flow || !filled.ok) {
    return agentOver(turn, { status: 'failed', reason: filled.ok ? '' : filled.reason });
  }
  startFlow(turn, flow, filled.params);
}

function attach(
  turn: Turn,
  kind: AgentKind,
  agent: VirtualAgentSettings,
  parameters: { [name: string]: string },
): void {
  const { s } = turn;
  turn.live = null;
  s.run = null;
  if (s.chat) return startBot(turn, { ...agent } as JsonObject, parameters);
  try {
    play(turn, ...(kind.attach?.(agent, { sessionId: s.id, language: s.language, parameters }) ?? []));
  } catch (error) {
    agentOver(turn, {
      status: 'failed',
      reason: error instanceof Error ? error.message : 'it cannot be attached',
    });
  }
}

/** The kind of the virtual agent that has the leg now, unless that is a flow of ours. */
export function attachedKind(turn: Turn): AgentKind | null {
  const { phase, postSession } = turn.s;
  if (phase !== 'post-session' || postSession.status !== 'in-progress') return null;
  const kind = agentKind(postSession.kind ?? '');
  const away = turn.s.chat ? kind?.turns : kind?.attach;
  return kind && away ? kind : null;
}

/** The leg asks for its next document: the virtual agent gave it back. */
export function answerAgent(turn: Turn, kind: AgentKind, answer: Answer): void {
  const end = kind.end(answer) ?? { status: 'finished' as const, reason: 'gave-the-leg-back' };
  const reported = turn.s.postSession.agents.at(-1)?.reason ?? '';
  agentOver(turn, reported === '' ? end : { ...end, status: 'failed', reason: reported });
}

/** The connection to the virtual agent told that it broke: counted when the leg comes back. */
export function virtualAgentReported(turn: Turn, event: VirtualAgentReported): void {
  const current = turn.s.postSession.agents.at(-1);
  if (!attachedKind(turn) || !current || event.document !== turn.s.document) return ignore(turn);
  note(turn, 'virtual-agent.reported', { status: event.status });
  if (event.status === 'failed') current.reason = event.error === '' ? 'the connection failed' : event.error;
}

/** The virtual agent is done while the leg is still there: its fallback, or the end of the call. */
export function agentOver(
  turn: Turn,
  end: Omit<AgentEnd, 'status'> & { status: AgentEnd['status'] | 'declined' },
): void {
  if (end.data) addAnswers(turn, end.data);
  const next = end.status === 'failed' ? fallbackOf(turn) : null;
  if (next !== null) {
    endAgentTurn(turn, 'failed', end.reason);
    note(turn, 'virtual-agent.failed', { reason: end.reason, fallback: next });
    return startAgent(turn, next);
  }
  settlePostSession(turn, end.status, end.reason);
  letGo(turn, hasSaidGoodbye(turn, end) ? undefined : 'session.goodbye');
}

/** A flow of ours ends with its own words; others do when they end as they should. */
function hasSaidGoodbye({ s }: Turn, { status, reason }: { status: string; reason: string }): boolean {
  if (s.run !== null && status !== 'failed') return true;
  return status === 'finished' && reason !== 'live-agent-handoff';
}

/** A fallback counts when it is on, serves calls in the language, and has not had the leg before. */
function fallbackOf({ s, world }: Turn): string | null {
  const current = s.postSession.agents.at(-1)?.name ?? '';
  const name = world.settings.virtualAgents[current]?.fallback;
  const next = name === undefined ? undefined : world.settings.virtualAgents[name];
  if (name === undefined || !next?.enabled || s.lead.gone) return null;
  const usable = next.channels.includes(s.channel) && servesLanguage(next.languages, s.language);
  return usable && !s.postSession.agents.some((one) => one.name === name) ? name : null;
}
