/**
 * The document of post-session transfers for all chats. Owns: its schema and what holds before it is
 * ever saved. Must not know: whether the virtual agent exists. CCAI docs: Post-session transfers.
 */
import { z } from 'zod';
import { CHAT_POST_SESSION_DEFAULTS, CHAT_POST_SESSION_SHAPE } from './chat-post-session-fields';
import { POST_SESSION_DEFAULTS } from './post-session-fields';

/** Its only name. */
export const CHAT_POST_SESSION_NAME = 'global';

export const chatPostSessionSchema = z.strictObject({
  enabled: z.boolean().default(false),
  chatTypes: CHAT_POST_SESSION_SHAPE.chatTypes.default([...CHAT_POST_SESSION_DEFAULTS.chatTypes]),
  mobileClients: CHAT_POST_SESSION_SHAPE.mobileClients.default(false),
  virtualAgent: CHAT_POST_SESSION_SHAPE.virtualAgent.default(null),
  dataParametersEnabled: CHAT_POST_SESSION_SHAPE.dataParametersEnabled.default(false),
  dataParameters: CHAT_POST_SESSION_SHAPE.dataParameters.default([]),
  dataRecords: CHAT_POST_SESSION_SHAPE.dataRecords.default({ ...POST_SESSION_DEFAULTS.dataRecords }),
  optIn: CHAT_POST_SESSION_SHAPE.optIn.default({ ...CHAT_POST_SESSION_DEFAULTS.optIn }),
  endedBy: CHAT_POST_SESSION_SHAPE.endedBy.default([...CHAT_POST_SESSION_DEFAULTS.endedBy]),
  minimumTalkSeconds: CHAT_POST_SESSION_SHAPE.minimumTalkSeconds.default(0),
  hours: CHAT_POST_SESSION_SHAPE.hours.default(null),
  samplingPercent: CHAT_POST_SESSION_SHAPE.samplingPercent.default(100),
  perPerson: CHAT_POST_SESSION_SHAPE.perPerson.default(null),
  dailyCap: CHAT_POST_SESSION_SHAPE.dailyCap.default(null),
  transferredChats: CHAT_POST_SESSION_SHAPE.transferredChats.default('any'),
});

export type ChatPostSession = z.infer<typeof chatPostSessionSchema>;

/** What holds while nobody has saved anything: post-session transfers of chats are off. */
export const DEFAULT_CHAT_POST_SESSION: ChatPostSession = chatPostSessionSchema.parse({});
