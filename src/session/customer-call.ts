/**
 * Calls we place to the customer: the first of a session that begins on our side, or a call back after
 * the customer hung up. Owns: when and how often the customer is called, and that a machine is nobody.
 */
import type { CustomerAnswered, LegCalled, LegEnded, LegRefused } from '../call/event';
import type { CallBack } from '../settings/customer-hang-up';
import type { DecisionInputs } from '../transfer/inputs';
import { afterQuietHours } from '../transfer/local-time';
import { ownTelephone } from './caller-id';
import { close } from './close';
import { ignore } from './conversation/ring';
import { customerAddress, ourNumber } from './facts';
import { lead } from './lead';
import { letGo } from './let-go';
import { writeMetadata } from './metadata-file';
import { ask } from './post-session/offer';
import { sessionPrompt } from './prompts';
import type { CustomerCall } from './snapshot';
import { RING_GRACE_MS, SESSION_LIMIT_MS } from './timing';
import { cancelTimer, note, play, setTimer, type Turn } from './turn';

/** How a call is placed that begins a session. */
const PLACED = { ringSeconds: 30, detectMachine: true };

/** Plans the first call back: after the delay, and not in the quiet hours. */
export function scheduleCallBack(turn: Turn, plan: CallBack, inputs: DecisionInputs): void {
  const { s } = turn;
  s.handover = { state: 'calling', inputs };
  s.phase = 'waiting';
  s.postSession.status = 'ready';
  s.postSession.virtualAgent = s.latch?.virtualAgent ?? null;
  s.postSession.road = 'call-back';
  s.postSession.records = inputs.postSession.dataRecords;
  callAt(turn, plan, turn.at + plan.delaySeconds * 1000);
  writeMetadata(turn);
}

function callAt(turn: Turn, plan: CallBack, wanted: number): void {
  const dueAt = afterQuietHours(plan.quietHours, wanted);
  note(turn, 'call-back.planned', {
    at: new Date(dueAt).toISOString(),
    attempt: turn.s.customerCalls.length + 1,
  });
  setTimer(turn, 'call-back', dueAt - turn.at);
  setTimer(turn, 'limit', dueAt - turn.at + SESSION_LIMIT_MS);
}

/** The moment has come to call the customer back. */
export function callBack(turn: Turn): void {
  const { s } = turn;
  const calls = s.customerCalls.filter((one) => one.why === 'call-back');
  const due = s.phase === 'waiting' && s.handover?.state === 'calling';
  if (!due || calls.some((one) => one.status === 'calling') || calls.length >= (planOf(turn)?.attempts ?? 0))
    return ignore(turn);
  placeCall(turn, 'call-back', planOf(turn) ?? PLACED);
}

