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

/** Told afterwards of a user, whatever conversations the user is in; no webhook of one conversation has it. */
export type UserEvent = 'onUserUpdated';

/** What Twilio tells besides and the local carrier does not. */
export const MISSING_EVENTS: readonly string[] = ['onDeliveryUpdated', 'onUserAdded', 'onUserUpdate'];

export const CHAT_EVENTS: readonly string[] = [
  ...PRE_EVENTS,
  ...POST_EVENTS,
  'onUserUpdated' satisfies UserEvent,
  ...MISSING_EVENTS,
];
