/** What clients and agents' desktops send. Owns: the schemas of their bodies and queries. */
import { z } from 'zod';
import { CHAT_STAGES } from '../../call/chat';
import { nameSchema, plainText } from '../../settings/plain-text';

/** How bodies of clients are read. */
export const CHAT_BODIES = { limit: '64kb' };

/** Names a client or a desktop gives a message; the same again is the same message. */
const messageId = z
  .string()
  .regex(/^[\w.:-]{1,100}$/, 'must be 1 to 100 letters, digits, _ . : or -, such as a UUID');

const questionSeq = z.number().int().min(1);

export const newChatBody = z.strictObject({
  /** one of our chat addresses */
  address: plainText(100).default('web'),
  client: z.strictObject({
    kind: z.enum(['web', 'mobile']),
    version: z.string().regex(/^\d{1,5}(\.\d{1,5}){0,3}$/, 'must be dotted numbers such as 3.1.0'),
  }),
  /** as browsers name it (BCP 47); one the flow does not speak is not taken */
  language: plainText(35).exactOptional(),
  /** what the customer is called */
  name: plainText(100).exactOptional(),
  customData: z
    .strictObject({
      /** a token: JWT, HS256, with exp */
      signed: z.string().min(1).exactOptional(),
      unsigned: z.record(z.string(), z.json()).exactOptional(),
    })
    .exactOptional(),
});

export const newMessageBody = z.strictObject({
  id: messageId,
  text: z.string(),
  /** value of the quick reply that was chosen; `text` is what it says */
  choice: plainText(200).exactOptional(),
  /** `seq` of the question it answers: only the first answer to each is taken */
  answers: questionSeq.exactOptional(),
  /** `seq` of the last message that was shown when it was written: it answers no question that came after that */
  seen: z.number().int().min(0).exactOptional(),
});

export const endChatBody = z.strictObject({
  /** what the customer saw when they asked for the end: nothing that came after it is ended */
  ends: z.enum(CHAT_STAGES).exactOptional(),
});

export const optInBody = z.strictObject({
  optInSelection: z.union([z.enum(['Yes', 'No']), z.boolean()]),
  /** `seq` of the question, as for messages */
  answers: questionSeq.exactOptional(),
});

export const typingBody = z.strictObject({ typing: z.boolean() });

export const agentBody = z.strictObject({ agent: nameSchema });
export const agentTypingBody = z.strictObject({ agent: nameSchema, typing: z.boolean() });
export const agentMessageBody = z.strictObject({ agent: nameSchema, id: messageId, text: z.string() });

/** `seq` of the last message that is known */
const after = z.coerce.number().int().min(0).default(0);

export const eventsQuery = z.object({
  after,
  /** where nothing happens, something is sent every so many seconds */
  heartbeat: z.coerce.number().int().min(2).max(60).default(15),
});

export const messagesQuery = z.object({
  after,
  limit: z.coerce.number().int().min(1).max(500).default(200),
});
