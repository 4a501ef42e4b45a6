/**
 * Bringing the carrier's conversation up to date. Owns: that one post is under way at a time, so that
 * the conversation has everything once and in order.
 */
import type { ChatCreated, ChatPosted, ChatPostFailed } from '../../call/chat-event';
import { ignore, ringNext } from '../conversation/ring';
import { leadGone } from '../lead-gone';
import { note, type Turn } from '../turn';

/** Closed, or not there any more (Twilio docs: errors 50377, 20404). */
const GONE: ReadonlySet<number> = new Set([50377, 20404]);

/** Posts what the conversation does not have yet, unless it has to wait for the post before. */
export function flush(turn: Turn): void {
  const { chat, lead, customer } = turn.s;
  const sid = customer.sid;
  if (!chat || chat.posting || chat.unsent.length === 0 || lead.sid === '') return;
  chat.post += 1;
  chat.posting = true;
  const plain = turn.s.type === 'sms' || turn.s.type === 'whatsapp';
  turn.effects.push({ type: 'chat.post', chat: sid, post: chat.post, items: chat.unsent, plain });
  chat.unsent = [];
}

/** The carrier has a conversation for us: agents can be invited, and it is told what was said so far. */
export function chatCreated(turn: Turn, { sid }: ChatCreated): void {
  const { s } = turn;
  if (s.customer.sid !== '') return ignore(turn);
  s.customer.sid = sid;
  s.lead.sid = sid;
  if (!s.lead.gone) ringNext(turn);
}

/** The post is there. After the one that closed the conversation nothing can be said any more. */
export function chatPosted(turn: Turn, { post }: ChatPosted): void {
  const { chat } = turn.s;
  if (!chat || post !== chat.post || !chat.posting) return ignore(turn);
  chat.posting = false;
  if (chat.closed && chat.unsent.length === 0) leadGone(turn, 'completed', 'closed');
}

/** The conversation takes no more: it was closed or deleted by somebody else. */
export function chatPostFailed(turn: Turn, { post, code }: ChatPostFailed): void {
  const { chat } = turn.s;
  if (!chat || post !== chat.post || !chat.posting) return ignore(turn);
  chat.posting = false;
  chat.unsent = [];
  chat.closed = true;
  note(turn, 'post.failed', { code });
  leadGone(turn, 'completed', GONE.has(code) ? 'conversation-closed' : 'carrier-failed');
}
