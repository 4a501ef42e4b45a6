/** The session metadata file of a chat. Owns: what only chats have. CCAI docs: Chat session metadata. */
import { z } from 'zod';
import { SIGNED_PROBLEMS } from '../call/custom-data';
import { CHAT_TYPES } from '../call/chat';
import {
  endFields,
  formFields,
  momentSchema,
  nameSchema,
  participantFields,
  partyFields,
  secondsSchema,
  stateFields,
  timeFields,
} from './metadata-parts';
import { postSessionSchema } from './post-session-schema';
import { CHAT_NAMES } from './session-type';

const participant = z.strictObject({
  ...participantFields,
  chat_id: nameSchema.nullable().describe("the carrier's conversation"),
  participant_id: nameSchema.nullable().describe("the carrier's identifier of an agent in the conversation"),
  connected_at: momentSchema.nullable(),
  finished_at: momentSchema.nullable(),
  chat_duration: secondsSchema,
  fail_reason: nameSchema,
});

const count = z.number().int().min(0);
const names = CHAT_TYPES.map((type) => CHAT_NAMES[type]);

/** Names only: the values are the customer's, and are written down where a data parameter has them. */
const customData = z
  .strictObject({
    signed: z.array(z.string()),
    unsigned: z.array(z.string()),
    signed_problem: z.enum(SIGNED_PROBLEMS).nullable(),
  })
  .describe('names of the values the client brought along');

/** One chat. Unknown fields are refused: what is written is what is documented. */
export const chatMetadata = z
  .strictObject({
    id: nameSchema,
    session_type: z.enum(names.map((name) => name.old)).describe('deprecated: the same as chat_type'),
    session_type_v2: z.enum(names.map((name) => name.now)),
    chat_type: z.enum(names.map((name) => name.old)).describe('by the names of older files'),
    ...stateFields,
    chat_id: nameSchema.nullable().describe("the carrier's conversation; null until there is one"),
    from: z.string(),
    to: z.string(),
    end_user: z.strictObject({ identifier: z.string(), name: z.string().nullable() }),
    client: z
      .strictObject({ kind: z.enum(['web', 'mobile']), version: z.string() })
      .nullable()
      .describe('what the customer chats with, where it is a client of ours'),
    custom_data: customData,
    ...timeFields,
    chat_duration: secondsSchema.describe('with agents and virtual agents'),
    message_count: count.describe('of everybody'),
    message_counts: z.strictObject({ end_user: count, agent: count, virtual_agent: count, system: count }),
    first_msg_sent_at: momentSchema.nullable(),
    last_msg_sent_at: momentSchema.nullable(),
    average_response_time: secondsSchema.nullable().describe('of agents; null where none answered'),
    longest_response_time: secondsSchema.nullable(),
    transcript: nameSchema.describe('path of the messages in the API'),
    ...endFields,
    ...partyFields,
    participants: z.array(participant),
    ...formFields,
    post_session: postSessionSchema,
  })
  .describe('A chat');

export type ChatMetadata = z.infer<typeof chatMetadata>;
