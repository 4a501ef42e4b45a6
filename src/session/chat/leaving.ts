/** Somebody is no longer in a chat, or may not be. Owns: what is noted of it. */
import type { ConversationClosed, PresenceChanged } from '../../call/chat-event';
import { sessionPrompt } from '../flow/prompts';
import { play } from '../leg/play';
import { cancelTimer, ignore, note, setTimer, type Turn } from '../turn';
import { isOpen } from '../waiting/attempts';
import { partyOf } from './parties';

/** The customer ends a chat in which no agent is. */
export function customerEndsChat({ s, legLive }: Turn, { by }: { by: 'agent' | 'end_user' }): boolean {
  return s.chat !== null && legLive && !s.chat.closed && by === 'end_user';
}

export function sayFarewell(turn: Turn): void {
  play(turn, ...sessionPrompt(turn, 'session.goodbye'));
}

/** The conversation is closed, and not by us: nobody can be reached in it any more. */
export function noteConversationClosed(turn: Turn, { reason }: ConversationClosed): void {
  const { chat } = turn.s;
  if (!chat) return;
  note(turn, 'conversation.closed', { reason });
  chat.closed = true;
  chat.unsent = [];
}

/** A client is connected again, or is not: it may come back. */
export function notePresence(turn: Turn, { author, present }: PresenceChanged): void {
  const { chat } = turn.s;
  const party = partyOf(turn.s, author);
  const { chat: settings } = turn.world.settings;
  if (party.role === 'stranger' || !chat) return ignore(turn);
  if (party.role === 'agent') {
    const timer = `agent-away:${party.attempt.n}`;
    if (!isOpen(party.attempt)) return ignore(turn);
    return present ? cancelTimer(turn, timer) : setTimer(turn, timer, settings.agentAwaySeconds * 1000);
  }
  chat.away = !present;
  if (present) cancelTimer(turn, 'away');
  else setTimer(turn, 'away', settings.leaveAfterSeconds * 1000);
}
