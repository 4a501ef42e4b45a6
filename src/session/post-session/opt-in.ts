/** The customer answered the opt-in: the decision is final now. Owns: what follows a yes and a no. */
import type { Answer } from '../../call/answer';
import type { OptInAnswer } from '../../transfer/inputs';
import { namedAgent, roadOf } from '../../transfer/road';
import { ignore } from '../conversation/ring';
import { nobodyThere } from '../customer-call';
import { makeDecision, recordDecision } from '../decision';
import { leaveStep } from '../flow-run';
import { letGo } from '../let-go';
import { cancelTimer, note, type Turn } from '../turn';
import { readOptIn, readTypedOptIn } from './offer';
import { startAgent } from './virtual-agent';

export function answerOptIn(turn: Turn, answer: Answer): void {
  const { handover } = turn.s;
  if (handover?.state !== 'offered') return ignore(turn);
  const choice = readOptIn(turn, handover, answer);
  if (choice !== null) chooseOptIn(turn, choice);
}

/** The same for what was typed, or chosen, in a chat. */
export function answerTypedOptIn(turn: Turn, typed: { text: string; choice?: string }): void {
  const { handover } = turn.s;
  if (handover?.state !== 'offered') return ignore(turn);
  const choice = readTypedOptIn(turn, handover, typed);
  if (choice !== null) chooseOptIn(turn, choice);
}

/** The customer of a chat said nothing, which means no. */
export function optInExpired(turn: Turn): void {
  if (turn.s.handover?.state === 'offered' && turn.s.chat) chooseOptIn(turn, 'silence');
  else ignore(turn);
}

/** What follows from the customer's choice. */
export function chooseOptIn(turn: Turn, choice: Exclude<OptInAnswer, null>): void {
  const { handover } = turn.s;
  if (handover?.state !== 'offered') return ignore(turn);
  const { inputs } = handover;
  if (turn.s.chat) cancelTimer(turn, 'opt-in');
  const road = roadOf(inputs);
  if (road === 'call-back' && choice === 'silence') return nobodyThere(turn, inputs);
  const agent = namedAgent(inputs, road);
  if (settleOptIn(turn, choice) && choice === 'yes' && agent !== null) {
    leaveStep(turn, { type: 'leave' });
    turn.ended = null;
    return startAgent(turn, agent);
  }
  // Who was called back for the question alone has nothing else to hear.
  if (road === 'call-back') return declineCallBack(turn, choice);
  turn.s.phase = 'flow';
  leaveStep(turn, { type: 'outcome.completed' });
}

/** The decision to call back stands; the customer has decided about the rest. */
function declineCallBack(turn: Turn, choice: Exclude<OptInAnswer, null>): void {
  const { postSession } = turn.s;
  Object.assign(postSession, { status: 'declined', optIn: choice, endedAt: turn.at });
  if (postSession.reason === 'every rule passed')
    postSession.reason = 'the customer declined when called back';
  letGo(turn, 'session.goodbye');
}

/** Makes the decision final with the customer's choice, or with why there is none. @returns whether there is a transfer */
export function settleOptIn(turn: Turn, choice: Exclude<OptInAnswer, null>): boolean {
  const { s } = turn;
  const { handover } = s;
  if (!handover || handover.state === 'counting') return false;
  note(turn, 'opt-in.answered', { choice });
  s.handover = null;
  s.postSession.optIn = choice;
  if (s.decided) return true;
  const decision = makeDecision(turn, { ...handover.inputs, optIn: choice });
  recordDecision(turn, decision);
  return decision.transfer;
}
