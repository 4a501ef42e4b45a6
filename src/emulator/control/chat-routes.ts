/**
 * Chats in the control API: what goes on, and being the person who writes. Owns: these routes. Must not
 * know: what the carrier does with a message.
 */
import { Router } from 'express';
import { z } from 'zod';
import { nameOf, type ChatConversation, type ChatMessage } from '../conversations/chat-conversation';
import type { Chatter } from '../conversations/chatter';
import type { Chatters } from '../conversations/chatters';
import { CarrierError } from '../engine/carrier-error';
import type { TextMessage } from '../messaging/text-message';
import { scriptChatter } from '../conversations/script-chatter';
import { badField, ControlProblem } from './control-problem';
import { body, count, flag, readBody, text } from './read-body';

const WRITE = body({
  text: text('what is written, up to 5000 characters').exactOptional(),
  to: text("a number of the account, or a conversation's SID or unique name", /^.{1,256}$/).exactOptional(),
  attributes: text('JSON').exactOptional(),
  files: z
    .array(
      body({
        name: text("a file's name, up to 200 characters", /^.{1,200}$/),
        type: text('a MIME type such as image/png', /^[\w.+-]{1,100}\/[\w.+-]{1,100}$/),
        base64: text('the content in base64', /^[A-Za-z0-9+/]*={0,2}$/),
      }),
      'must be a list of files',
    )
    .max(10, 'must have at most 10 files')
    .exactOptional(),
});
const LEAVE = body({
  conversation: text("a conversation's SID or unique name", /^.{1,256}$/).exactOptional(),
});

const words = text('what is written, up to 5000 characters');
const SCRIPT = body({
  greeting: words.exactOptional(),
  lines: z.array(words, 'must be a list of texts').max(1000, 'must have at most 1000 texts'),
  leavesAfter: count(1, 1000).exactOptional(),
  afterMs: count(0, 600_000).exactOptional(),
});
const PRESENCE = body({ online: flag() });

export function chatRoutes(chatters: Chatters): Router {
  const { chats } = chatters;
  const router = Router();
  router.get('/conversations', (_, response) => {
    response.json({ conversations: [...chats.conversations].reverse().map(summary) });
  });
  router.get('/conversations/:name', (request, response) => {
    const conversation = chats.find(request.params.name);
    if (!conversation)
      throw new ControlProblem(404, 'there is no such conversation; GET /carrier/conversations lists them');
    const { messages, attributes } = conversation;
    response.json({ ...summary(conversation), attributes, messages: messages.map(messageView) });
  });
  router.get('/chatters/:name', (request, response) => {
    response.json(chatterView(chatterOf(chatters, request.params.name)));
  });
  router.post('/chatters/:name/messages', async (request, response) => {
    const { text: words = '', files = [], ...options } = readBody(WRITE, request.body);
    if (words === '' && files.length === 0) throw badField('text', 'or files must be given');
    const sent = files.map(({ base64, ...file }) => ({ ...file, content: Buffer.from(base64, 'base64') }));
    const chatter = chatterOf(chatters, request.params.name);
    const message = await possible('to', chatter.write(words, { ...options, files: sent }));
    response.status(201).json({ message: (message && messageView(message)) ?? null });
  });
  router.post('/chatters/:name/leave', async (request, response) => {
    const { conversation } = readBody(LEAVE, request.body);
    const chatter = chatterOf(chatters, request.params.name);
    await possible('conversation', chatter.leave(conversation));
    response.json(chatterView(chatter));
  });
  router.put('/chatters/:name/script', (request, response) => {
    const { name } = chatterOf(chatters, request.params.name);
    response.json(chatterView(scriptChatter(chatters, name, readBody(SCRIPT, request.body))));
  });
  router.put('/chatters/:name/presence', async (request, response) => {
    const { online } = readBody(PRESENCE, request.body);
    const chatter = chatterOf(chatters, request.params.name);
    const change = async () => (online ? chatter.goesOnline() : chatter.goesOffline());
    await possible('name', change());
    response.json(chatterView(chatter));
  });
  return router;
}

function chatterOf(chatters: Chatters, name: string): Chatter {
  if (/^.{1,256}$/.test(name)) return chatters.chatter(name);
  throw badField(
    'name',
    'must be a number like +15550001, whatsapp:+15550001, whatsapp:US.1349 or an identity',
  );
}

/** What Twilio refuses is a conflict, what cannot be meant is the asker's mistake. @throws ControlProblem */
async function possible<T>(field: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof CarrierError) throw new ControlProblem(409, `${error.code}: ${error.message}`);
    throw badField(field, `does not fit: ${(error as Error).message}`);
  }
}

function summary(conversation: ChatConversation): Record<string, unknown> {
  const { sid, state, friendlyName, uniqueName, participants, messages, dateCreated } = conversation;
  return {
    sid,
    state,
    friendlyName,
    uniqueName,
    participants: participants.map(nameOf),
    messageCount: messages.length,
    createdAt: dateCreated,
  };
}

/** Files without their content. */
function messageView(written: ChatMessage | TextMessage): Record<string, unknown> {
  if (!('files' in written)) return { ...written };
  const { files, ...message } = written;
  return files.length === 0
    ? message
    : { ...message, files: files.map(({ content, ...file }) => ({ ...file, size: content.length })) };
}

function chatterView({ name, seen, conversations }: Chatter): Record<string, unknown> {
  return { name, conversations: conversations.map(({ sid }) => sid), seen };
}
