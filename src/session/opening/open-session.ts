/** How a session begins: which flow has the leg first, and what is noted. */
import type { ChatOpened } from '../../call/chat-event';
import { hasClient } from '../../call/chat';
import type { CallPlaced } from '../../call/event';
import type { CompiledFlow } from '../../flow/model';
import type { JsonObject } from '../../lib/json';
import type { NumberSettings } from '../../settings/number';
import { answeringAddress } from '../../settings/voice-address';
import { ourNumber } from '../facts';
import { fillParams } from '../flow/params';
import { beginningOf, placedCall } from './placed-call';
import { CHAT_LIMIT_MS, FIRST_MESSAGE_MS, SESSION_LIMIT_MS } from '../timing';
import { cancelTimer, note, setTimer, type Turn } from '../turn';

/** A call reached us. */
export function openCall(turn: Turn): void {
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  noteOpening(turn, 'call.arrived');
}

/** A chat was opened; where a client of ours opened it, the carrier's conversation is ours to create. */
export function openChat(turn: Turn, event: ChatOpened): void {
  const { s, world } = turn;
  const address = world.settings.chatAddresses[s.customer.to];
  setTimer(turn, 'limit', CHAT_LIMIT_MS);
  if (event.language === undefined && address) s.language = address.language;
  noteOpening(turn, 'chat.opened');
  if (s.lead.sid !== '') return;
  turn.effects.push({ type: 'chat.create', identity: s.customer.from, name: event.name ?? null });
}

/** We are to call a customer. The flow begins when they answer. */
export function openPlaced(turn: Turn, event: CallPlaced): void {
  const { s } = turn;
  setTimer(turn, 'limit', SESSION_LIMIT_MS);
  s.next = event.flow === undefined ? null : { flow: event.flow, params: {} };
  const name = event.flow ?? turn.world.settings.numbers[s.customer.from]?.flow ?? '';
  const placed = placedCall(event, turn.world.catalog.flows.get(name));
  if (placed) s.placed = placed;
  const number = turn.world.settings.numbers[s.customer.from];
  if (number && event.language === undefined) s.language = number.language;
  noteOpening(turn, 'call.placed');
}

export function customerHasClient({ s }: Turn): boolean {
  return hasClient(s.type);
}

/** The message that opened the chat may still be on its way. */
export function waitForFirstMessage(turn: Turn): void {
  setTimer(turn, 'greet', FIRST_MESSAGE_MS);
}

export function stopWaitingForMessage(turn: Turn): void {
  cancelTimer(turn, 'greet');
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
  return numbers[answeringAddress(numbers, s.customer.to, s.customer.from) ?? ''];
}

type Chosen = { ok: true; flow: CompiledFlow; params: JsonObject } | { ok: false; reason: string };

/** The flow of the number or address that was called, or the one a placed call was given; and its language. */
export function chooseFlow(turn: Turn): void {
  const { s } = turn;
  const number = numberOf(turn);
  if (number && s.direction === 'inbound' && !s.chat) s.language = number.language;
}

/** The flow that has the leg first, with its params. */
export function firstFlow(turn: Turn): Chosen {
  const { s, world } = turn;
  const set = (s.chat ? world.settings.chatAddresses[s.customer.to] : numberOf(turn))?.flow;
  const name = s.next?.flow ?? set;
  const flow = name === undefined ? undefined : world.catalog.flows.get(name);
  if (!flow) return { ok: false, reason: missing(name, s.chat !== null) };
  const filled = fillParams(flow.params, { language: s.language, ...s.placed?.params });
  return filled.ok ? { ok: true, flow, params: filled.params } : filled;
}

function missing(name: string | undefined, chat: boolean): string {
  if (name !== undefined) return `the flow "${name}" does not exist`;
  return `no flow is set for the ${chat ? 'address of the chat' : 'called number'}`;
}

export function startFirstFlow(turn: Turn): void {
  const first = firstFlow(turn);
  turn.s.next = null;
  if (!first.ok) return;
  const begin = beginningOf(turn, first.flow);
  turn.requests.push({ start: first.flow, params: first.params, ...(begin === undefined ? {} : { begin }) });
}

/** Nothing is there to answer with: an apology, and the end. */
export function refuseToServe(turn: Turn): void {
  const first = firstFlow(turn);
  const message = first.ok ? '' : first.reason;
  turn.s.next = null;
  turn.s.failures.push({ at: turn.at, step: '', message });
  note(turn, 'call.refused', { message });
  turn.lastWords = 'errors.apology';
}
