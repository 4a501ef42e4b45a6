/**
 * Somebody writes in a chat through us. Owns: what a message may be, and that the same one sent again is
 * answered as before and never doubled.
 */
import type { ChatMessage } from '../../call/chat';
import type { MessageReceived } from '../../call/chat-event';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { chatSnapshot, type ChatSnapshot } from './chat-access';
import { ChatProblem, type ChatProblemCode } from './chat-problem';
import { isOver } from './chat-view';
import { messageText } from './message-text';

const PAGE = 200;

export type Written = Pick<MessageReceived, 'author' | 'text' | 'id' | 'choice' | 'answers' | 'seen'>;

/**
 * @param s the chat before the message
 * @returns `seq` of the message in the transcript
 * @throws PublicError invalid for a message that is empty or too long; ChatProblem chat-ended, already-answered, not-seen
 */
export async function writeMessage(deps: AppDeps, s: ChatSnapshot, written: Written): Promise<number> {
  const { runtime, clock } = deps;
  const text = fitText(deps, written.text);
  const event = { type: 'message.received', at: clock.now(), relay: true, ...written, text } as const;
  const { outcome } = await runtime.receive({ sessionId: s.id, key: keyOf(s, written), event });
  const from = isCustomer(s, written) ? 'customer' : 'agent';
  const after = outcome === 'repeated' ? 0 : s.chat.messages;
  const seq = await seqOf(deps, s.id, { id: written.id, from }, after);
  if (seq === null) throw new ChatProblem(await refusalOf(deps, s.id, written));
  return seq;
}

/** Not taken although the chat goes on: somebody else's answer came first, or another question did. */
async function refusalOf(deps: AppDeps, id: string, written: Written): Promise<ChatProblemCode> {
  const now = await chatSnapshot(deps, id);
  if (now === null || isOver(now)) return 'chat-ended';
  if (written.answers !== undefined) return 'already-answered';
  return written.seen === undefined ? 'chat-ended' : 'not-seen';
}

/** Agents and customers name their messages independently of each other. */
function keyOf(s: ChatSnapshot, written: Written): string {
  const { author, id } = written;
  return isCustomer(s, written) ? `message:${id}` : `message:${author}:${id}`;
}

function isCustomer({ customer }: ChatSnapshot, { author }: Written): boolean {
  return author === customer.from;
}

function fitText({ settings }: AppDeps, written: string): string {
  const text = messageText(written);
  const { maxMessageLength } = settings.current().chat;
  if (text === '') throw refusal('is empty', 'write something');
  if (text.length > maxMessageLength)
    throw refusal(
      `has ${text.length} characters`,
      `at most ${maxMessageLength}; send the rest as another message`,
    );
  return text;
}

function refusal(message: string, hint: string): PublicError {
  return new PublicError('invalid', '', [{ path: 'text', message, hint }]);
}

async function seqOf(
  { store }: AppDeps,
  chat: string,
  { id, from }: Pick<ChatMessage, 'id' | 'from'>,
  start: number,
): Promise<number | null> {
  for (let after = start; ;) {
    const page = await store.messages(chat, { after, limit: PAGE });
    const found = page.find((message) => message.id === id && message.from === from);
    if (found) return found.seq;
    const last = page.at(-1);
    if (!last) return null;
    after = last.seq;
  }
}
