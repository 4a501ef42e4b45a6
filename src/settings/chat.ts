/**
 * The document of what holds for every chat, whatever flow answers it: how long one waits for whom, and
 * what clients may do. Owns: its schema. Times are seconds.
 */
import { z } from 'zod';
import { webOriginsSchema } from './web-origins';

/** Its only name. */
export const CHAT_NAME = 'global';

const seconds = (least: number, most: number) => z.number().int().min(least).max(most);
const patience = seconds(10, 86_400).nullable();

export const chatSchema = z.strictObject({
  /** the customer has not written for so long: they are reminded; null: never, nor are they dismissed */
  remindAfterSeconds: patience.default(120),
  /** from the reminder until the customer is dismissed; null: never */
  dismissAfterSeconds: patience.default(180),
  /** an agent leaves the customer's message unanswered for so long: the chat times out; null: never */
  answerWithinSeconds: patience.default(null),
  /** the customer's client has not been connected for so long: the customer has left */
  leaveAfterSeconds: seconds(5, 3600).default(60),
  /** the agent's client has not been connected for so long: the agent is gone */
  agentAwaySeconds: seconds(5, 3600).default(30),
  /** web pages that may use the web client */
  origins: webOriginsSchema.default(['*']),
  /** one customer may send so many messages within so many seconds */
  rate: z
    .strictObject({
      messages: z.number().int().min(1).max(1000).default(10),
      seconds: seconds(1, 3600).default(10),
    })
    .default({ messages: 10, seconds: 10 }),
  /** longest message of a customer, in UTF-16 code units. Twilio docs: Conversations limits, 32 KB; WhatsApp lets a person write 4,096 */
  maxMessageLength: z.number().int().min(1).max(32_000).default(4096),
});

export type ChatSettings = z.infer<typeof chatSchema>;

/** What holds while nobody has saved anything. */
export const DEFAULT_CHAT: ChatSettings = chatSchema.parse({});
