/** What happens only in chats. Owns: which of these events goes where. */
import type { ChatEvent, ChatOpened } from '../../call/chat-event';
import { assertNever } from '../../lib/assert-never';
import { ignore } from '../conversation/ring';
import type { Turn } from '../turn';
import { optInSelected, postSessionAcknowledged } from './acknowledged';
import { botAnswered } from './bot';
import { conversationClosed, participantLeft, presenceChanged } from './leaving';
import { chatAccepted, messageReceived } from './message-received';
import { chatCreated, chatPosted, chatPostFailed } from './post';

type DuringChat = Exclude<ChatEvent, ChatOpened>;

/** In a call none of them can happen: such an event is counted and changes nothing. */
export function chatEvent(turn: Turn, event: DuringChat): void {
  if (!turn.s.chat) return ignore(turn);
  switch (event.type) {
    case 'chat.created':
      return chatCreated(turn, event);
    case 'message.received':
      return messageReceived(turn, event);
    case 'chat.posted':
      return chatPosted(turn, event);
    case 'chat.post-failed':
      return chatPostFailed(turn, event);
    case 'participant.left':
      return participantLeft(turn, event);
    case 'chat.accepted':
      return chatAccepted(turn, event);
    case 'conversation.closed':
      return conversationClosed(turn, event);
    case 'presence.changed':
      return presenceChanged(turn, event);
    case 'opt-in.selected':
      return optInSelected(turn, event);
    case 'post-session.acknowledged':
      return postSessionAcknowledged(turn, event);
    case 'bot.answered':
      return botAnswered(turn, event);
    default:
      return assertNever(event, 'event');
  }
}
