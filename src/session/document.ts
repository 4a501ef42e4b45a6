/** The customer's leg asks for its next document, or could not use the last one. */
import type { Answer, DocumentFailed, DocumentRequested } from '../call/event';
import type { FlowEvent } from '../flow/model';
import { markDialled, returnFromDial, returnFromQueue } from './conversation/customer-returns';
import { customerGone } from './customer-gone';
import { settlePostSession } from './flow-ended';
import { leaveStep, waitingStep } from './flow-run';
import { letGo } from './let-go';
import { answerAsk } from './steps/ask';
import { answerRecord } from './steps/record';
import { answerTransfer } from './steps/transfer';
import { HOLD_SECONDS } from './timing';
import { cancelTimer, note, play, type Turn } from './turn';

/** After so many failed documents the session stops trying. */
const MOST_FALLBACKS = 3;

export function documentRequested(turn: Turn, event: DocumentRequested): void {
  const { s } = turn;
  const stale = event.document < s.document;
  if (stale) {
    // The leg fetches what it was moved to, or asks again for what is over: it gets the current document.
    if (s.fetched < s.document) cancelTimer(turn, 'delivery');
    else s.ignored += 1;
    s.fetched = s.document;
  }
  if (event.gone) return leftWithAnswer(turn, event.answer, stale);
  if (stale || event.document > s.document) return;
  advance(turn, event.answer);
  if (turn.verbs.length === 0 && turn.ended === null) stay(turn);
}

function advance(turn: Turn, answer: Answer): void {
  const { s } = turn;
  const { conversation } = s;
  // While a conversation is being settled the leg holds; any request of it means: now tell me.
  if (conversation && conversation.state !== 'ended' && s.run?.waiting?.kind === conversation.kind) {
    if (conversation.kind === 'queue') return returnFromQueue(turn, conversation);
    if (answer.kind === 'dial') return returnFromDial(turn, conversation, answer);
  }
  const outcome = outcomeOf(turn, answer);
  if (outcome) leaveStep(turn, outcome);
}

function outcomeOf(turn: Turn, answer: Answer): FlowEvent | null {
  const step = waitingStep(turn);
  switch (step?.kind) {
    case 'ask':
      return answerAsk(turn, step, answer);
    case 'record':
      return answerRecord(turn, step, answer);
    case 'transfer':
      return answerTransfer(answer);
    default:
      return null;
  }
}

/** The leg asked, and there is nothing new to say: it holds while an answer is due, else it may go. */
function stay(turn: Turn): void {
  const waiting = turn.s.run?.waiting;
  if (waiting?.kind === 'http') return play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
  note(turn, 'nothing.left');
  letGo(turn, 'session.goodbye');
}

/** The customer left while answering: what was said or pressed still counts. */
function leftWithAnswer(turn: Turn, answer: Answer, stale: boolean): void {
  const { conversation } = turn.s;
  if (!stale && answer.kind === 'dial' && conversation?.kind === 'dial' && conversation.state === 'waiting') {
    markDialled(turn, conversation, answer);
  }
  if (
    !stale &&
    ((answer.kind === 'input' && answer.digits !== '') || (answer.kind === 'recording' && answer.seconds > 0))
  ) {
    const outcome = outcomeOf(turn, answer);
    if (outcome?.type.startsWith('outcome.')) leaveStep(turn, outcome);
  }
  customerGone(turn, 'completed', 'action');
}

/** The carrier could not fetch or run a document: once more the current one, then a goodbye. */
export function documentFailed(turn: Turn, event: DocumentFailed): void {
  const { s } = turn;
  s.fallbacks += 1;
  s.failures.push({
    at: turn.at,
    step: s.run?.waiting?.step ?? '',
    message: `the carrier reported error ${event.errorCode}`,
  });
  note(turn, 'document.failed', { errorCode: event.errorCode });
  if (event.gone) return customerGone(turn, 'completed', 'fallback');
  const unusable = /^12/.test(event.errorCode);
  if (s.current.length > 0 && !unusable && s.fallbacks <= MOST_FALLBACKS) {
    s.fetched = s.document;
    return;
  }
  settlePostSession(turn, 'failed', `the carrier reported error ${event.errorCode}`);
  letGo(turn, 'errors.apology');
}
