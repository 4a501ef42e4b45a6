/** The plan of a call back: when, how often, and what it means that the customer was not reached. */
import type { CallBack } from '../../settings/customer-hang-up';
import { afterQuietHours } from '../../transfer/local-time';
import { askConsent } from '../consent/ask-consent';
import { makeDecision, recordDecision, writeDecision } from '../deciding/decision';
import { sessionPrompt } from '../flow/prompts';
import { writeMetadata } from '../goodbye/metadata-file';
import { play } from '../leg/play';
import { cancelTimer, limitFrom, note, setTimer, type Turn } from '../turn';
import { endUnreached, lastOutcome, noteMissed, PLACED, placeCall } from './customer-call';

/** Plans the first call back. Where the customer is to be asked first, the decision waits for the answer. */
export function planCallBack(turn: Turn): void {
  const { s, outlook } = turn;
  const plan = planOf(turn);
  if (!outlook || !plan) return;
  if (!outlook.inputs.postSession.optIn.ask) recordDecision(turn, writeDecision(turn, outlook));
  s.postSession.status = 'ready';
  s.postSession.virtualAgent = outlook.virtualAgent;
  s.postSession.road = 'call-back';
  s.postSession.records = outlook.inputs.postSession.dataRecords;
  callAt(turn, plan, turn.at + plan.delaySeconds * 1000);
  writeMetadata(turn);
}

/** The next try, after a pause. */
export function planNextCall(turn: Turn): void {
  const plan = planOf(turn);
  if (plan) callAt(turn, plan, turn.at + plan.pauseSeconds * 1000);
}

/** The customer is not called back any more. */
export function dropCallBack(turn: Turn): void {
  cancelTimer(turn, 'call-back');
}

export function hasCallsLeft(turn: Turn): boolean {
  const calls = turn.s.customerCalls.filter((one) => one.why === 'call-back').length;
  return calls < (planOf(turn)?.attempts ?? 0);
}

export function callCustomerBack(turn: Turn): void {
  placeCall(turn, 'call-back', planOf(turn) ?? PLACED);
}

/**
 * Somebody answered the call back: are they willing? A machine says nothing to that, so nobody is taken
 * for the customer who is not.
 */
export function askWhenCalledBack(turn: Turn): void {
  // Whoever answered a call before may not have been the customer: this one is asked from the beginning.
  if (turn.s.offer) turn.s.offer.tries = 0;
  askConsent(turn, sessionPrompt(turn, 'session.callBack'));
}

/** Nobody said a word to the question of a call back: it counts as not answered. */
export function noteSilence(turn: Turn): void {
  const { s } = turn;
  s.postSession.status = 'ready';
  const call = s.customerCalls.findLast((one) => one.status === 'answered');
  if (call) noteMissed(turn, { type: 'customer.missed', n: call.n, outcome: 'silence', sid: call.sid });
}

export function hangUp(turn: Turn): void {
  play(turn, { verb: 'hangup' });
}

/** Who was never reached was not asked. */
export function noteNobodyReached(turn: Turn): void {
  const { s } = turn;
  endUnreached(turn);
  if (!s.offer) return;
  s.postSession.status = 'failed';
  s.postSession.reason = `the customer was called back and not reached (${lastOutcome(s)})`;
  s.postSession.endedAt = turn.at;
  const queue = s.humans.at(-1)?.queue ?? null;
  turn.effects.push({ type: 'ask.marked', as: 'released', person: s.offer.inputs.person, queue });
}

/** The session ends without the customer having been asked: the decision is final, if it was not. */
export function declineUnreached(turn: Turn): void {
  const { s } = turn;
  const { status, reason } = s.postSession;
  if (!turn.recorded && s.offer) {
    recordDecision(turn, makeDecision(turn, { ...s.offer.inputs, optIn: 'not-reached' }));
    if (status === 'failed') Object.assign(s.postSession, { status, reason });
  }
  if (s.postSession.status !== 'ready') return;
  const never = 'the session ended before the customer was called back';
  Object.assign(s.postSession, { status: 'failed', reason: never, endedAt: turn.at });
}

/** The decision to call back stands; the customer has decided about the rest. */
export function declineCallBack(turn: Turn): void {
  const { postSession } = turn.s;
  Object.assign(postSession, { status: 'declined', optIn: postSession.optIn, endedAt: turn.at });
  if (postSession.reason === 'every rule passed')
    postSession.reason = 'the customer declined when called back';
}

/** The plan as it was when the customer hung up: a change of settings does not move a call that is due. */
function planOf({ s }: Turn): CallBack | null {
  const plan = s.offer?.inputs.postSession.whenCustomerHangsUp ?? null;
  return plan?.action === 'call-back' ? plan : null;
}

function callAt(turn: Turn, plan: CallBack, wanted: number): void {
  const dueAt = afterQuietHours(plan.quietHours, wanted);
  note(turn, 'call-back.planned', {
    at: new Date(dueAt).toISOString(),
    attempt: turn.s.customerCalls.length + 1,
  });
  setTimer(turn, 'call-back', dueAt - turn.at);
  limitFrom(turn, dueAt);
}
