/**
 * Bringing a conversation up to date (Twilio docs: Conversation Message, Participant and Conversation
 * resources). Owns: the order, and that nothing is there twice when it is tried again. Never sends
 * X-Twilio-Webhook-Enabled: what we write must not come back to us as news. Must not know: what is said.
 */
import type { ChatItem } from '../call/chat';
import type { ChatPostEffect } from '../call/effect';
import { assertNever } from '../lib/assert-never';
import type { Carried } from '../runtime/ports';
import { mergeAttributes } from './chat-attributes';
import { messagesOf, readMark, type MessageItem } from './chat-messages';
import { isOver, retryForLong } from './rest-chat-outcome';
import { addParticipant, chatOf, removeIdentity, type Chat } from './rest-chat-participants';
import { restFailure } from './rest-failure';
import type { Context, Side } from './rest-outcome';

const PAGE_SIZE = 100;

/** What is there of a post: the marks of its messages, and the place of the last one; -1: none. */
interface There {
  marks: Set<string>;
  last: number;
}

/** Items in order; the first that fails is tried again with those after it. */
export async function postToChat(
  { client }: Side,
  effect: ChatPostEffect,
  context: Context,
): Promise<Carried> {
  const { post, items, plain } = effect;
  const chat = chatOf(client, effect.chat);
  const there: There = { marks: new Set(), last: -1 };
  const posted = (): Carried => ({
    events: [
      {
        type: 'chat.posted',
        at: context.now,
        post,
        ...(there.last < 0 ? {} : { last: there.last, count: there.marks.size }),
      },
    ],
  });
  try {
    if (context.attempt > 1) await readMarks(chat, items, there);
    for (const item of items) await postItem(chat, item, plain, there);
    return posted();
  } catch (error) {
    const failure = restFailure(error);
    if (isOver(failure) && wasOurClose(effect, there)) return posted();
    const failed: Carried = {
      events: [{ type: 'chat.post-failed', at: context.now, post, code: failure.code }],
    };
    return retryForLong(failure, context) ?? failed;
  }
}

async function postItem(chat: Chat, item: ChatItem, plain: boolean, there: There): Promise<void> {
  switch (item.do) {
    case 'message':
      return postMessage(chat, item, plain, there);
    case 'join':
      await addParticipant(chat, item.identity, item.name);
      return;
    case 'leave':
      return removeIdentity(chat, item.identity);
    case 'attributes': {
      const { attributes } = await chat.fetch();
      await chat.update({ attributes: mergeAttributes(attributes, item.values) });
      return;
    }
    case 'close':
      return close(chat);
    default:
      return assertNever(item, 'item');
  }
}

async function postMessage(chat: Chat, item: MessageItem, plain: boolean, there: There): Promise<void> {
  for (const { mark, author, body, attributes } of messagesOf(item, plain)) {
    if (there.marks.has(mark)) continue;
    const { index } = await chat.messages.create({ author, body, attributes });
    note(there, mark, index);
  }
}

/** Closed already, or gone: that is what was wanted. */
async function close(chat: Chat): Promise<void> {
  try {
    await chat.update({ state: 'closed' });
  } catch (error) {
    if (!isOver(restFailure(error))) throw error;
  }
}

/** Which of the items an attempt before this one has posted: they are among the newest messages. */
async function readMarks(chat: Chat, items: ChatItem[], there: There): Promise<void> {
  const seqs = items.flatMap((item) => (item.do === 'message' ? [item.seq] : []));
  if (seqs.length === 0) return;
  const first = Math.min(...seqs);
  let page = await chat.messages.page({ order: 'desc', pageSize: PAGE_SIZE });
  for (;;) {
    for (const { attributes, index } of page.instances) {
      const known = readMark(attributes);
      if (known && known.seq < first) return;
      if (known) note(there, known.mark, index);
    }
    const next = await page.nextPage();
    if (!next) return;
    page = next as typeof page;
  }
}

/** An attempt before this one closed it: that comes last, so everything else was done. */
function wasOurClose({ items, plain }: ChatPostEffect, { marks }: There): boolean {
  if (items.at(-1)?.do !== 'close') return false;
  const messages = items.flatMap((item) => (item.do === 'message' ? messagesOf(item, plain) : []));
  return messages.every(({ mark }) => marks.has(mark));
}

function note(there: There, mark: string, index: number): void {
  there.marks.add(mark);
  there.last = Math.max(there.last, index);
}