/** Rings the customer. */
export function placeCall(turn: Turn, why: CustomerCall['why'], manner = PLACED): void {
  const { s } = turn;
  const { ringSeconds, detectMachine } = manner;
  const n = s.customerCalls.length + 1;
  s.customerCalls.push({ n, why, at: turn.at, sid: null, status: 'calling', outcome: null });
  note(turn, 'customer.called', { attempt: n, why });
  turn.effects.push({
    type: 'leg.call',
    leg: 'customer',
    attempt: n,
    to: customerAddress(s),
    from: ownTelephone(turn.world, s) ?? ourNumber(s),
    ringSeconds,
    detectMachine,
  });
  setTimer(turn, `customer-ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

/** The carrier told us the leg's own name; a leg nobody waits for any more is ended now. */
export function customerCalled(turn: Turn, event: LegCalled): void {
  const call = turn.s.customerCalls.find((one) => one.n === event.attempt);
  if (!call || call.status === 'answered') return ignore(turn);
  call.sid ??= event.sid;
  if (call.status === 'over') endCall(turn, call);
}

/** The customer's phone was picked up. @returns the call if a person is to be spoken with, else null: the leg does not lead, and is to hang up */
export function customerAnswered(turn: Turn, event: CustomerAnswered): CustomerCall | null {
  const { s } = turn;
  const call = s.customerCalls.find((one) => one.n === event.attempt);
  if (call?.status === 'calling') call.sid = event.sid;
  if (!call || call.status !== 'calling' || s.phase !== 'waiting') {
    ignore(turn);
    return null;
  }
  cancelTimer(turn, `customer-ring:${call.n}`);
  if (event.machine) {
    callOver(turn, call, 'machine');
    return null;
  }
  call.status = 'answered';
  lead(turn, { leg: 'customer', sid: event.sid, gone: false });
  if (call.why === 'placed')
    Object.assign(s.customer, { sid: event.sid, status: 'in-progress', gone: false });
  note(turn, 'customer.answered', { attempt: call.n });
  return call;
}

/**
 * Somebody answered the call back: are they willing? A machine says nothing to that, so nobody is taken
 * for the customer who is not.
 */
export function resume(turn: Turn): void {
  const { handover } = turn.s;
  if (handover?.state === 'calling') ask(turn, handover.inputs, 0, sessionPrompt(turn, 'session.callBack'));
}

/** Nobody said a word to the question of a call back: it counts as not answered. */
export function nobodyThere(turn: Turn, inputs: DecisionInputs): void {
  const { s } = turn;
  const call = s.customerCalls.findLast((one) => one.status === 'answered');
  s.handover = { state: 'calling', inputs };
  s.phase = 'waiting';
  s.postSession.status = 'ready';
  play(turn, { verb: 'hangup' });
  if (call) callOver(turn, call, 'silence');
}

/** A call that was never answered is over. @returns false when the leg is not one of these */
export function customerCallEnded(turn: Turn, event: LegEnded): boolean {
  const call =
    turn.s.customerCalls.find((one) => one.sid === event.sid) ??
    turn.s.customerCalls.find((one) => one.sid === null && one.status === 'calling');
  if (!call || call.status === 'answered') return false;
  call.sid ??= event.sid;
  if (call.status === 'over') ignore(turn);
  else callOver(turn, call, event.status === 'completed' ? 'no-answer' : event.status);
  return true;
}

/** The carrier would not call, or we cannot know: the ring timer decides then. */
export function customerCallRefused(turn: Turn, event: LegRefused): void {
  const call = turn.s.customerCalls.find((one) => one.status === 'calling');
  note(turn, 'customer.refused', { code: event.code, unsure: event.unsure });
  if (call && !event.unsure) callOver(turn, call, 'refused');
}

/** The carrier never told how the ringing ended. */
export function customerRingExpired(turn: Turn, n: number): void {
  const call = turn.s.customerCalls.find((one) => one.n === n);
  if (call?.status !== 'calling') return ignore(turn);
  endCall(turn, call);
  callOver(turn, call, 'no-answer');
}

function callOver(turn: Turn, call: CustomerCall, outcome: string): void {
  const { s } = turn;
  call.status = 'over';
  call.outcome = outcome;
  cancelTimer(turn, `customer-ring:${call.n}`);
  note(turn, 'customer.missed', { attempt: call.n, outcome });
  const plan = call.why === 'call-back' ? planOf(turn) : null;
  const calls = s.customerCalls.filter((one) => one.why === 'call-back').length;
  if (plan && calls < plan.attempts) return callAt(turn, plan, turn.at + plan.pauseSeconds * 1000);
  s.end ??= { by: 'system', how: 'not-reached', evidence: [`the customer was called: ${outcome}`] };
  if (call.why === 'call-back') notReached(turn, outcome);
  if (s.lead.gone) close(turn);
  else letGo(turn);
}

/** Who was never reached was not asked. */
function notReached(turn: Turn, outcome: string): void {
  const { handover, humans, postSession } = turn.s;
  postSession.status = 'failed';
  postSession.reason = `the customer was called back and not reached (${outcome})`;
  postSession.endedAt = turn.at;
  const person = handover?.state === 'calling' ? handover.inputs.person : null;
  const queue = humans.at(-1)?.queue ?? null;
  turn.effects.push({ type: 'ask.marked', as: 'released', person, queue });
}

/** The plan as it was when the customer hung up: a change of settings does not move a call that is due. */
function planOf({ s }: Turn): CallBack | null {
  const plan = s.handover?.state === 'calling' ? s.handover.inputs.postSession.whenCustomerHangsUp : null;
  return plan?.action === 'call-back' ? plan : null;
}

function endCall(turn: Turn, call: CustomerCall): void {
  if (call.sid !== null) turn.effects.push({ type: 'leg.end', leg: 'customer', sid: call.sid });
}
