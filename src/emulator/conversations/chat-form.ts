/**
 * The fields of webhooks about chats (Twilio docs: Conversations webhooks, bodies by event type). Owns:
 * their names; dots are part of them. What is not set is left out. Must not know: who is told.
 */
import type { Form } from '../engine/carrier-event';
import type {
  ChatConversation,
  ChatFile,
  ChatMessage,
  ChatParticipant,
  ChatState,
} from './chat-conversation';

/** A message that is not there yet has no SID, index and dates. */
export type MessageDraft = Pick<ChatMessage, 'author' | 'body' | 'attributes' | 'participantSid'> &
  Partial<ChatMessage>;
export type ParticipantDraft = Pick<ChatParticipant, 'identity' | 'binding' | 'attributes'> &
  Partial<ChatParticipant>;
export type ConversationDraft = Pick<
  ChatConversation,
  'friendlyName' | 'uniqueName' | 'attributes' | 'messagingServiceSid' | 'state'
> &
  Partial<ChatConversation>;

/** A chat user's role in a conversation; nobody has another here. */
export const ROLE_SID = `RL${'0'.repeat(31)}1`;

/** Unlike callbacks of calls: ISO 8601 with milliseconds. */
export function chatDate(time: number): string {
  return new Date(time).toISOString();
}

export function messageForm(conversation: string, message: MessageDraft): Form {
  return given({
    ConversationSid: conversation,
    MessageSid: message.sid,
    Index: message.index,
    DateCreated: dateOf(message.dateCreated),
    DateUpdated: dateOf(message.dateUpdated),
    Body: message.body,
    Author: message.author,
    ParticipantSid: message.participantSid,
    Attributes: message.attributes,
    Media: message.files?.length ? JSON.stringify(message.files.map(mediaOf)) : undefined,
  });
}

function mediaOf({ sid, name, type, content }: ChatFile) {
  return { Sid: sid, Filename: name, ContentType: type, Size: content.length, Category: 'media' };
}

export function participantForm(conversation: string, participant: ParticipantDraft): Form {
  const { identity, binding } = participant;
  return given({
    ConversationSid: conversation,
    ParticipantSid: participant.sid,
    DateCreated: dateOf(participant.dateCreated),
    DateUpdated: dateOf(participant.dateUpdated),
    Identity: identity,
    RoleSid: identity === null ? null : ROLE_SID,
    Attributes: participant.attributes,
    'MessagingBinding.ProxyAddress': binding?.proxyAddress,
    'MessagingBinding.Address': binding?.address,
    'MessagingBinding.Type': binding?.type.toUpperCase() ?? 'CHAT',
    LastReadMessageIndex: participant.lastReadMessageIndex,
  });
}

export function conversationForm(conversation: ConversationDraft): Form {
  return given({
    ConversationSid: conversation.sid,
    DateCreated: dateOf(conversation.dateCreated),
    DateUpdated: dateOf(conversation.dateUpdated),
    FriendlyName: conversation.friendlyName,
    UniqueName: conversation.uniqueName,
    Attributes: conversation.attributes,
    MessagingServiceSid: conversation.messagingServiceSid,
    State: conversation.state,
  });
}

/** Twilio's docs name other fields than were seen on live Twilio; the switch chooses. */
export function stateForm(
  conversation: ChatConversation,
  change: { from: ChatState; reason: string; at: number },
  fields: 'both' | 'documented' | 'observed',
): Form {
  const documented = {
    ConversationSid: conversation.sid,
    MessagingServiceSid: conversation.messagingServiceSid,
    StateUpdated: chatDate(change.at),
    StateFrom: change.from,
    StateTo: conversation.state,
    Reason: change.reason,
  };
  if (fields === 'documented') return documented;
  const observed = conversationForm(conversation);
  return fields === 'observed' ? observed : { ...observed, ...documented };
}

/** Attributes, roles and names of users are not emulated: they are as Twilio makes them. */
export function userForm(user: { sid: string; identity: string; isOnline: boolean; at: number }): Form {
  return {
    UserSid: user.sid,
    Identity: user.identity,
    FriendlyName: user.identity,
    RoleSid: ROLE_SID,
    Attributes: '{}',
    DateUpdated: chatDate(user.at),
    IsOnline: String(user.isOnline),
    IsNotifiable: 'false',
  };
}

function given(fields: Record<string, string | number | null | undefined>): Form {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(known.map(([name, value]) => [name, String(value)]));
}

function dateOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : chatDate(time);
}
