/**
 * The decision of a session: what the rules may read, and what is written down of it. Owns: that there is
 * one. The rules themselves are in transfer/.
 */
import { resolvePostSession } from '../../settings/resolve';
import { maskSensitive } from '../../settings/mask-sensitive';
import { decide, type Decision } from '../../transfer/decide';
import type { DecisionInputs } from '../../transfer/inputs';
import { availableSources } from '../../transfer/parameters';
import { identifiedKey, personFacts } from '../../transfer/person';
import { virtualAgentFacts } from '../../transfer/virtual-agent-facts';
import { customerAddress, isTalking } from '../facts';
import { keptAgent } from '../leg/lead';
import { isUnderway } from '../state';
import { note, type Turn } from '../turn';
import { parameterSources } from './parameter-sources';

/** Everything a decision may read, as things are now. Earlier asks and the opt-in are added later. */
export function decisionInputs(turn: Turn): DecisionInputs {
  const { s, world } = turn;
  const human = s.humans.at(-1);
  // A transfer to somebody who never came is no end of its own.
  const end = human?.end.how === 'transferred' ? s.end : human?.end;
  const queue = human?.queue ?? null;
  const { effective, fields, scope } = resolvePostSession(world.settings, {
    ...{ channel: s.channel, type: s.type, queue },
  });
  const { key, callable } = personFacts(customerAddress(s));
  const identified = identifiedKey(s.customData.signed?.['identifier']);
  return {
    sessionId: s.id,
    channel: s.channel,
    sessionType: s.type,
    client: s.chat?.client ?? null,
    at: turn.at,
    queue,
    postSession: effective,
    fields,
    scope,
    settingsVersion: world.settings.version,
    virtualAgents: virtualAgentFacts(world.settings, effective, (flow) => world.catalog.flows.has(flow)),
    humanConversation: human !== undefined,
    talkSeconds: s.humans.reduce((sum, one) => sum + one.talkSeconds, 0),
    transfers: s.transfers.filter((one) => one.status === 'finished').length,
    endedBy: end?.by ?? null,
    endedHow: end?.how ?? null,
    isPostSessionLeg: isUnderway(s.postSession),
    alreadyHandedOver: turn.promised,
    language: s.language,
    callable,
    person: key ?? identified,
    // Said of any address or name of theirs.
    ...(s.optedOut || [key, identified].some((one) => one !== null && world.optedOut?.has(one))
      ? { optedOut: true }
      : {}),
    asked: null,
    available: availableSources(parameterSources(s, turn.at)),
    optIn: null,
    ...liveness(turn),
  };
}

/** Which legs are still there: this may change while a handover is being prepared. */
export function liveness(
  turn: Turn,
): Pick<DecisionInputs, 'customerLegLive' | 'agentLegLive' | 'humansLeft'> {
  return {
    customerLegLive: turn.s.lead.leg === 'customer' && turn.legLive,
    agentLegLive: keptAgent(turn.s) !== null,
    humansLeft: isTalking(turn.s) ? 1 : 0,
  };
}

/** True when people have talked since anything was decided, and nothing is final yet. */
export function isUndecided({ s, promised }: Turn): boolean {
  return !promised && s.humans.length > 0 && s.standing?.conversations !== s.humans.length;
}

/** Decides and writes the result into the snapshot; it is not yet final. */
export function makeDecision(turn: Turn, inputs: DecisionInputs = decisionInputs(turn)): Decision {
  return writeDecision(turn, decide(inputs));
}

/** Writes a decision into the snapshot; it is not yet final. */
export function writeDecision(turn: Turn, decision: Decision): Decision {
  const { s } = turn;
  const { inputs } = decision;
  s.standing = { decision, conversations: s.humans.length };
  s.postSession.status = decision.status;
  s.postSession.reason = decision.reason;
  s.postSession.virtualAgent = decision.virtualAgent;
  s.postSession.road = decision.transfer ? decision.road : null;
  s.postSession.optIn = inputs.optIn;
  const { dataRecords, dataParametersEnabled, dataParameters } = inputs.postSession;
  s.postSession.records = dataRecords;
  s.postSession.plan = { enabled: dataParametersEnabled, list: decision.transfer ? dataParameters : [] };
  note(turn, 'decision', {
    transfer: decision.transfer,
    reason: decision.reason,
    failedRule: decision.failedRule,
  });
  return decision;
}

/** Hands the decision to the store, once; the snapshot need not carry it any further. */
export function recordDecision(turn: Turn, decision: Decision): void {
  if (turn.recorded) return;
  turn.recorded = true;
  // It knows of sensitive values whether there are any; a rule asks for no more.
  turn.effects.push({ type: 'decision.recorded', decision: maskSensitive(decision) as Decision });
  turn.s.standing = null;
}
