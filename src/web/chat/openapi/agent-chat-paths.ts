/** Chats in the description of the admin API. Owns: the operations of agents' desktops. */
import { IDEMPOTENCY_KEY, inPath, inQuery, operation, type Part } from '../../api/openapi/operation';

const parameters = [inPath('id')];

export function agentChatPaths(): Part {
  return {
    '/sessions/{id}/accept': {
      parameters,
      post: operation({
        summary: 'An agent takes a chat that was offered to them',
        parameters: [IDEMPOTENCY_KEY],
        ...{ body: 'ChatAccept', status: 202, answer: 'Accepted', schema: 'Accepted' },
      }),
    },
    '/sessions/{id}/messages': {
      parameters,
      get: operation({
        summary: 'The transcript of a chat',
        parameters: [
          inQuery('after', { type: 'integer', minimum: 0, default: 0 }, 'seq of the last known message'),
          inQuery('limit', { type: 'integer', minimum: 1, maximum: 500, default: 200 }, 'how many'),
        ],
        ...{ answer: 'The chat, its messages in order, who is typing', schema: 'Transcript' },
      }),
      post: operation({
        summary: 'An agent writes; in a chat offered to them it takes the chat',
        ...{ body: 'AgentMessage', status: 201, answer: 'Its place in the chat', schema: 'WrittenMessage' },
      }),
    },
    '/sessions/{id}/typing': {
      parameters,
      post: operation({
        summary: 'An agent is typing, or not any more',
        ...{ body: 'AgentTyping', status: 204, answer: 'Noted', answerType: null },
      }),
    },
  };
}
