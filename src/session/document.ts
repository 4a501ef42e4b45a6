/** The leading leg asks for its next document, or could not use the last one. */
import type { Answer } from '../call/answer';
import type { DocumentFailed, DocumentRequested } from '../call/event';
import type { FlowEvent } from '../flow/model';
import { markDialled, returnFromDial, returnFromQueue } from './conversation/customer-returns';
import { leads } from './lead';
import { leadGone } from './lead-gone';
import { addAnswers, settlePostSession } from './post-session/settle';
import { answerOptIn } from './post-session/opt-in';
import { agentOver, answerAgent, attachedKind } from './post-session/virtual-agent';
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
  if (!leads(s, event.sid)) return fromAnotherLeg(turn, event);
  // What the leg asked before it ended changes nothing any more.
  if (s.lead.gone) {
    s.ignored += 1;
    return;
  }
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

/** A leg that leads no more asks late: what it was doing is over, and it can only have ended. */
function fromAnotherLeg(turn: Turn, event: DocumentRequested): void {
  turn.s.ignored += 1;
  if (event.gone || event.sid === undefined) return;
  note(turn, 'leg.superseded');
  turn.effects.push({ type: 'leg.end', leg: 'customer', sid: event.sid });
}

function advance(turn: Turn, answer: Answer): void {
  const { s } = turn;
  const { conversation } = s;
  if (s.handover?.state === 'offered' && s.phase === 'handover') return answerOptIn(turn, answer);
  if (s.handover?.state === 'counting') return;
  const kind = attachedKind(turn);
  if (kind) return answerAgent(turn, kind, answer);
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
  const looking = turn.s.run?.waiting?.kind === 'http' || turn.s.handover?.state === 'counting';
  // A call back that nobody spoke to is over; the session waits for the next one.
  if (turn.s.phase === 'waiting') return play(turn, { verb: 'hangup' });
  if (looking) return play(turn, { verb: 'hold', seconds: HOLD_SECONDS });
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
  const kind = stale ? null : attachedKind(turn);
  const end = kind?.end(answer);
  if (end) {
    if (end.data) addAnswers(turn, end.data);
    settlePostSession(turn, end.status, end.reason);
  }
  leadGone(turn, 'completed', 'action');
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
  if (!leads(s, event.sid)) return;
  if (event.gone) return leadGone(turn, 'completed', 'fallback');
  if (attachedKind(turn)) {
    return agentOver(turn, { status: 'failed', reason: `the carrier reported error ${event.errorCode}` });
  }
  const unusable = /^12/.test(event.errorCode);
  if (s.current.length > 0 && !unusable && s.fallbacks <= MOST_FALLBACKS) {
    s.fetched = s.document;
    return;
  }
  settlePostSession(turn, 'failed', `the carrier reported error ${event.errorCode}`);
  letGo(turn, 'errors.apology');
}
