/**
 * What can be subscribed to about chats (Twilio docs: Conversations webhooks). Owns: the names of the
 * events. Must not know: what they say.
 */

/** Asked before something is done; they may change or refuse it. */
export const PRE_EVENTS = [
  'onMessageAdd',
  'onMessageUpdate',
  'onMessageRemove',
  'onConversationAdd',
  'onConversationUpdate',
  'onConversationRemove',
  'onParticipantAdd',
  'onParticipantUpdate',
  'onParticipantRemove',
] as const;
export type PreEvent = (typeof PRE_EVENTS)[number];

/** Told afterwards. */
export const POST_EVENTS = [
  'onMessageAdded',
  'onMessageUpdated',
  'onMessageRemoved',
  'onConversationAdded',
  'onConversationUpdated',
  'onConversationRemoved',
  'onConversationStateUpdated',
  'onParticipantAdded',
  'onParticipantUpdated',
  'onParticipantRemoved',
] as const;
export type PostEvent = (typeof POST_EVENTS)[number];

/** What Twilio tells besides and the local carrier does not. */
export const MISSING_EVENTS: readonly string[] = [
  'onDeliveryUpdated',
  'onUserAdded',
  'onUserUpdate',
  'onUserUpdated',
];

export const CHAT_EVENTS: readonly string[] = [...PRE_EVENTS, ...POST_EVENTS, ...MISSING_EVENTS];
