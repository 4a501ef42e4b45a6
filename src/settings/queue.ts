/**
 * The document of a queue: who is rung for a waiting caller or invited to a waiting chat, how, and for how
 * long. Owns: its schema. Must not know: who is busy now.
 */
import { z } from 'zod';
import { conversationIdentitySchema } from './conversation-identity';
import { endpointSchema } from './endpoint';
import { onlyIfValid } from './only-if-valid';
import { phoneNumberSchema } from './phone-number';
import { nameSchema, plainText } from './plain-text';
import { evenIfInvalid, unique } from './unique';

const agentSchema = z
  .strictObject({
    id: nameSchema,
    name: plainText(100),
    /** where the agent is rung for calls; absent: the agent takes none */
    endpoint: endpointSchema.exactOptional(),
    /** identity in the carrier's conversations; absent: the agent takes no chats */
    chat: conversationIdentitySchema.exactOptional(),
  })
  .refine(({ endpoint, chat }) => endpoint !== undefined || chat !== undefined, {
    error: 'must have an endpoint (for calls), a chat identity (for chats), or both',
    ...onlyIfValid,
  });

const ACCEPT_KEY_RULE = 'must be true, false or one key in quotes: 0 to 9, * or #';
const acceptKeySchema = z.union([z.boolean(), z.string().regex(/^[0-9*#]$/, ACCEPT_KEY_RULE)], {
  error: ACCEPT_KEY_RULE,
});

const whole = (least: number, most: number) => z.number().int().min(least).max(most);

export const queueSchema = z.strictObject({
  agents: z
    .array(agentSchema)
    .superRefine(
      unique((agent) => agent?.id, 'agent id', 'id'),
      evenIfInvalid,
    )
    .superRefine(
      unique((agent) => agent?.chat, 'chat identity', 'chat'),
      evenIfInvalid,
    ),
  /** `by-load`: who has the fewest chats first */
  strategy: z.enum(['in-order', 'all-at-once', 'round-robin', 'longest-idle', 'by-load']).default('in-order'),
  /** how long one agent is rung */
  ringSeconds: whole(5, 120).default(20),
  /** how long a customer waits before the queue gives up */
  maxWaitSeconds: whole(1, 86_400).default(600),
  /** pause between two rounds in which nobody took the call */
  retrySeconds: whole(1, 300).default(10),
  /** how long a customer is kept waiting while the carrier cannot be asked to ring anybody; then the step has failed */
  outageSeconds: whole(5, 3600).default(60),
  /** what the customer hears while waiting; absent: the carrier's own music */
  waitMusicUrl: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).exactOptional(),
  /** tell the agent who is waiting before connecting them */
  whisper: z.boolean().default(false),
  /** must the agent press a key to take the call: true (any key), or that key */
  acceptKey: acceptKeySchema.default(false),
  /** let the carrier find out whether a machine answered */
  detectMachine: z.boolean().default(false),
  /** how chats are offered: how long one agent may take to accept, and how many an agent has at once */
  chat: z
    .strictObject({ acceptSeconds: whole(5, 600).default(60), perAgent: whole(1, 100).default(3) })
    .default({ acceptSeconds: 60, perAgent: 3 }),
  /** name of the hours in which it is open, as flows may ask (`queues.support.open`); absent: always */
  hours: nameSchema.exactOptional(),
  /** number shown to the agent; absent: the number the customer called */
  callerId: phoneNumberSchema.exactOptional(),
});

export type QueueSettings = z.infer<typeof queueSchema>;
export type QueueAgent = QueueSettings['agents'][number];
