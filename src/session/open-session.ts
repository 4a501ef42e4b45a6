/** How a session begins: a call is answered with the flow of its number, or a customer is called. */
import type { CallPlaced } from '../call/event';
import { placeCall } from './customer-call';
import { ourNumber } from './facts';
import { startFlow } from './flow-run';
import { letGo } from './let-go';
import { fillParams } from './params';
import { SESSION_LIMIT_MS } from './timing';
import { note, setTimer, type Turn } from './turn';

/** A call reached us: it is answered with the flow of the number that was called. */
export function greet(turn: Turn): void {
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  noteOpening(turn, 'call.arrived');
  answerWith(turn, turn.world.settings.numbers[turn.s.customer.to]?.flow);
}

/** We are to call a customer. The flow begins when they answer. */
export function begin(turn: Turn, event: CallPlaced): void {
  const { s } = turn;
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  s.next = event.flow === undefined ? null : { flow: event.flow, params: {} };
  const number = turn.world.settings.numbers[s.customer.from];
  if (number && event.language === undefined) s.language = number.language;
  noteOpening(turn, 'call.placed');
  placeCall(turn, 'placed');
}

/** The customer answered the call we placed. */
export function greetPlaced(turn: Turn): void {
  const { s, world } = turn;
  const flow = s.next?.flow ?? world.settings.numbers[s.customer.from]?.flow;
  s.next = null;
  s.phase = 'flow';
  answerWith(turn, flow);
}

function noteOpening(turn: Turn, kind: string): void {
  const { s } = turn;
  note(turn, kind, { type: s.type });
  const { signedProblem } = s.customData;
  if (signedProblem) note(turn, 'custom-data.refused', { reason: signedProblem });
}

/** Starts a flow on the customer's leg; without one the customer hears an apology and is let go. */
function answerWith(turn: Turn, name: string | undefined): void {
  const { s, world } = turn;
  const number = world.settings.numbers[ourNumber(s)];
  if (number && s.direction === 'inbound') s.language = number.language;
  const flow = name === undefined ? undefined : world.catalog.flows.get(name);
  if (!flow) {
    const missing =
      name === undefined ? 'no flow is set for the called number' : `the flow "${name}" does not exist`;
    return refuseCall(turn, missing);
  }
  const filled = fillParams(flow.params, { language: s.language });
  if (!filled.ok) return refuseCall(turn, filled.reason);
  startFlow(turn, flow, filled.params);
}

function refuseCall(turn: Turn, message: string): void {
  turn.s.failures.push({ at: turn.at, step: '', message });
  note(turn, 'call.refused', { message });
  letGo(turn, 'errors.apology');
}
