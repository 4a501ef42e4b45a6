/** The Messages of a conversation (Twilio docs: Conversation Message resource). Owns: routes and parameters. */
import { notFound } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { ChatConversation, ChatMessage } from '../chat-conversation';
import { addMessage, removeMessage, updateMessage, type MessageText } from '../messages';
import { messageJson } from './chat-json';
import { chatPage } from './chat-page';
import { answerOf, conversationOf, type ChatRequest } from './chat-request';

const KNOWN = ['Author', 'Body', 'Attributes'];
/** Uploads and templates, which the local carrier does not have, and dates of imported messages. */
const MISSING = ['MediaSid', 'ContentSid', 'ContentVariables', 'Subject', 'DateCreated', 'DateUpdated'];

export async function create(request: ChatRequest): Promise<RestResult> {
  const conversation = conversationOf(request);
  const text: MessageText = { author: 'system', body: '', attributes: '{}', ...read(request) };
  const done = await addMessage(request.chats, conversation, text, request.origin);
  return answerOf(201, done, (message) => messageJson(request, conversation, message));
}

/** Oldest first unless told otherwise. */
export function list(request: ChatRequest): RestResult {
  const conversation = conversationOf(request);
  const isNewestFirst = request.given.oneOf('Order', ['asc', 'desc']) === 'desc';
  const messages = isNewestFirst ? [...conversation.messages].reverse() : conversation.messages;
  const json = (one: ChatMessage) => messageJson(request, conversation, one);
  return chatPage(request, 'messages', messages, json, ['Order']);
}

export function fetchOne(request: ChatRequest): RestResult {
  const { conversation, message } = find(request);
  return { status: 200, body: messageJson(request, conversation, message) };
}

export async function update(request: ChatRequest): Promise<RestResult> {
  const { conversation, message } = find(request);
  const done = await updateMessage(request.chats, conversation, message, read(request), request.origin);
  return answerOf(200, done, () => messageJson(request, conversation, message));
}

export async function remove(request: ChatRequest): Promise<RestResult> {
  const { conversation, message } = find(request);
  return answerOf(204, await removeMessage(request.chats, conversation, message, request.origin));
}

function read({ given }: ChatRequest): Partial<MessageText> {
  given.checkNames(KNOWN, MISSING);
  const [author, body, attributes] = [given.text('Author'), given.text('Body'), given.text('Attributes')];
  return {
    ...(author === undefined ? {} : { author }),
    ...(body === undefined ? {} : { body }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

/** @throws CarrierError 20404 */
function find(request: ChatRequest): { conversation: ChatConversation; message: ChatMessage } {
  const conversation = conversationOf(request);
  const message = conversation.messages.find(({ sid }) => sid === request.params.sid);
  if (!message) throw notFound(request.path);
  return { conversation, message };
}
