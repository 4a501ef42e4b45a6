/**
 * What a turn is to those who listen to its chat: its messages, and the chat after it, as they are sent. Owns: that it is
 * made once, however many streams there are, from what the turn has at hand.
 */
import type { TurnCommit } from '../../runtime/ports';
import type { SessionSnapshot } from '../../session/snapshot';
import type { AppDeps } from '../app-deps';
import { chatIn, isChat, type ChatSnapshot } from './chat-access';
import { chatView, isThinking, type ChatView } from './chat-view';
import { messageView } from './message-view';
import { sentEvent } from './sent-event';

/** The chat as a stream shows it. */
export interface ShownChat {
  /** JSON of its view */
  text: string;
  virtualAgent: ChatView['virtualAgent'];
  /** a virtual agent works on its answer */
  thinking: boolean;
  /** nothing follows */
  isLast: boolean;
}

export interface ChatTurn {
  /** number of the turn */
  version: number;
  /** what it added to the transcript, as events */
  messages: { seq: number; sent: string }[];
  chat: ShownChat;
}

/** @returns what a turn is; null: its session is no chat */
export function chatTurns(deps: AppDeps): (commit: TurnCommit) => ChatTurn | null {
  return ({ session, live, messages }) => {
    const s = live ? (live as SessionSnapshot) : chatIn(session.snapshot);
    if (!s || !isChat(s)) return null;
    return {
      version: session.version,
      messages: messages.map((message) => {
        const { seq } = message;
        return { seq, sent: sentEvent('message', JSON.stringify(messageView(deps, s, message)), seq) };
      }),
      chat: shownChat(deps, s),
    };
  };
}

export function shownChat({ settings }: AppDeps, s: ChatSnapshot): ShownChat {
  const view = chatView(s, settings.current());
  const { virtualAgent } = view;
  const isLast = s.state === 'closed';
  return { text: JSON.stringify(view), virtualAgent, thinking: isThinking(s), isLast };
}
