/**
 * The humans are done: is there a transfer, and by which road? Owns: what the decision sees, and that a virtual
 * agent is promised before anything is asked or given away.
 */
import type { AsksCounted } from '../../call/event';
import { decide, needsHistory, wouldOffer } from '../../transfer/decide';
import type { DecisionInputs } from '../../transfer/inputs';
import { dayStart } from '../../transfer/local-time';
import { namedAgent } from '../../transfer/road';
import { varsOf } from '../flow/vars-of';
import { keptAgent, lead } from '../leg/lead';
import { HOLD_SECONDS, LOOKUP_MS } from '../timing';
import { play } from '../leg/play';
import { cancelTimer, note, setTimer, type Turn } from '../turn';
import { dropAttempt } from '../waiting/attempts';
import { decisionInputs, liveness, makeDecision, recordDecision, writeDecision } from './decision';

/** Gathers what the decision may read, as things are now; what was promised once is not weighed again. */
export function weigh(turn: Turn): void {
  const { s } = turn;
  if (turn.promised) return;
  s.vars = turn.live ? varsOf(turn.live) : s.vars;
  s.offer = { inputs: decisionInputs(turn), tries: 0 };
}

/** True when it must be looked up whom we asked before. */
export function wantsHistory({ s }: Turn): boolean {
  return s.offer !== null && needsHistory(s.offer.inputs);
}

/** Has earlier asks looked up; meanwhile the leg holds. */
export function reserveAsk(turn: Turn): void {
  const { inputs } = turn.s.offer ?? {};
  if (!inputs) return;
  turn.effects.push({
    type: 'asks.reserve',
    person: inputs.person,
    capQueue: inputs.fields.dailyCap.scope === 'queue' ? inputs.queue : null,
    daySince: dayStart(turn.at, inputs.postSession.dailyCap?.timeZone ?? 'UTC'),
  });
  setTimer(turn, 'asks', LOOKUP_MS);
  play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
}

/** Earlier asks are known, or it does not matter any more. */
export function stopCounting(turn: Turn): void {
  cancelTimer(turn, 'asks');
}

/** What the decision would be. Where the customer need not be asked first, that is the decision. */
export function judge(turn: Turn): void {
  const { inputs } = turn.s.offer ?? {};
  if (inputs) turn.outlook = inputs.postSession.optIn.ask ? wouldOffer(inputs) : decide(inputs);
}

/** Earlier asks were looked up, or could not be; who is still there may have changed meanwhile. */
export function judgeCounted(turn: Turn, { asked }: AsksCounted): void {
  const { s } = turn;
  if (!s.offer) return;
  s.offer.inputs = { ...s.offer.inputs, ...liveness(turn), asked: asked ?? 'unavailable' };
  judge(turn);
  if (!transfers(turn)) releaseAsk(turn);
}

/** Nobody will be asked: the place that was reserved is free again. */
export function releaseAsk({ s, effects }: Turn): void {
  if (!s.offer) return;
  const { person, queue } = s.offer.inputs;
  effects.push({ type: 'ask.marked', as: 'released', person, queue });
}

/** True when the outlook is that somebody gets the leg. */
export function transfers({ outlook }: Turn): boolean {
  return outlook?.transfer === true && outlook.virtualAgent !== null;
}

export function asksConsent(turn: Turn): boolean {
  return transfers(turn) && turn.outlook?.road === 'customer-leg' && wantsConsent(turn.outlook.inputs);
}

export function callsBack(turn: Turn): boolean {
  return transfers(turn) && turn.outlook?.road === 'call-back';
}

export function takesAgentsLeg(turn: Turn): boolean {
  return transfers(turn) && turn.outlook?.road === 'agent-leg';
}

/** From here on there is no second promise. The person counts as asked, unless it is the agent who is. */
export function promise(turn: Turn): void {
  const { outlook } = turn;
  if (!outlook) return;
  turn.promised = true;
  if (outlook.road === 'agent-leg') return;
  const { person, queue } = outlook.inputs;
  dropKept(turn);
  turn.effects.push({ type: 'ask.marked', as: 'asked', person, queue });
}

/** The decision is final: the leg is there, and nobody need be asked. */
export function recordOutlook(turn: Turn): void {
  const { outlook, s } = turn;
  if (!outlook || !s.offer) return;
  const { inputs } = s.offer;
  recordDecision(turn, wantsConsent(inputs) ? makeDecision(turn, inputs) : writeDecision(turn, outlook));
  turn.nextAgent = namedAgent(inputs, outlook.road);
  s.offer = null;
}

/** From now on the documents are the agent's: the customer is gone. */
export function leadWithAgent(turn: Turn): void {
  recordOutlook(turn);
  const agent = keptAgent(turn.s);
  if (!agent?.sid) return;
  agent.outcome = 'left';
  lead(turn, { leg: `agent:${agent.n}`, sid: agent.sid });
  note(turn, 'agent-leg.kept', { agent: agent.agentId });
}

/** No transfer, as things stand. */
export function noTransfer(turn: Turn): void {
  const { outlook, s } = turn;
  if (outlook && s.offer) {
    if (outlook.inputs.optIn === null) writeDecision(turn, outlook);
    else makeDecision(turn, s.offer.inputs);
    s.offer = null;
  }
  dropKept(turn);
}

function wantsConsent({ postSession }: DecisionInputs): boolean {
  return postSession.optIn.ask;
}

/** An agent's leg that was kept for a road that was not taken. */
function dropKept(turn: Turn): void {
  const kept = keptAgent(turn.s);
  if (kept) dropAttempt(turn, kept, 'left');
}
