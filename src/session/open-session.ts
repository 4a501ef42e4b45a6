/** How a session begins: a call is answered with the flow of its number, or a customer is called. */
import type { ChatOpened } from '../call/chat-event';
import { hasClient } from '../call/chat';
import type { CallPlaced } from '../call/event';
import type { NumberSettings } from '../settings/number';
import { answeringAddress } from '../settings/voice-address';
import { placeCall } from './customer-call';
import { ourNumber } from './facts';
import { startFlow } from './flow-run';
import { letGo } from './let-go';
import { fillParams } from './params';
import { CHAT_LIMIT_MS, FIRST_MESSAGE_MS, SESSION_LIMIT_MS } from './timing';
import { cancelTimer, note, setTimer, type Turn } from './turn';

/** A call reached us: it is answered with the flow of the number that was called. */
export function greet(turn: Turn): void {
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  noteOpening(turn, 'call.arrived');
  answerWith(turn, numberOf(turn)?.flow);
}

/** A chat was opened: it is answered with the flow of the address that was written to. */
export function greetChat(turn: Turn, event: ChatOpened): void {
  const { s, world } = turn;
  const address = world.settings.chatAddresses[s.customer.to];
  setTimer(turn, 'limit', CHAT_LIMIT_MS);
  if (event.language === undefined && address) s.language = address.language;
  noteOpening(turn, 'chat.opened');
  if (s.lead.sid === '') {
    turn.effects.push({ type: 'chat.create', identity: s.customer.from, name: event.name ?? null });
  }
  if (hasClient(s.type)) startChat(turn);
  else setTimer(turn, 'greet', FIRST_MESSAGE_MS);
}

/** The flow of the address begins, once. @returns false when it had begun before */
export function startChat(turn: Turn): boolean {
  const { s, world } = turn;
  if (!s.chat || s.chat.greeted) return false;
  s.chat.greeted = true;
  if (!hasClient(s.type)) cancelTimer(turn, 'greet');
  answerWith(turn, world.settings.chatAddresses[s.customer.to]?.flow);
  return true;
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

/** The document of the address that was called, or from which we call. */
function numberOf({ s, world }: Turn): NumberSettings | undefined {
  const { numbers } = world.settings;
  if (s.direction !== 'inbound') return numbers[ourNumber(s)];
  return numbers[answeringAddress(Object.keys(numbers), s.customer.to, s.customer.from) ?? ''];
}

/** Starts a flow on the customer's leg; without one the customer hears an apology and is let go. */
function answerWith(turn: Turn, name: string | undefined): void {
  const { s, world } = turn;
  const number = numberOf(turn);
  if (number && s.direction === 'inbound' && !s.chat) s.language = number.language;
  const flow = name === undefined ? undefined : world.catalog.flows.get(name);
  if (!flow) {
    const missing =
      name === undefined
        ? `no flow is set for the ${s.chat ? 'address of the chat' : 'called number'}`
        : `the flow "${name}" does not exist`;
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
