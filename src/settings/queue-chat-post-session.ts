/**
 * The document of post-session transfers for one queue's web chats; its name is the queue's. Owns: its
 * schema. A field that is absent inherits from the setting for all chats; `mode` decides the switch
 * alone: `on` works even where the global setting is off, or does not select web chats. It has no chat
 * types: chats of other types keep to the setting for all chats (CCAI docs: Post-session transfers, queue).
 */
import { z } from 'zod';
import { CHAT_POST_SESSION_SHAPE } from './chat-post-session-fields';

export const queueChatPostSessionSchema = z.strictObject({
  mode: z.enum(['inherit', 'on', 'off']).default('inherit'),
  virtualAgent: CHAT_POST_SESSION_SHAPE.virtualAgent.exactOptional(),
  dataParametersEnabled: CHAT_POST_SESSION_SHAPE.dataParametersEnabled.exactOptional(),
  dataParameters: CHAT_POST_SESSION_SHAPE.dataParameters.exactOptional(),
  dataRecords: CHAT_POST_SESSION_SHAPE.dataRecords.exactOptional(),
  optIn: CHAT_POST_SESSION_SHAPE.optIn.exactOptional(),
  endedBy: CHAT_POST_SESSION_SHAPE.endedBy.exactOptional(),
  minimumTalkSeconds: CHAT_POST_SESSION_SHAPE.minimumTalkSeconds.exactOptional(),
  hours: CHAT_POST_SESSION_SHAPE.hours.exactOptional(),
  samplingPercent: CHAT_POST_SESSION_SHAPE.samplingPercent.exactOptional(),
  perPerson: CHAT_POST_SESSION_SHAPE.perPerson.exactOptional(),
  dailyCap: CHAT_POST_SESSION_SHAPE.dailyCap.exactOptional(),
  transferredChats: CHAT_POST_SESSION_SHAPE.transferredChats.exactOptional(),
});

export type QueueChatPostSession = z.infer<typeof queueChatPostSessionSchema>;
