/**
 * The handover: once the humans are done it is decided, offered where the settings say so, and the leg
 * is given to the virtual agent. Owns: the once-only latch, taken before anything is asked or given away.
 */
import type { AsksCounted } from '../../call/event';
import { resolvePostSession } from '../../settings/resolve';
import { decide, needsHistory, wouldOffer, type Decision } from '../../transfer/decide';
import type { DecisionInputs } from '../../transfer/inputs';
import { dayStart } from '../../transfer/local-time';
import { namedAgent, roadOf, type Road } from '../../transfer/road';
import { close } from '../close';
import { dropAttempt, ignore } from '../conversation/ring';
import { scheduleCallBack } from '../customer-call';
import { decisionInputs, liveness, makeDecision, recordDecision, writeDecision } from '../decision';
import { keptAgent, lead } from '../lead';
import { leaveStep } from '../flow-run';
import { contextOf } from '../machine';
import { HOLD_SECONDS, LOOKUP_MS } from '../timing';
import { cancelTimer, note, play, setTimer, type Turn } from '../turn';
import { ask } from './offer';
import { startAgent } from './virtual-agent';

/** The human conversation is over. @returns true when the session is the handover's now, false when it goes on as it was */
export function beginHandover(turn: Turn): boolean {
  const { s } = turn;
  s.vars = turn.live ? { ...contextOf(turn.live).frames['']?.vars } : s.vars;
  const inputs = decisionInputs(turn);
  if (!needsHistory(inputs)) return goOn(turn, inputs);
  s.handover = { state: 'counting', inputs };
  s.phase = 'handover';
  turn.effects.push({
    type: 'asks.reserve',
    person: inputs.person,
    capQueue: inputs.fields.dailyCap.scope === 'queue' ? inputs.queue : null,
    daySince: dayStart(turn.at, inputs.postSession.dailyCap?.timeZone ?? 'UTC'),
  });
  setTimer(turn, 'asks', LOOKUP_MS);
  if (!s.lead.gone) play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  return true;
}

/** Earlier asks were looked up, or could not be. */
export function asksCounted(turn: Turn, asked: AsksCounted['asked']): void {
  const { handover } = turn.s;
  if (handover?.state !== 'counting') return ignore(turn);
  cancelTimer(turn, 'asks');
  const inputs = { ...handover.inputs, ...liveness(turn), asked: asked ?? ('unavailable' as const) };
  if (goOn(turn, inputs)) return;
  turn.effects.push({ type: 'ask.marked', as: 'released', person: inputs.person, queue: inputs.queue });
  giveUp(turn);
}

/** No transfer: the flow goes on where it waited, or the session ends with the customer gone. */
function giveUp(turn: Turn): void {
  const { s } = turn;
  s.handover = null;
  dropAgent(turn);
  if (s.lead.gone) return close(turn);
  s.phase = 'flow';
  leaveStep(turn, { type: 'outcome.completed' });
}

/** An agent's leg that was kept for the road that was not taken. */
function dropAgent(turn: Turn): void {
  const kept = keptAgent(turn.s);
  if (kept) dropAttempt(turn, kept, 'left');
}

function goOn(turn: Turn, inputs: DecisionInputs): boolean {
  const { s } = turn;
  // Where the customer need not be asked first, what would be offered is the decision.
  const outlook = inputs.postSession.optIn.ask ? wouldOffer(inputs) : decide(inputs);
  if (!outlook.transfer || outlook.virtualAgent === null) {
    if (outlook.inputs.optIn === null) writeDecision(turn, outlook);
    else makeDecision(turn, inputs);
    dropAgent(turn);
    return false;
  }
  const road = roadOf(inputs);
  s.latch = { at: turn.at, virtualAgent: outlook.virtualAgent };
  if (road !== 'agent-leg') {
    dropAgent(turn);
    turn.effects.push({ type: 'ask.marked', as: 'asked', person: inputs.person, queue: inputs.queue });
  }
  if (road === 'customer-leg' && inputs.postSession.optIn.ask) ask(turn, inputs, 0);
  else takeRoad(turn, road, outlook, inputs);
  return true;
}

function takeRoad(turn: Turn, road: Road, outlook: Decision, inputs: DecisionInputs): void {
  const { whenCustomerHangsUp: plan, optIn } = inputs.postSession;
  if (road === 'call-back' && plan.action === 'call-back') {
    // Where the customer is to be asked first, the decision waits for the answer.
    if (!optIn.ask) recordDecision(turn, writeDecision(turn, outlook));
    return scheduleCallBack(turn, plan, inputs);
  }
  recordDecision(turn, optIn.ask ? makeDecision(turn, inputs) : writeDecision(turn, outlook));
  if (road === 'agent-leg') leadWithAgent(turn);
  leaveStep(turn, { type: 'leave' });
  turn.ended = null;
  startAgent(turn, namedAgent(inputs, road) ?? '');
}

/** From now on the documents are the agent's: the customer is gone. */
function leadWithAgent(turn: Turn): void {
  const { s } = turn;
  const agent = keptAgent(s);
  if (!agent?.sid) return;
  agent.outcome = 'left';
  lead(turn, { leg: `agent:${agent.n}`, sid: agent.sid, gone: false });
  note(turn, 'agent-leg.kept', { agent: agent.agentId });
}

/** Used where the settings of the moment say that the agent's leg may be wanted: it is not ended with the customer's. */
export function keepsAgent(turn: Turn): boolean {
  const { settings } = turn.world;
  const { channel, type, conversation } = turn.s;
  const { effective } = resolvePostSession(settings, { channel, type, queue: conversation?.queue ?? null });
  return effective.enabled && effective.whenCustomerHangsUp.action === 'agent-leg' && !turn.s.latch;
}
