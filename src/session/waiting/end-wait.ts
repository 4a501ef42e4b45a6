/** The wait is over without a conversation, or the dialled party is done. */
import type { Answer } from '../../call/answer';
import type { LegAnsweredLate, LegAsks, LegLeft } from '../machine-event';
import { endConversation } from '../talking/end-conversation';
import { note, type Turn } from '../turn';
import { attemptNumbered } from './attempts';
import { noteResult, outcomeOfDial, tellOutcome } from './dialled';

export function endWaitTooLong(turn: Turn): void {
  const evidence = ['the longest wait of the queue passed'];
  endConversation(turn, { by: 'timeout', how: 'max-wait', evidence });
}

export function endWaitInOutage(turn: Turn): void {
  const evidence = ['the carrier could not be asked to ring anybody for as long as the queue allows'];
  endConversation(turn, { by: 'system', how: 'carrier-outage', evidence });
}

/** Out of the conference and still on the line. */
export function endWaitByStar(turn: Turn): void {
  endConversation(turn, { by: 'end_user', how: 'star', evidence: ['the customer pressed * while waiting'] });
}

type Dialled = LegAsks | LegLeft | LegAnsweredLate;

/** True when a person was on the line: bridged; a voicemail or a refused whisper is not. Twilio docs: Dial, DialCallStatus and DialBridged. */
export function wasBridged(_turn: Turn, { answer }: Dialled): boolean {
  return answer?.kind === 'dial' && connected(answer);
}

function connected(answer: Answer & { kind: 'dial' }): boolean {
  if (answer.bridged !== undefined) return answer.bridged;
  return answer.status === 'completed' && (answer.seconds ?? 0) > 0;
}

/** Writes down what the end of the dial told about the dialled party. */
export function noteDialled(turn: Turn, { answer }: Dialled): void {
  const { conversation } = turn.s;
  if (answer?.kind !== 'dial' || !conversation) return;
  noteResult(turn, answer, connected(answer));
  const attempt = attemptNumbered(turn.s, conversation.attempt);
  if (attempt) {
    attempt.sid = answer.sid ?? null;
    attempt.legGone = true;
    attempt.status = 'over';
    attempt.outcome = answer.status;
  }
  if (connected(answer)) conversation.connectedAt = turn.at - (answer.seconds ?? 0) * 1000;
}

/** The dialled party is gone, the customer is still on the line. */
export function endDialledTalk(turn: Turn, { answer }: LegAsks): void {
  const status = answer.kind === 'dial' ? answer.status : '';
  const evidence = `the dialled party was bridged and is gone (${status}), the customer is still on the line`;
  endConversation(turn, { by: 'agent', how: 'agent-hung-up', evidence: [evidence] });
}

/** Nobody was reached: the flow is told how the dial ended. An answer that says nothing of it is none. */
export function endDialInVain(turn: Turn, { answer }: LegAsks): void {
  const status = answer.kind === 'dial' ? answer.status : 'no-answer';
  if (status === 'failed') noteFailedDial(turn, answer);
  endConversation(turn, { by: 'timeout', how: status, evidence: [`the dial ended with ${status}`] });
  tellOutcome(turn, outcomeOfDial(status));
}

/** The carrier refused to ring, or could not: why is in its own log (Twilio docs: errors 13214, 13224) or the SIP response. */
function noteFailedDial(turn: Turn, answer: Answer): void {
  const step = turn.s.conversation?.step ?? '';
  const sip = answer.kind === 'dial' && answer.sip?.code ? { sipCode: answer.sip.code } : {};
  note(turn, 'dial.failed', { step, ...sip });
}
