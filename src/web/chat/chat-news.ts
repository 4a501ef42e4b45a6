/**
 * What a saved turn is to those who listen to its chat: its messages and the chat after it, as they are sent. Owns: that
 * it is made once, however many streams there are.
 */
import type { SavedTurn } from '../../runtime/watchers';
import type { AppDeps } from '../app-deps';
import { chatIn, type ChatSnapshot } from './chat-access';
import { messageView } from './message-view';
import { sentEvent } from './sent-event';

export interface ChatNews {
  s: ChatSnapshot;
  messages: { seq: number; sent: string }[];
}

const made = new WeakMap<object, ChatNews>();

/** @returns null: it is no chat */
export function chatNews(deps: AppDeps, saved: NonNullable<SavedTurn>): ChatNews | null {
  const known = made.get(saved);
  if (known) return known;
  const s = chatIn(saved.session.snapshot);
  if (!s) return null;
  const messages = saved.messages.map((message) => {
    const { seq } = message;
    return { seq, sent: sentEvent('message', messageView(deps, s, message), seq) };
  });
  const news = { s, messages };
  made.set(saved, news);
  return news;
}
