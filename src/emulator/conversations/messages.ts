/**
 * Writing, changing and removing messages. Owns: the order of asking, doing and telling, and who sees a
 * message. Must not know: REST.
 */
import type { ChatConversation, ChatMessage } from './chat-conversation';
import { nameOf } from './chat-conversation';
import { chatDate, messageForm } from './chat-form';
import { keepAlive } from './chat-state';
import type { Chats } from './chats';
import type { Done } from './done';
import { checkAttributes, checkBody, refuseClosed } from './limits';
import type { Origin } from './origin';

export type MessageText = Pick<ChatMessage, 'author' | 'body' | 'attributes'> &
  Partial<Pick<ChatMessage, 'files'>>;

/** What the answer to a pre-action webhook may change. */
const CHANGEABLE = ['body', 'author', 'attributes'];

/** @throws CarrierError 50377, 50056, 50503, 50504, 20001 */
export async function addMessage(
  chats: Chats,
  conversation: ChatConversation,
  given: MessageText,
  origin: Origin,
): Promise<Done<ChatMessage>> {
  check(conversation, given);
  const draft = { ...given, participantSid: participantSidOf(conversation, given.author) };
  const form = messageForm(conversation.sid, draft);
  const changes = await chats.webhooks.ask('onMessageAdd', conversation.sid, origin, form, CHANGEABLE);
  const wanted: MessageText = { ...given, ...changes };
  check(conversation, wanted);
  const message = publish(chats, conversation, wanted);
  const wake = keepAlive(chats, conversation, origin);
  const tell = (): void => {
    // A message that was not changed has no date of its change.
    const { dateUpdated: _, ...told } = message;
    const about = { MessagingServiceSid: conversation.messagingServiceSid };
    const full = { ...messageForm(conversation.sid, told), ...about };
    chats.webhooks.tell('onMessageAdded', conversation, origin, full);
    wake();
  };
  return { value: message, tell };
}

/** @throws CarrierError 50377, 50056, 50503, 50504, 20001 */
export async function updateMessage(
  chats: Chats,
  conversation: ChatConversation,
  message: ChatMessage,
  change: Partial<MessageText>,
  origin: Origin,
): Promise<Done<ChatMessage>> {
  check(conversation, { ...message, ...change });
  const form = messageForm(conversation.sid, { ...message, ...change });
  const changes = await chats.webhooks.ask('onMessageUpdate', conversation.sid, origin, form, CHANGEABLE);
  const wanted = { ...change, ...changes };
  check(conversation, { ...message, ...wanted });
  Object.assign(message, wanted, { dateUpdated: chats.network.clock.now() });
  const told = messageForm(conversation.sid, message);
  return {
    value: message,
    tell: () => chats.webhooks.tell('onMessageUpdated', conversation, origin, told),
  };
}

/** @throws CarrierError 50377, 50056 */
export async function removeMessage(
  chats: Chats,
  conversation: ChatConversation,
  message: ChatMessage,
  origin: Origin,
): Promise<Done<undefined>> {
  refuseClosed(conversation);
  const form = messageForm(conversation.sid, message);
  await chats.webhooks.ask('onMessageRemove', conversation.sid, origin, form);
  refuseClosed(conversation);
  const index = conversation.messages.indexOf(message);
  if (index >= 0) conversation.messages.splice(index, 1);
  const told = { ...form, DateRemoved: chatDate(chats.network.clock.now()) };
  return {
    value: undefined,
    tell: () => chats.webhooks.tell('onMessageRemoved', conversation, origin, told),
  };
}

function publish(chats: Chats, conversation: ChatConversation, text: MessageText): ChatMessage {
  const now = chats.network.clock.now();
  const readers = conversation.participants.filter((one) => nameOf(one) !== text.author);
  const message: ChatMessage = {
    ...{ files: [], ...text },
    sid: chats.network.sids.next('IM'),
    index: conversation.nextIndex++,
    participantSid: participantSidOf(conversation, text.author),
    sentTo: readers.filter(({ binding }) => binding !== null).length,
    dateCreated: now,
    dateUpdated: now,
  };
  conversation.messages.push(message);
  const { sid, author, body } = message;
  chats.network.journal.tell({
    kind: 'message',
    conversation: conversation.sid,
    message: sid,
    author,
    text: body,
  });
  for (const reader of readers) chats.audience.sees(nameOf(reader), conversation, message);
  return message;
}

function check(conversation: ChatConversation, { body, attributes, files = [] }: MessageText): void {
  refuseClosed(conversation);
  if (body !== '' || files.length === 0) checkBody(conversation, body);
  checkAttributes(attributes, 'message');
}

function participantSidOf({ participants }: ChatConversation, author: string): string | null {
  return participants.find((one) => nameOf(one) === author)?.sid ?? null;
}
