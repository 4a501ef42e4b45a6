/** The description of the API for chat clients (OpenAPI 3.1). Owns: its paths. */
import { inHeader, inPath, inQuery, operation, type Part } from '../../api/openapi/operation';
import { chatSchemas } from './chat-schemas';

const id = [inPath('id')];
const CHAT = { answer: 'The chat as it is now', schema: 'Chat' };
const NOTHING = { status: 204, answer: 'Noted', answerType: null };
const after = inQuery('after', { type: 'integer', minimum: 0, default: 0 }, 'seq of the last known message');

/** @returns a new document on each call */
export function chatOpenApi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aftercall chat API',
      version: '1',
      description: 'Chats of web and mobile clients. What opens a chat is the token it was opened with.',
    },
    servers: [{ url: '/chat/v1' }],
    security: [{ chatToken: [] }],
    paths: { ...chatPaths(), ...messagePaths(), ...postSessionPaths() },
    components: {
      securitySchemes: {
        chatToken: { type: 'http', scheme: 'bearer', description: 'The answer of POST /chats' },
      },
      schemas: chatSchemas(),
    },
  };
}

function chatPaths(): Part {
  return {
    '/openapi.json': {
      get: operation({ summary: 'This document', answer: 'The document', security: [] }),
    },
    '/chats': {
      post: operation({
        summary: 'Open a chat',
        parameters: [
          inHeader(
            'Idempotency-Key',
            'a random one of at least 32 characters, new for each chat: sent again with the same body, it leads to the same chat',
          ),
        ],
        ...{ body: 'NewChat', status: 201, answer: 'The chat and its token', schema: 'OpenedChat' },
        security: [],
      }),
    },
    '/chats/{id}': { parameters: id, get: operation({ summary: 'A chat', ...CHAT }) },
    '/chats/{id}/events': {
      parameters: id,
      get: operation({
        summary:
          'Hear of the chat as it goes on: events "chat" (Chat), "message" (Message, its id is seq), "typing" (Typing)',
        parameters: [
          after,
          inQuery(
            'heartbeat',
            { type: 'integer', minimum: 2, maximum: 60, default: 15 },
            'seconds: where nothing happens, a comment is sent so often',
          ),
          {
            ...{ name: 'Last-Event-ID', in: 'header', schema: { type: 'integer' } },
            description: 'the same as "after"',
          },
        ],
        ...{ answer: 'Events until the chat is over', answerType: 'text/event-stream' },
      }),
    },
    '/chats/{id}/end': {
      parameters: id,
      post: operation({
        summary:
          'The customer ends the chat; a post-session transfer may follow. What began after what "ends" names goes on',
        ...{ body: 'EndChat', bodyIsOptional: true, ...CHAT },
      }),
    },
    '/chats/{id}/leave': {
      parameters: id,
      post: operation({ summary: 'The customer closes the window: nothing can follow', ...CHAT }),
    },
  };
}

function messagePaths(): Part {
  const limit = { type: 'integer', minimum: 1, maximum: 500, default: 200 };
  return {
    '/chats/{id}/messages': {
      parameters: id,
      get: operation({
        summary: 'Messages in order',
        parameters: [after, inQuery('limit', limit, 'how many')],
        ...{ answer: 'Messages', schema: 'Messages' },
      }),
      post: operation({
        summary:
          'Write a message; the same id again is the same message. "answers" names the question (its seq): the first answer is taken, later ones get 409 already-answered',
        ...{ body: 'NewMessage', status: 201, answer: 'Its place in the chat', schema: 'WrittenMessage' },
      }),
    },
    '/files/{session}/{seq}/{n}': {
      parameters: [inPath('session'), inPath('seq'), inPath('n')],
      get: operation({
        summary:
          'A file that came with a message: the "link" of its "files", which opens for a day to whoever has it',
        parameters: [
          inQuery('until', { type: 'string' }, 'as in the link'),
          inQuery('signature', { type: 'string' }, 'as in the link'),
        ],
        ...{ answer: 'The file, to be saved', answerType: 'application/octet-stream', security: [] },
      }),
    },
    '/chats/{id}/typing': {
      parameters: id,
      post: operation({
        summary: 'Typing began, goes on (every few seconds) or ended',
        body: 'NewTyping',
        ...NOTHING,
      }),
    },
    '/chats/{id}/uploads': {
      parameters: id,
      post: operation({ summary: 'Files are refused', ...NOTHING }),
    },
  };
}

function postSessionPaths(): Part {
  return {
    '/chats/{id}/post-session': {
      parameters: id,
      patch: operation({ summary: 'The customer opts in, or does not', body: 'OptIn', ...CHAT }),
    },
    '/chats/{id}/post-session/ready': {
      parameters: id,
      post: operation({ summary: 'The client is prepared for the transfer', ...CHAT }),
    },
    '/chats/{id}/post-session/start': {
      parameters: id,
      post: operation({ summary: 'The client wants the transfer to begin', ...CHAT }),
    },
  };
}
