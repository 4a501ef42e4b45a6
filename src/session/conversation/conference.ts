/** What the conference tells: who joined, who left and why (Twilio docs: Conference, statusCallback). */
import type { ConferenceEnded, ConferenceJoined, ConferenceLeft } from '../../call/event';
import type { Conversation } from '../snapshot';
import { WATCHDOG_MS } from '../timing';
import { setTimer, type Turn } from '../turn';
import { agentGone } from './agent-gone';
import { attemptOf, ignore } from './ring';

export function joined(turn: Turn, event: ConferenceJoined): void {
  const attempt = attemptOf(turn, event.leg);
  const conversation = talking(turn);
  if (!attempt || !conversation || conversation.attempt !== attempt.n || conversation.agentGone)
    return ignore(turn);
  conversation.connectedAt = turn.at;
}

export function left(turn: Turn, event: ConferenceLeft): void {
  const conversation = talking(turn);
  if (!conversation) return ignore(turn);
  const attempt = attemptOf(turn, event.leg);
  if (attempt)
    return agentGone(turn, attempt, 'agent-hung-up', sign('the agent left the conference', event.reason));
  if (event.leg !== 'customer') return ignore(turn);
  if (event.reason === 'moderator_ended_conference') {
    return agentLeft(turn, conversation, 'the conference ended because the agent left');
  }
  // A star or a hang-up: the customer's own request or status callback tells which; the watchdog asks.
  if (conversation.agentGone || conversation.customerLeft) return ignore(turn);
  conversation.customerLeft = true;
  setTimer(turn, 'watchdog', WATCHDOG_MS);
}

export function ended(turn: Turn, event: ConferenceEnded): void {
  const conversation = talking(turn);
  if (!conversation) return ignore(turn);
  const attempt = turn.s.attempts.find((one) => one.n === conversation.attempt);
  if (!attempt || event.endedBySid === '' || event.endedBySid !== attempt.sid) return ignore(turn);
  agentLeft(turn, conversation, sign("the agent's leaving ended the conference", event.reason));
}

function agentLeft(turn: Turn, conversation: Conversation, evidence: string): void {
  const attempt = turn.s.attempts.find((one) => one.n === conversation.attempt);
  if (attempt) agentGone(turn, attempt, 'agent-hung-up', evidence);
}

function talking(turn: Turn): Conversation | null {
  return turn.s.conversation?.state === 'talking' ? turn.s.conversation : null;
}

function sign(what: string, reason: string): string {
  return reason === '' ? what : `${what} (${reason})`;
}
