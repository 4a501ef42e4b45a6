/**
 * A webhook about conversations, after the fact, becomes an event. Owns: parameters -> session, inbox
 * key, event (Twilio docs: Conversations Webhooks). Must not know: HTTP, which session a conversation
 * that we created belongs to.
 */
import type {
  ChatOpened,
  ConversationClosed,
  MessageReceived,
  ParticipantLeft,
  PresenceChanged,
} from '../call/chat-event';
import { isOurs, typeOfAddress } from './chat-parties';
import * as schema from './chat-fields';
import { cleanText } from './clean-text';
import { messageIndexOf } from './message-index';
import { mediaOf } from './message-media';
import type { FormParams } from './parse-form';
import { sessionIdOf } from './session-id';
import { readFields } from './webhook-fields';

/** A chat that was opened; the release it is pinned to is for the door to add. */
export type OpenedChat = Omit<ChatOpened, 'release'>;

interface Place {
  ok: true;
  /** conversation SID */
  chat: string;
  /** of the session, if the customer began the conversation; one of ours is found by its SID */
  sessionId: string;
  key: string;
}

/** A customer came into a conversation. */
export interface ParsedOpening extends Place {
  about: 'opening';
  event: OpenedChat;
}

/** Something that happened in a conversation. */
export interface ParsedChatEvent extends Place {
  about: 'conversation';
  event: MessageReceived | ParticipantLeft | ConversationClosed;
}

/** Something that happened to a user, in whatever conversations. */
export interface ParsedUserEvent {
  ok: true;
  about: 'user';
  key: string;
  event: PresenceChanged;
}

/** `nothing`: the webhook is valid but tells a session nothing. */
export type ParsedChatWebhook =
  | ParsedOpening
  | ParsedChatEvent
  | ParsedUserEvent
  | { ok: true; about: 'nothing' }
  | { ok: false; problem: string };

export interface ChatWebhook {
  params: FormParams;
  /** when it reached us, ms since the epoch */
  at: number;
  /** header I-Twilio-Idempotency-Token: the same on every retry of one request */
  idempotencyToken?: string | undefined;
}

const NOTHING = { ok: true, about: 'nothing' } as const;

/** Reads a webhook. Never throws; a problem names fields, never their values. */
export function parseChatEvent(webhook: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.anyFields, webhook.params);
  if (!read.ok) return read;
  switch (read.fields.EventType) {
    case 'onConversationAdded':
    case 'onParticipantAdded':
      return opened(webhook);
    case 'onMessageAdded':
      return messageAdded(webhook);
    case 'onParticipantRemoved':
      return participantRemoved(webhook);
    case 'onConversationStateUpdated':
      return stateUpdated(webhook);
    case 'onConversationRemoved':
      return conversationRemoved(webhook);
    case 'onUserUpdated':
      return userUpdated(webhook);
    default:
      return NOTHING;
  }
}

/**
 * The chat that begins with a customer who has a phone, or null when the address is of a channel we do
 * not carry. Whatever tells of the customer first opens it: the key is the same.
 */
export function openingOf(
  given: { sessionId: string; chat: string; address: string; proxyAddress: string },
  at: number,
): ParsedOpening | null {
  const { sessionId, chat, address, proxyAddress } = given;
  const chatType = typeOfAddress(address);
  if (chatType === null || proxyAddress === '') return null;
  const event: OpenedChat = {
    ...{ type: 'chat.opened', at, sessionId, sid: chat, from: address, to: proxyAddress, chatType },
  };
  return { ok: true, about: 'opening', chat, sessionId, key: 'arrive', event };
}

/** Of a conversation that a first message opened, or of its participant; users of the SDK have no binding. */
function opened({ params, at }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.openingFields, params);
  if (!read.ok) return read;
  const { AccountSid, ConversationSid: chat } = read.fields;
  const sessionId = sessionIdOf(AccountSid, chat);
  const address = read.fields['MessagingBinding.Address'];
  const proxyAddress = read.fields['MessagingBinding.ProxyAddress'];
  return openingOf({ sessionId, chat, address, proxyAddress }, at) ?? NOTHING;
}

/** Media without words have an empty text. */
function messageAdded({ params, at }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.messageFields, params);
  if (!read.ok) return read;
  const { MessageSid: id, Author: author, Body } = read.fields;
  if (author === '' || isOurs(author)) return NOTHING;
  const text = cleanText(Body);
  const media = mediaOf(read.fields.Media, read.fields.ChatServiceSid);
  const files = media.length === 0 ? {} : { media };
  const index = messageIndexOf(params);
  const place = index === null ? {} : { index };
  const event = { type: 'message.received', at, author, text, id, relay: false, ...place, ...files } as const;
  return { ...placeOf(read.fields), key: `message:${id}`, event };
}

function participantRemoved({ params, at }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.leftFields, params);
  if (!read.ok) return read;
  const { ParticipantSid: participant, Identity, 'MessagingBinding.Address': address } = read.fields;
  const author = Identity || address;
  return {
    ...placeOf(read.fields),
    key: `left:${participant}`,
    event: { type: 'participant.left', at, participant, author },
  };
}

function stateUpdated({ params, at }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.stateFields, params);
  if (!read.ok) return read;
  const { StateTo, State, Reason: reason, ConversationSid: chat } = read.fields;
  if ((StateTo || State) !== 'closed') return NOTHING;
  const event = { type: 'conversation.closed', at, reason } as const;
  return { ...placeOf(read.fields), key: `state:${chat}:closed`, event };
}

/** What is gone takes no more, as if it were closed. */
function conversationRemoved({ params, at }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.removedFields, params);
  if (!read.ok) return read;
  const event = { type: 'conversation.closed', at, reason: '' } as const;
  return { ...placeOf(read.fields), key: `removed:${read.fields.ConversationSid}`, event };
}

/** Also told of changes that have nothing to do with being online; to say that again does no harm. */
function userUpdated({ params, at, idempotencyToken }: ChatWebhook): ParsedChatWebhook {
  const read = readFields(schema.userFields, params);
  if (!read.ok) return read;
  const { Identity: author, UserSid, IsOnline, DateUpdated } = read.fields;
  if (IsOnline !== 'true' && IsOnline !== 'false') return NOTHING;
  const change = DateUpdated || idempotencyToken || String(at);
  return {
    ...{ ok: true, about: 'user', key: `presence:${UserSid}:${IsOnline}:${change}` },
    event: { type: 'presence.changed', at, author, present: IsOnline === 'true' },
  };
}

function placeOf({ AccountSid, ConversationSid: chat }: { AccountSid: string; ConversationSid: string }) {
  const sessionId = sessionIdOf(AccountSid, chat);
  return { ok: true, about: 'conversation', chat, sessionId } as const;
}
