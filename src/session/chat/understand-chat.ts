/** What an event of a chat means for its session. Owns: who wrote or left, and whether they still may. PURE. */
import type {
  ChatAccepted,
  ChatEvent,
  ChatOpened,
  ChatPosted,
  ChatPostFailed,
  ConversationClosed,
  MessageReceived,
  ParticipantLeft,
} from '../../call/chat-event';
import type { MachineEvent } from '../machine-event';
import type { Attempt, SessionSnapshot } from '../snapshot';
import { isIn, isLive } from '../state';
import { isOpen, legOf } from '../waiting/attempts';
import type { ChatState } from './chat-state';
import { partyOf } from './parties';
import { isLateAnswer } from './transcript';

/** Closed, or not there any more (Twilio docs: errors 50377, 20404). */
const GONE: ReadonlySet<number> = new Set([50377, 20404]);

const LATE: MachineEvent[] = [{ type: 'late' }];

export function understandChat(
  s: SessionSnapshot,
  chat: ChatState,
  event: Exclude<ChatEvent, ChatOpened>,
): MachineEvent[] {
  switch (event.type) {
    case 'message.received':
      return messageReceived(s, chat, event);
    case 'chat.accepted':
      return chatAccepted(s, event);
    case 'participant.left':
      return participantLeft(s, event);
    case 'conversation.closed':
      return chat.closed && !chat.posting ? LATE : [event, ...left(s, closing(event))];
    case 'chat.posted':
      return chatPosted(s, chat, event);
    case 'chat.post-failed':
      return chatPostFailed(s, chat, event);
    case 'post-session.acknowledged':
      return event.as === 'started' && isIn(s, 'consent')
        ? [event, { type: 'opt-in.selected', choice: 'yes' }]
        : [event];
    case 'opt-in.selected':
      return isLateAnswer(s, event) ? LATE : [event];
    case 'chat.created':
    case 'chat.read':
    case 'presence.changed':
    case 'bot.answered':
      return [event];
  }
}

function messageReceived(s: SessionSnapshot, chat: ChatState, message: MessageReceived): MachineEvent[] {
  const party = partyOf(s, message.author);
  if (party.role === 'stranger') return [{ type: 'message.stranger' }];
  if (party.role === 'agent') return agentWrote(message, party.attempt);
  if (!isLive(s) || chat.closed) return LATE;
  const kept: MachineEvent[] = [{ type: 'message.kept', message }];
  // Who could not know that it did not arrive is not told that it came too late.
  if (isLateAnswer(s, message)) return message.writtenAt === undefined ? LATE : kept;
  const opening = isIn(s, 'unread');
  const first: MachineEvent[] = opening ? [{ type: 'message.first' }] : [];
  const { text, choice } = message;
  if (text.trim() === '' && choice === undefined) return [...kept, ...first, { type: 'message.file' }];
  const wrote: MachineEvent = {
    ...{ type: 'customer.wrote', text, opening },
    ...(choice === undefined ? {} : { choice }),
  };
  return [...kept, ...first, wrote];
}

/** An agent who writes in a chat they were offered has taken it. */
function agentWrote(message: MessageReceived, attempt: Attempt): MachineEvent[] {
  const takes = attempt.status !== 'joined' && isOpen(attempt);
  return [...(takes ? [takesChat(message.at, attempt)] : []), { type: 'agent.wrote', n: attempt.n, message }];
}

/** An agent takes a chat through the API. */
function chatAccepted(s: SessionSnapshot, { agentId, at }: ChatAccepted): MachineEvent[] {
  const attempt = s.attempts.findLast((one) => one.agentId === agentId && isOpen(one));
  if (!attempt || attempt.status === 'joined') return LATE;
  return [takesChat(at, attempt), { type: 'agent.took', n: attempt.n }];
}

function takesChat(at: number, attempt: Attempt): MachineEvent {
  return { type: 'agent.answered', at, leg: legOf(attempt), sid: attempt.sid ?? '', machine: false };
}

/** A participant was removed from the carrier's conversation, or left it. */
function participantLeft(s: SessionSnapshot, { author, participant }: ParticipantLeft): MachineEvent[] {
  const party = partyOf(s, author);
  if (party.role === 'stranger') return LATE;
  if (party.role === 'customer') return left(s, 'participant-left');
  const { attempt } = party;
  const { n } = attempt;
  const ended: MachineEvent = {
    type: 'agent.ended',
    n,
    sid: attempt.sid ?? participant,
    status: 'completed',
  };
  if (attempt.status !== 'joined') return [ended];
  return [ended, { type: 'agent.gone', n, how: 'agent-left', evidence: 'the agent left the chat' }];
}

/** The post is there. After the one that closed the conversation nothing can be said any more. */
function chatPosted(s: SessionSnapshot, chat: ChatState, event: ChatPosted): MachineEvent[] {
  if (event.post !== chat.post || !chat.posting) return LATE;
  const over = chat.closed && chat.unsent.length === 0;
  return over && isLive(s) ? [event, ...left(s, 'closed')] : [event];
}

/** Closed by the carrier's own timer, or by somebody. Twilio docs: onConversationStateUpdated, Reason. */
function closing({ reason }: ConversationClosed): string {
  return reason.toUpperCase() === 'TIMER' ? 'conversation-timed-out' : 'conversation-closed';
}

function chatPostFailed(s: SessionSnapshot, chat: ChatState, event: ChatPostFailed): MachineEvent[] {
  if (event.post !== chat.post || !chat.posting) return LATE;
  return [event, ...left(s, GONE.has(event.code) ? 'conversation-closed' : 'carrier-failed')];
}

function left(s: SessionSnapshot, source: string): MachineEvent[] {
  return isLive(s) ? [{ type: 'leg.left', status: 'completed', source, answer: null }] : LATE;
}
