/**
 * Messages of a conversation whose webhook has not come (Twilio docs: Conversation Message resource). Owns: the request,
 * and the event that each would have been. Must not know: who wrote them.
 */
import type { MessageReceived } from '../call/chat-event';
import type { OpenChat } from '../session/open-legs';
import { readMark } from './chat-messages';
import { isOurs } from './chat-parties';
import { cleanText } from './clean-text';
import { mediaOf } from './message-media';
import type { Chat } from './rest-chat-participants';

/** Newest first; before these nobody looks. */
const NEWEST = 50;

type Message = Awaited<ReturnType<Chat['messages']['page']>>['instances'][number];

/**
 * @param service SID of the chat service, which has the files
 * @returns those that did not come, in their order; also ones that a session was told of and did not keep
 * @throws what the client throws
 */
export async function missedMessages(
  chat: Chat,
  { carried }: Pick<OpenChat, 'carried'>,
  service: string,
  at: number,
): Promise<MessageReceived[]> {
  const { instances } = await chat.messages.page({ order: 'desc', pageSize: NEWEST });
  const known = new Set(carried);
  return (
    instances
      .filter(({ author, index }) => author !== null && author !== '' && !isOurs(author) && !known.has(index))
      // What an agent wrote through us is posted in their name.
      .filter(({ attributes }) => readMark(attributes) === null)
      .map((message) => received(message, service, at))
      .reverse()
  );
}

function received(
  { sid, author, body, index, media, dateCreated }: Message,
  service: string,
  at: number,
): MessageReceived {
  const files = mediaOf(JSON.stringify(((media ?? []) as object[]).map(asTold)), service);
  return {
    ...{ type: 'message.received', at, author, text: cleanText(body ?? ''), id: sid, index, relay: false },
    writtenAt: dateCreated.getTime(),
    ...(files.length === 0 ? {} : { media: files }),
  };
}

/** Webhooks spell the fields of a file in another way. */
function asTold(file: { sid?: string; filename?: string; content_type?: string }): object {
  return { Sid: file.sid, Filename: file.filename, ContentType: file.content_type };
}
