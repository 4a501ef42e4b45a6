/**
 * Bringing the carrier's conversation up to date. Owns: that one post is under way at a time, so that
 * the conversation has everything once and in order.
 */
import type { ChatCreated, ChatPosted, ChatPostFailed } from '../../call/chat-event';
import { writeMetadata } from '../goodbye/metadata-file';
import { ignore, note, type Turn } from '../turn';
import { noteIndex } from './gap';

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
export function nameConversation(turn: Turn, { sid }: ChatCreated): void {
  const { s } = turn;
  if (s.customer.sid !== '') return ignore(turn);
  s.customer.sid = sid;
  s.lead.sid = sid;
  // The file was written without it.
  if (s.folder !== null) writeMetadata(turn);
}

/** The post is there. */
export function notePosted({ s: { chat } }: Turn, { last, count }: ChatPosted): void {
  if (!chat) return;
  chat.posting = false;
  if (last === undefined) return;
  // An event of an older version shows no gap.
  noteIndex(chat, last, count ?? last + 1);
  const { question } = chat;
  // Of a post that was under way when it was asked: it comes after that, too.
  if (question !== null && chat.asked?.[0] !== question) chat.asked = [question, last];
}

/** The conversation takes no more: it was closed or deleted by somebody else, or the carrier fails. */
export function notePostFailed(turn: Turn, { code }: ChatPostFailed): void {
  const { chat } = turn.s;
  if (!chat) return;
  chat.posting = false;
  chat.unsent = [];
  chat.closed = true;
  note(turn, 'post.failed', { code });
}
