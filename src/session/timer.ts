/** A deadline passed. Owns: which timer means what. */
import { botLost } from './chat/bot';
import { agentAwayExpired, awayExpired } from './chat/leaving';
import { idleExpired, unansweredExpired } from './chat/silence';
import { close } from './close';
import { concludeUnasked, leaveQueue } from './conversation/customer-returns';
import { agentOffered, askForRanking, attemptOver, ignore, waitingQueue } from './conversation/ring';
import { endConversation } from './conversation/end-conversation';
import { callBack, customerRingExpired } from './customer-call';
import { conclude, leadGone } from './lead-gone';
import { startChat } from './open-session';
import { asksCounted } from './post-session/handover';
import { optInExpired } from './post-session/opt-in';
import { settlePostSession } from './post-session/settle';
import { leaveStep, waitingStep } from './flow-run';
import { letGo } from './let-go';
import { answerHttp } from './steps/http';
import { endLeg, note, redirect, type Turn } from './turn';

/** The carrier is asked this often to fetch one document before the leg is given up. */
const MOST_PUSHES = 3;

export function timerFired(turn: Turn, name: string): void {
  const [kind = '', number = ''] = name.split(':');
  switch (kind) {
    case 'max-wait':
      return waitingQueue(turn)
        ? leaveQueue(turn, 'max-wait', 'the longest wait of the queue passed')
        : ignore(turn);
    case 'retry':
      return waitingQueue(turn) ? askForRanking(turn) : ignore(turn);
    case 'offer':
      return agentOffered(turn, name.slice('offer:'.length));
    case 'ring':
      return ringExpired(turn, Number(number));
    case 'asks':
      return asksCounted(turn, null);
    case 'call-back':
      return callBack(turn);
    case 'customer-ring':
      return customerRingExpired(turn, Number(number));
    case 'greet':
      return startChat(turn) ? undefined : ignore(turn);
    case 'opt-in':
      return optInExpired(turn);
    case 'idle':
      return idleExpired(turn);
    case 'unanswered':
      return unansweredExpired(turn);
    case 'away':
      return awayExpired(turn);
    case 'agent-away':
      return agentAwayExpired(turn, Number(number));
    case 'bot':
      return botLost(turn);
    case 'watchdog':
      return concludeUnasked(turn);
    case 'delivery':
      return deliveryExpired(turn);
    case 'http':
      return httpExpired(turn, Number(number));
    case 'limit':
      return limitReached(turn);
    case 'closing':
      return closingExpired(turn);
    default:
      return ignore(turn);
  }
}

function ringExpired(turn: Turn, n: number): void {
  const attempt = turn.s.attempts.find((one) => one.n === n);
  if (!attempt || attempt.status === 'over' || attempt.status === 'joined') return ignore(turn);
  if (attempt.sid) endLeg(turn, `agent:${n}`, attempt.sid);
  attemptOver(turn, attempt, 'no-answer');
}

/** The leg did not fetch what it was to hear: ask again, then take it for gone. */
function deliveryExpired(turn: Turn): void {
  const { s } = turn;
  if (s.lead.gone || s.fetched >= s.document) return ignore(turn);
  if (s.pushes < MOST_PUSHES) return redirect(turn);
  note(turn, 'delivery.failed', { document: s.document });
  endLeg(turn, s.lead.leg, s.lead.sid);
  leadGone(turn, 'failed', 'unreachable');
}

function httpExpired(turn: Turn, request: number): void {
  const waiting = turn.s.run?.waiting;
  const step = waitingStep(turn);
  if (waiting?.kind !== 'http' || waiting.request !== request || step?.kind !== 'http') return ignore(turn);
  const lost = { type: 'http.finished', at: turn.at, request, ok: false, status: 0, body: null } as const;
  leaveStep(turn, answerHttp(turn, step, lost));
}

function limitReached(turn: Turn): void {
  const { s } = turn;
  note(turn, 'limit.reached');
  const end = {
    by: 'timeout',
    how: 'session-limit',
    evidence: ['the longest duration of a session passed'],
  } as const;
  endConversation(turn, { ...end, evidence: [...end.evidence] });
  s.end ??= { ...end, evidence: [...end.evidence] };
  settlePostSession(turn, 'partial', 'the longest duration of a session passed');
  leaveStep(turn, { type: 'break' });
  turn.ended = null;
  if (s.lead.gone) return close(turn);
  letGo(turn, 'session.goodbye');
}

/** The carrier never confirmed that the leg ended (or an answer never came): end it for good. */
function closingExpired(turn: Turn): void {
  const { s } = turn;
  if (!s.lead.gone) {
    endLeg(turn, s.lead.leg, s.lead.sid);
    s.lead.gone = true;
    if (s.lead.leg === 'customer') s.customer.gone = true;
  }
  settlePostSession(turn, 'partial', 'the customer left');
  conclude(turn);
}
