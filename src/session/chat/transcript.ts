/**
 * The transcript of a chat. Owns: the numbering of messages, the counts and response times, and that
 * what the carrier's conversation does not have yet is queued for it in the same order.
 */
import type { ChatItem, ChatMessage, MessageSender } from '../../call/chat';
import type { MessageReceived } from '../../call/chat-event';
import { isTalking } from '../facts';
import type { SessionSnapshot } from '../snapshot';
import type { ChatState } from './chat-state';
import { noteIndex } from './gap';
import { placeMessage } from './place-message';
import type { Turn } from '../turn';

/** A message to be added: everything but what the transcript itself knows. */
export interface NewMessage extends Omit<ChatMessage, 'seq' | 'order' | 'at'> {
  /** its place in the carrier's conversation, if it came from there and that is known */
  index?: number;
  /** who it is in the carrier's conversation; null: it came from there */
  author: string | null;
  /** what the customer says next answers it, whether or not there are quick replies */
  isQuestion?: boolean;
}

/** To which question the customer's words belong, where their client says so. */
type Bound = Pick<MessageReceived, 'answers' | 'seen' | 'writtenAt' | 'index'>;

const COUNTED = {
  customer: 'customer',
  agent: 'agent',
  'virtual-agent': 'virtualAgent',
  system: 'system',
} as const satisfies { readonly [from in MessageSender]: keyof ChatState['counts'] };

/** Adds a message; it is saved with the turn. Does nothing in a call. */
export function addMessage(turn: Turn, { author, index, isQuestion = false, ...given }: NewMessage): void {
  const { chat } = turn.s;
  if (!chat) return;
  const seq = chat.messages + 1;
  if (index !== undefined) noteIndex(chat, index);
  const order = index === undefined ? seq : placeMessage(chat, seq, index);
  const place = order === seq ? { seq, at: turn.at } : { seq, order, at: turn.at };
  const message: ChatMessage = Object.assign(given, place);
  chat.messages = message.seq;
  chat.counts[COUNTED[message.from]] += 1;
  if (isQuestion || message.choices) Object.assign(chat, { question: seq, askedAt: turn.at });
  else if (message.from === 'customer') chat.question = null;
  chat.firstMessageAt ??= turn.at;
  chat.lastMessageAt = turn.at;
  // Only an agent who has the chat owes an answer: not a flow, a queue or a survey.
  if (message.from === 'customer' && isTalking(turn.s)) chat.unansweredSince ??= turn.at;
  if (message.from === 'agent') answered(chat, turn.at);
  turn.effects.push({ type: 'message.added', message });
  if (author === null) return;
  const { text, choices } = message;
  queueItem(turn, { do: 'message', seq, author, text, ...(choices ? { choices } : {}) });
}

/**
 * True when an answer names a question that was answered already, in whatever way, and when words were written before
 * their writer had seen what is asked now.
 */
export function isLateAnswer({ chat }: SessionSnapshot, { answers, seen, ...message }: Bound): boolean {
  if (chat === null) return false;
  if (wasBefore(chat, message)) return true;
  if (answers !== undefined && chat.question !== answers) return true;
  return seen !== undefined && chat.question !== null && chat.question > seen;
}

/** A message that was asked for later stands before the question. The carrier's times are whole seconds, its Index is not. */
function wasBefore(chat: ChatState, { writtenAt, index }: Pick<Bound, 'writtenAt' | 'index'>): boolean {
  if (writtenAt === undefined || chat.question === null) return false;
  const [question, asked] = chat.asked ?? [];
  const stands = index !== undefined && question === chat.question && index < (asked ?? 0);
  return stands || writtenAt < (chat.askedAt ?? 0);
}

/** Queues something for the carrier's conversation. Nothing follows a close. */
export function queueItem({ s }: Turn, item: ChatItem): void {
  if (s.chat && !s.chat.closed) s.chat.unsent.push(item);
}

function answered(chat: ChatState, at: number): void {
  if (chat.unansweredSince === null) return;
  const took = at - chat.unansweredSince;
  chat.unansweredSince = null;
  chat.responses.count += 1;
  chat.responses.totalMs += took;
  chat.responses.longestMs = Math.max(chat.responses.longestMs, took);
}
