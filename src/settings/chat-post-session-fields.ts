/**
 * The fields of post-session transfers that chats have instead of those of calls. Owns: each one's schema
 * and its default. What both channels have is in post-session-fields.
 */
import { z } from 'zod';
import { CHAT_TYPES } from '../call/chat';
import { POST_SESSION_SHAPE, some } from './post-session-fields';

const optInSchema = z.strictObject({
  /** ask the customer before the transfer */
  ask: z.boolean().default(false),
  /** silence this long means no: people read and type more slowly than they speak */
  timeoutSeconds: z.number().int().min(5).max(600).default(60),
  /** how often an answer that is neither yes nor no is asked for again */
  attempts: z.number().int().min(1).max(5).default(2),
});

/** Schema of each field, without defaults. */
export const CHAT_POST_SESSION_SHAPE = {
  /** types of chats that take part. CCAI docs: Post-session transfers (Chat Type) */
  chatTypes: some(CHAT_TYPES, 'chat type'),
  /** chats of mobile clients take part; older clients of that kind could not */
  mobileClients: z.boolean(),
  virtualAgent: POST_SESSION_SHAPE.virtualAgent,
  dataParametersEnabled: POST_SESSION_SHAPE.dataParametersEnabled,
  dataParameters: POST_SESSION_SHAPE.dataParameters,
  dataRecords: POST_SESSION_SHAPE.dataRecords,
  optIn: optInSchema,
  /** who, or what, must have ended the conversation */
  endedBy: some(['agent', 'end_user', 'timeout', 'dismissed'], 'party'),
  minimumTalkSeconds: POST_SESSION_SHAPE.minimumTalkSeconds,
  hours: POST_SESSION_SHAPE.hours,
  samplingPercent: POST_SESSION_SHAPE.samplingPercent,
  perPerson: POST_SESSION_SHAPE.perPerson,
  dailyCap: POST_SESSION_SHAPE.dailyCap,
  /** chats that were transferred between agents: like any other, only those, or never */
  transferredChats: z.enum(['any', 'only', 'never']),
} as const;

/** What holds where nothing was saved. */
export const CHAT_POST_SESSION_DEFAULTS = {
  chatTypes: [...CHAT_TYPES],
  optIn: { ask: false, timeoutSeconds: 60, attempts: 2 },
  endedBy: ['agent', 'end_user'],
} as const;
