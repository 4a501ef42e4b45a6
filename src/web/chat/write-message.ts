/**
 * Somebody writes in a chat through us. Owns: what a message may be, and that the same one sent again is
 * answered as before and never doubled.
 */
import type { ChatMessage } from '../../call/chat';
import type { MessageReceived } from '../../call/chat-event';
import { PublicError } from '../../errors';
import type { AppDeps } from '../app-deps';
import { chatSnapshot } from './chat-access';
import { ChatProblem, type ChatProblemCode } from './chat-problem';
import { isOver } from './chat-view';
import { messageText } from './message-text';

const PAGE = 200;

export type Written = Pick<MessageReceived, 'author' | 'text' | 'id' | 'choice' | 'answers' | 'seen'>;

/** A chat, and the identity of its customer. */
export interface WrittenIn {
  id: string;
  customer: string;
}

/**
 * @returns `seq` of the message in the transcript
 * @throws PublicError invalid for a message that is empty or too long, not-found when the chat is there no more;
 * ChatProblem chat-ended, already-answered, not-seen
 */
export async function writeMessage(deps: AppDeps, chat: WrittenIn, written: Written): Promise<number> {
  const { runtime, clock } = deps;
  const text = fitText(deps, written.text);
  const event = { type: 'message.received', at: clock.now(), relay: true, ...written, text } as const;
  const result = await runtime.receive({ sessionId: chat.id, key: keyOf(chat, written), event });
  const message = { id: written.id, from: isCustomer(chat, written) ? 'customer' : 'agent' } as const;
  const seq =
    result.outcome === 'repeated'
      ? await storedSeq(deps, chat.id, message)
      : seqIn(result.commit?.messages ?? [], message);
  if (seq === null) throw new ChatProblem(await refusalOf(deps, chat.id, written));
  return seq;
}

/** Not taken although the chat goes on: somebody else's answer came first, or another question did. */
async function refusalOf(deps: AppDeps, id: string, written: Written): Promise<ChatProblemCode> {
  const now = await chatSnapshot(deps, id);
  if (now === null) throw new PublicError('not-found', 'chat');
  if (isOver(now)) return 'chat-ended';
  if (written.answers !== undefined) return 'already-answered';
  return written.seen === undefined ? 'chat-ended' : 'not-seen';
}

/** Agents and customers name their messages independently of each other. */
function keyOf(chat: WrittenIn, written: Written): string {
  const { author, id } = written;
  return isCustomer(chat, written) ? `message:${id}` : `message:${author}:${id}`;
}

function isCustomer({ customer }: WrittenIn, { author }: Written): boolean {
  return author === customer;
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

type Named = Pick<ChatMessage, 'id' | 'from'>;

function seqIn(messages: ChatMessage[], { id, from }: Named): number | null {
  return messages.find((message) => message.id === id && message.from === from)?.seq ?? null;
}

async function storedSeq({ store }: AppDeps, chat: string, message: Named): Promise<number | null> {
  for (let after = 0; ;) {
    const page = await store.messages(chat, { after, limit: PAGE });
    const found = seqIn(page, message);
    const last = page.at(-1);
    if (found !== null || !last) return found;
    after = last.seq;
  }
}
