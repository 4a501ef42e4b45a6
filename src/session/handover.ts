/**
 * The handover: decides once the humans are done, takes the latch, and lets the virtual agent speak
 * on the customer's leg. Owns: the once-only latch. The decision itself is made in transfer/.
 */
import type { JsonObject } from '../lib/json';
import { resolveCallPostSession } from '../settings/resolve';
import { decide, type Decision } from '../transfer/decide';
import type { DecisionInputs } from '../transfer/inputs';
import { resolveParameters } from '../transfer/parameters';
import { sessionFacts } from './facts';
import { leaveStep, startFlow } from './flow-run';
import { letGo } from './let-go';
import { fillParams } from './params';
import { note, type Turn } from './turn';

/** Decides and, if the decision says so, hands the leg over. @returns whether the leg was handed over */
export function handOver(turn: Turn): boolean {
  const decision = makeDecision(turn);
  if (!decision.transfer || decision.virtualAgent === null) return false;
  const { s } = turn;
  s.latch = { at: turn.at, virtualAgent: decision.virtualAgent };
  recordDecision(turn, decision);
  leaveStep(turn, { type: 'leave' });
  turn.ended = null;
  s.phase = 'post-session';
  startVirtualAgent(turn, decision.virtualAgent, decision.inputs.postSession);
  return true;
}

/** Makes the decision as things are now and writes it into the snapshot. */
export function makeDecision(turn: Turn): Decision {
  const decision = decide(decisionInputs(turn));
  const { s } = turn;
  s.decision = decision;
  s.decidedAfter = s.humans.length;
  s.postSession.status = decision.status;
  s.postSession.reason = decision.reason;
  s.postSession.virtualAgent = decision.virtualAgent;
  note(turn, 'decision', {
    transfer: decision.transfer,
    reason: decision.reason,
    failedRule: decision.failedRule,
  });
  return decision;
}

/** Hands the decision to the store; the snapshot need not carry it any further. */
export function recordDecision(turn: Turn, decision: Decision): void {
  turn.effects.push({ type: 'decision.recorded', decision });
  turn.s.decision = null;
}

function startVirtualAgent(turn: Turn, name: string, settings: DecisionInputs['postSession']): void {
  const { s, world } = turn;
  const facts = { ...sessionFacts(s, turn.at) } as JsonObject;
  const { values, missing } = resolveParameters(
    settings.dataParameters,
    settings.dataParametersEnabled,
    facts,
  );
  s.postSession.parameters = values;
  s.postSession.missing = missing;
  s.postSession.startedAt = turn.at;
  const flow = world.catalog.flows.get(world.settings.virtualAgents[name]?.flow ?? '');
  const filled = flow
    ? fillParams(flow.params, values)
    : { ok: false as const, reason: 'its flow does not exist' };
  if (!flow || !filled.ok) return cannotStart(turn, filled.ok ? '' : filled.reason);
  s.postSession.status = 'in-progress';
  note(turn, 'handover', { virtualAgent: name, parameters: Object.keys(values), missing });
  startFlow(turn, flow, filled.params);
}

/** The virtual agent cannot serve: the customer hears a goodbye, not silence. */
function cannotStart(turn: Turn, reason: string): void {
  const { s } = turn;
  s.postSession.status = 'failed';
  s.postSession.reason = reason;
  s.postSession.endedAt = turn.at;
  note(turn, 'post-session.failed', { reason });
  letGo(turn, 'session.goodbye');
}

function decisionInputs(turn: Turn): DecisionInputs {
  const { s, world } = turn;
  const human = s.humans.at(-1);
  const { effective, scope } = resolveCallPostSession(world.settings, human?.queue ?? null);
  const agent =
    effective.virtualAgent === null ? undefined : world.settings.virtualAgents[effective.virtualAgent];
  return {
    sessionId: s.id,
    channel: s.channel,
    postSession: effective,
    scope,
    settingsVersion: world.settings.version,
    virtualAgent:
      agent && effective.virtualAgent !== null
        ? {
            name: effective.virtualAgent,
            enabled: agent.enabled,
            channels: agent.channels,
            languages: agent.languages,
            flowExists: world.catalog.flows.has(agent.flow),
          }
        : null,
    humanConversation: human !== undefined,
    endedBy: human?.end.by ?? null,
    endedHow: human?.end.how ?? '',
    humansLeft: 0,
    isPostSessionLeg: s.phase === 'post-session',
    alreadyHandedOver: s.latch !== null,
    language: s.language,
    customerLegLive: !s.customer.gone,
  };
}
