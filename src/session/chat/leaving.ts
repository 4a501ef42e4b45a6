/**
 * Somebody is no longer in a chat: left, ended it, lost the connection, or the conversation was closed
 * elsewhere. Owns: what each of these means for the session.
 */
import type { ConversationClosed, ParticipantLeft, PresenceChanged } from '../../call/chat-event';
import { agentGone } from '../conversation/agent-gone';
import { agentEnded } from '../conversation/agent-leg';
import { concludeWith } from '../conversation/customer-returns';
import { ignore, legOf } from '../conversation/ring';
import { leadGone } from '../lead-gone';
import { sessionPrompt } from '../prompts';
import { cancelTimer, endLeg, note, play, setTimer, type Turn } from '../turn';
import { partyOf } from './parties';
import { closeConversation } from './speak';

/** The agent or the customer ended the chat, in the client or through the API. */
export function chatEndRequested(turn: Turn, by: 'agent' | 'end_user'): void {
  const { s } = turn;
  const { conversation } = s;
  if (s.lead.gone || s.chat?.closed) return ignore(turn);
  note(turn, 'end.requested', { by });
  if (conversation?.state === 'talking') {
    const who = by === 'agent' ? 'the agent' : 'the customer';
    return concludeWith(turn, { by, how: 'end-requested', evidence: [`${who} ended the chat`] });
  }
  if (by === 'agent') return ignore(turn);
  play(turn, ...sessionPrompt(turn, 'session.goodbye'));
  customerLeaves(turn, 'end-requested');
}

/** A participant was removed from the carrier's conversation, or left it. */
export function participantLeft(turn: Turn, { author, participant, at }: ParticipantLeft): void {
  const party = partyOf(turn.s, author);
  if (party.role === 'stranger') return ignore(turn);
  if (party.role === 'customer') return customerLeaves(turn, 'participant-left');
  const { attempt } = party;
  const sid = attempt.sid ?? participant;
  agentEnded(turn, {
    type: 'leg.ended',
    at,
    leg: legOf(attempt),
    sid,
    status: 'completed',
    source: 'participant-left',
  });
}

/** The conversation is closed, and not by us: nobody can be reached in it any more. */
export function conversationClosed(turn: Turn, { reason }: ConversationClosed): void {
  const { chat } = turn.s;
  if (!chat || (chat.closed && !chat.posting)) return ignore(turn);
  note(turn, 'conversation.closed', { reason });
  chat.closed = true;
  chat.unsent = [];
  const byTimer = reason.toUpperCase() === 'TIMER';
  leadGone(turn, 'completed', byTimer ? 'conversation-timed-out' : 'conversation-closed');
}

/** A client is connected again, or is not: it may come back. */
export function presenceChanged(turn: Turn, { author, present }: PresenceChanged): void {
  const party = partyOf(turn.s, author);
  const { chat: settings } = turn.world.settings;
  if (party.role === 'stranger' || !turn.s.chat) return ignore(turn);
  if (party.role === 'agent') {
    const timer = `agent-away:${party.attempt.n}`;
    return present ? cancelTimer(turn, timer) : setTimer(turn, timer, settings.agentAwaySeconds * 1000);
  }
  turn.s.chat.away = !present;
  if (present) cancelTimer(turn, 'away');
  else setTimer(turn, 'away', settings.leaveAfterSeconds * 1000);
}

/** The customer's client did not come back. */
export function awayExpired(turn: Turn): void {
  if (!turn.s.chat?.away || turn.s.lead.gone) return ignore(turn);
  customerLeaves(turn, 'client-gone');
}

/** An agent's client did not come back. */
export function agentAwayExpired(turn: Turn, n: number): void {
  const attempt = turn.s.attempts.find((one) => one.n === n);
  if (attempt?.status !== 'joined') return ignore(turn);
  if (attempt.sid) endLeg(turn, legOf(attempt), attempt.sid);
  agentGone(turn, attempt, 'agent-lost', "the agent's client went offline and did not come back");
}

/** The customer is gone for good: nobody is left whom a virtual agent could serve. */
function customerLeaves(turn: Turn, how: string): void {
  if (turn.s.lead.gone) return ignore(turn);
  closeConversation(turn);
  leadGone(turn, 'completed', how);
}
