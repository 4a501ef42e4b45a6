/** What the leading leg, or the customer of a chat, has answered to the step the flow waits in. */
import type { Answer } from '../../call/answer';
import type { FlowEvent } from '../../flow/model';
import type { CustomerWrote, EventOf, LegAnsweredLate, LegAsks, LegLeft } from '../machine-event';
import { CLOSING_MS, LATE_ANSWER_MS, LATE_RESULT_MS } from '../timing';
import { cancelTimer, note, setTimer, tellFlow, type Turn } from '../turn';
import { currentStep, withinStep } from './drive-flow';
import { answerAsk, answerTyped, readTyped } from './steps/ask';
import { answerHttp } from './steps/http';
import { answerMessage } from './steps/message';
import { answerRecord, answerText } from './steps/record';
import { answerTransfer } from './steps/transfer';
import { takeTape } from './take-tape';

export function takeAnswer(turn: Turn, { answer }: LegAsks): void {
  const outcome = outcomeOf(turn, answer);
  if (outcome) tellFlow(turn, outcome);
}

function outcomeOf(turn: Turn, answer: Answer): FlowEvent | null {
  const step = currentStep(turn);
  if (step?.kind === 'ask') return withinStep(turn, step, () => answerAsk(turn, step, answer));
  return step?.kind === 'record' ? answerRecord(turn, step, answer) : null;
}

/** The other side is done with the leg. */
export function takeReturn(turn: Turn, { answer }: LegAsks): void {
  const outcome = answerTransfer(answer);
  if (outcome.type === 'outcome.failed') {
    const reason = 'status' in answer ? `it ended with ${answer.status}` : 'it gave no answer';
    note(turn, 'transfer.failed', { step: currentStep(turn)?.path ?? '', reason });
  }
  tellFlow(turn, outcome);
}

/** What the customer typed, or chose. */
export function takeTyped(turn: Turn, typed: CustomerWrote): void {
  const step = currentStep(turn);
  if (step?.kind === 'record') return tellFlow(turn, answerText(turn, step, typed.text));
  if (step?.kind !== 'ask') return;
  const outcome = withinStep(turn, step, () => answerTyped(turn, step, typed));
  if (outcome) tellFlow(turn, outcome);
}

/** A message that opened the chat counts only where it happens to answer the first question. */
export function answersNothing(turn: Turn, typed: CustomerWrote): boolean {
  const step = currentStep(turn);
  if (step?.kind !== 'ask') return step?.kind !== 'record' || typed.opening;
  if (!typed.opening) return false;
  return step.answer?.type === 'text' || typeof readTyped(turn, step, typed) === 'string';
}

/** The customer left while answering: what was said, pressed or recorded still counts, once. */
export function takeLastAnswer(turn: Turn, { answer }: LegLeft | LegAnsweredLate): void {
  if (!answer || !saysSomething(answer)) return;
  const outcome = outcomeOf(turn, answer);
  if (outcome?.type.startsWith('outcome.')) tellFlow(turn, outcome);
}

function saysSomething(answer: Answer): boolean {
  if (answer.kind === 'input') return answer.digits !== '' || answer.speech !== '';
  return answer.kind === 'recording' && answer.seconds > 0;
}

/** How we may learn of an end from the leg's own request: nothing else comes after that. */
const TOLD_WITH_IT: ReadonlySet<string> = new Set(['action', 'fallback', 'unreachable', 'unconfirmed']);

/**
 * The carrier's news of a leg's end and the request with what was said, pressed or recorded have no order
 * (Twilio docs: Call status callbacks; Record, action). A leg that was never answered has said nothing.
 */
export function mayAnswerLate({ s }: Turn, { answer, source, status }: LegLeft): boolean {
  return s.chat === null && answer === null && status === 'completed' && !TOLD_WITH_IT.has(source);
}

export function waitForLastAnswer(turn: Turn): void {
  const kind = currentStep(turn)?.kind;
  setTimer(turn, 'late', kind === 'record' || kind === 'dial' ? LATE_RESULT_MS : LATE_ANSWER_MS);
}

/** The look-up goes on without the customer, for so long. */
export function allowLastLookUp(turn: Turn): void {
  setTimer(turn, 'closing', CLOSING_MS);
}

/** It is the request the flow waits for. */
export function isAwaited(
  turn: Turn,
  { request }: EventOf<'http.finished' | 'text.sent' | 'queues.counted' | 'recording.set'>,
): boolean {
  return turn.s.run?.request === request;
}

/** Nobody waits for its answer any more. */
export function stopLookingUp(turn: Turn): void {
  const { request = null } = turn.s.run ?? {};
  if (request !== null) cancelTimer(turn, `http:${request}`);
}

export function takeLookUp(turn: Turn, event: EventOf<'http.finished'>): void {
  const step = currentStep(turn);
  if (step?.kind === 'http') tellFlow(turn, answerHttp(turn, step, event));
  // Nothing was heard of it for too long.
  if (step?.kind === 'message')
    tellFlow(turn, answerMessage(turn, step, { ...event, type: 'text.sent', ok: false, code: 0 }));
  if (step?.kind === 'recording' || step?.kind === 'ask')
    takeTape(turn, { ...event, type: 'recording.set', ok: false, code: 0 });
}

export function takeSent(turn: Turn, event: EventOf<'text.sent'>): void {
  const step = currentStep(turn);
  if (step?.kind === 'message') tellFlow(turn, answerMessage(turn, step, event));
}

/** Another flow was named to take over the leg. */
export function hasNextFlow({ s, world }: Turn): boolean {
  return s.next !== null && world.catalog.flows.has(s.next.flow);
}

export function startNextFlow(turn: Turn): void {
  const { next } = turn.s;
  turn.s.next = null;
  const flow = next ? turn.world.catalog.flows.get(next.flow) : undefined;
  if (flow && next) turn.requests.push({ start: flow, params: next.params });
}

/** The flow has said all it had to say. */
export function endedByFlow({ s }: Turn, { outcome }: EventOf<'flow.ended'>): void {
  s.end ??= { by: 'system', how: 'flow-ended', evidence: [`the flow ended with the outcome ${outcome}`] };
}
