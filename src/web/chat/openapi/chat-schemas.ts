/** Schemas of chats in the descriptions. Owns: their names; those of bodies are made of what checks them. */
import { z } from 'zod';
import type { Part } from '../../api/openapi/operation';
import {
  agentBody,
  agentMessageBody,
  agentTypingBody,
  endChatBody,
  newChatBody,
  newMessageBody,
  optInBody,
  typingBody,
} from '../chat-bodies';

const text: Part = { type: 'string' };
const textOrNull: Part = { type: ['string', 'null'] };
const count: Part = { type: 'integer', minimum: 0 };
const yesOrNo: Part = { type: 'boolean' };
const time: Part = { type: 'string', format: 'date-time' };
const ref = (name: string): Part => ({ $ref: `#/components/schemas/${name}` });

/** Of the API for clients. */
export function chatSchemas(): Part {
  return {
    NewChat: jsonSchema(newChatBody),
    NewMessage: jsonSchema(newMessageBody),
    EndChat: jsonSchema(endChatBody),
    NewTyping: jsonSchema(typingBody),
    OptIn: jsonSchema(optInBody),
    OpenedChat: object({ chat: ref('Chat'), token: text }),
    WrittenMessage: object({ seq: count }),
    Messages: object({ items: { type: 'array', items: ref('Message') }, chat: ref('Chat') }),
    ...shared(),
    Problem: problem,
  };
}

/** Of the admin API: for agents' desktops. */
export function agentChatSchemas(): Part {
  return {
    ChatAccept: jsonSchema(agentBody),
    AgentMessage: jsonSchema(agentMessageBody),
    AgentTyping: jsonSchema(agentTypingBody),
    WrittenMessage: object({ seq: count }),
    Transcript: object({
      chat: ref('Chat'),
      items: { type: 'array', items: ref('Message') },
      typing: { type: 'array', items: object({ from: text, name: textOrNull }) },
    }),
    ...shared(),
  };
}

function shared(): Part {
  const member = object({ name: text });
  const memberOrNull = { anyOf: [member, { type: 'null' }] };
  return {
    Chat: object({
      id: text,
      status: { enum: ['waiting', 'queued', 'connected', 'post-session', 'ended'] },
      ...{ lang: text, startedAt: time, agent: memberOrNull, virtualAgent: memberOrNull },
      allAgents: { type: 'array', items: member },
      ...{ endedBy: textOrNull, endedHow: textOrNull },
      ...{ postSessionRequired: yesOrNo, postSessionOptInRequired: yesOrNo },
      ...{ postSessionTransferStatus: text, awaitsCustomer: yesOrNo },
      ...{ maxMessageLength: count, lastMessage: count },
    }),
    Message: {
      ...object({
        ...{ seq: count, at: time, name: textOrNull, text },
        from: { enum: ['customer', 'agent', 'virtual-agent', 'system'] },
      }),
      description:
        'Besides: "order" (where it stands among the "seq" of the others, if the carrier told of it late), ' +
        '"choices" (quick replies), "asks" (opt-in), "id" (of the customer\'s own), "files" (name, ' +
        'type, and a link that opens for a day; "text" has a line for each at its end)',
    },
  };
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'hint'],
  properties: {
    ...{ type: text, title: text, status: { type: 'integer' }, code: text, detail: text, hint: text },
    problems: { type: 'array', items: { type: 'object', required: ['path', 'message'] } },
  },
};

function object(properties: Part): Part {
  return { type: 'object', required: Object.keys(properties), properties };
}

function jsonSchema(schema: z.ZodType): Part {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
