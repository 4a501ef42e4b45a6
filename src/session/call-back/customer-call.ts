/**
 * Calls we place to the customer: the first of a session that begins on our side, or a call back after the
 * customer hung up. Owns: the calls, one by one, and that a machine is nobody.
 */
import type { CustomerAnswered } from '../../call/event';
import { ownTelephone } from '../caller-id';
import { customerAddress, ourNumber } from '../facts';
import { lead } from '../leg/lead';
import type { CustomerMissed, EventOf } from '../machine-event';
import type { CustomerCall, SessionSnapshot } from '../snapshot';
import { RING_GRACE_MS } from '../timing';
import { cancelTimer, ignore, note, setTimer, type Turn } from '../turn';

/** How a call is placed that begins a session, or is for a place that was kept. */
export const PLACED = { ringSeconds: 30, detectMachine: true };

/** Rings the customer. */
export function placeCall(
  turn: Turn,
  why: CustomerCall['why'],
  manner = PLACED,
  to = customerAddress(turn.s),
): void {
  const { s } = turn;
  const { ringSeconds, detectMachine } = manner;
  const n = s.customerCalls.length + 1;
  s.customerCalls.push({ n, why, at: turn.at, sid: null, status: 'calling', outcome: null });
  note(turn, 'customer.called', { attempt: n, why });
  turn.effects.push({
    type: 'leg.call',
    leg: 'customer',
    attempt: n,
    to,
    from: ownTelephone(turn.world, s) ?? ourNumber(s),
    ringSeconds,
    detectMachine,
    at: turn.at,
    ...(why === 'placed' && s.placed?.takesMachines ? { untilTone: true as const } : {}),
  });
  setTimer(turn, `customer-ring:${n}`, ringSeconds * 1000 + RING_GRACE_MS);
}

export function callCustomer(turn: Turn): void {
  placeCall(turn, 'placed');
}

/** The call that rings now, if one does. */
export function ringingCall({ customerCalls }: SessionSnapshot): CustomerCall | undefined {
  return customerCalls.find((one) => one.status === 'calling');
}

/** The carrier told us the leg's own name; a leg nobody waits for any more is ended now. */
export function nameCustomerLeg(turn: Turn, event: EventOf<'customer.called'>): void {
  const call = turn.s.customerCalls.find((one) => one.n === event.attempt);
  if (!call || call.status === 'answered') return ignore(turn);
  call.sid ??= event.sid;
  if (call.status === 'over') endCall(turn, call);
}

/** The call that was answered is the one that rings, and not by a machine. */
export function isExpected({ s }: Turn, { attempt, machine }: CustomerAnswered): boolean {
  return (!machine || takesMachine(s)) && ringingCall(s)?.n === attempt;
}

/** A machine is nobody, but to a flow that has something to say to it. */
export function takesMachine(s: SessionSnapshot): boolean {
  return s.placed?.takesMachines === true && ringingCall(s)?.why === 'placed';
}

/** The customer picked up: the documents are for this leg from now on. */
export function takeCustomer(turn: Turn, event: CustomerAnswered): void {
  const { s } = turn;
  const call = ringingCall(s);
  if (!call) return;
  call.sid = event.sid;
  call.status = 'answered';
  cancelTimer(turn, `customer-ring:${call.n}`);
  lead(turn, { leg: 'customer', sid: event.sid });
  if (call.why === 'placed') Object.assign(s.customer, { sid: event.sid, status: 'in-progress' });
  note(turn, 'customer.answered', { attempt: call.n });
}

/** Nobody waits for the answer any more: the leg does not lead, and is told to hang up. */
export function turnCustomerAway(turn: Turn, event: CustomerAnswered): void {
  const call = turn.s.customerCalls.find((one) => one.n === event.attempt);
  if (call) call.sid ??= event.sid;
  ignore(turn);
}

/** A call came to nothing. */
export function noteMissed(turn: Turn, { n, outcome, sid }: CustomerMissed): void {
  const call = turn.s.customerCalls.find((one) => one.n === n);
  if (!call || call.status === 'over') return ignore(turn);
  call.sid ??= sid;
  // It rang too long without a word of the carrier: it is ended.
  if (outcome === 'no-answer' && sid === null) endCall(turn, call);
  call.status = 'over';
  call.outcome = outcome;
  cancelTimer(turn, `customer-ring:${call.n}`);
  note(turn, 'customer.missed', { attempt: call.n, outcome });
}

/** The carrier would not call, or we cannot know: the ring timer decides then. */
export function noteRefused(turn: Turn, { code, unsure }: EventOf<'customer.refused'>): void {
  note(turn, 'customer.refused', { code, unsure });
  const call = ringingCall(turn.s);
  if (call && !unsure)
    noteMissed(turn, { type: 'customer.missed', n: call.n, outcome: 'refused', sid: null });
}

/** What the last call came to. */
export function lastOutcome({ customerCalls }: SessionSnapshot): string {
  return customerCalls.at(-1)?.outcome ?? 'no-answer';
}

/** The customer was called and not reached, and is not called again. */
export function endUnreached({ s }: Turn): void {
  s.end ??= { by: 'system', how: 'not-reached', evidence: [`the customer was called: ${lastOutcome(s)}`] };
}

function endCall(turn: Turn, call: CustomerCall): void {
  if (call.sid) turn.effects.push({ type: 'leg.end', leg: 'customer', sid: call.sid });
}
