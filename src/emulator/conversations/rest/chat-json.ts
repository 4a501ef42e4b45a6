/**
 * Chats as Twilio's API writes them (Twilio docs: Conversation, Participant, Message and Webhook
 * resources). Owns: names and formats. What lies under a service names it.
 */
import type {
  ChatConversation,
  ChatFile,
  ChatMessage,
  ChatParticipant,
  ScopedWebhook,
} from '../chat-conversation';
import { ROLE_SID } from '../chat-form';
import { timersOf } from '../chat-state';
import type { ChatRequest } from './chat-request';

type Json = Record<string, unknown>;

/** Seconds are enough here, unlike in webhooks. */
export function restDate(time: number): string {
  return new Date(time).toISOString().replace(/\.\d+/, '');
}

export function conversationJson({ base, chats }: ChatRequest, conversation: ChatConversation): Json {
  const url = `${base}/Conversations/${conversation.sid}`;
  return {
    sid: conversation.sid,
    account_sid: chats.network.accountSid,
    chat_service_sid: chats.serviceSid,
    messaging_service_sid: conversation.messagingServiceSid,
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    state: conversation.state,
    timers: timersJson(conversation),
    bindings: {},
    ...dates(conversation),
    url,
    links: {
      participants: `${url}/Participants`,
      messages: `${url}/Messages`,
      webhooks: `${url}/Webhooks`,
      export: `${url}/Export`,
    },
  };
}

export function timersJson(conversation: ChatConversation): Json {
  const { inactiveAt, closedAt } = timersOf(conversation);
  return {
    ...(inactiveAt === undefined ? {} : { date_inactive: restDate(inactiveAt) }),
    ...(closedAt === undefined ? {} : { date_closed: restDate(closedAt) }),
  };
}

export function participantJson(
  request: ChatRequest,
  conversation: ChatConversation,
  participant: ChatParticipant,
): Json {
  const { identity, lastReadMessageIndex, lastReadAt } = participant;
  return {
    ...below(request, conversation, 'Participants', participant),
    identity,
    attributes: participant.attributes,
    messaging_binding: bindingJson(participant),
    role_sid: identity === null ? null : ROLE_SID,
    last_read_message_index: lastReadMessageIndex,
    last_read_timestamp: lastReadAt === null ? null : restDate(lastReadAt),
  };
}

export function bindingJson({ binding }: ChatParticipant): Json | null {
  return binding && { type: binding.type, address: binding.address, proxy_address: binding.proxyAddress };
}

export function messageJson(
  request: ChatRequest,
  conversation: ChatConversation,
  message: ChatMessage,
): Json {
  const own = below(request, conversation, 'Messages', message);
  return {
    ...own,
    index: message.index,
    author: message.author,
    body: message.body,
    attributes: message.attributes,
    participant_sid: message.participantSid,
    media: message.files.length === 0 ? null : message.files.map(mediaJson),
    delivery: deliveryJson(message),
    content_sid: null,
    links: {
      delivery_receipts: `${String(own.url)}/Receipts`,
      channel_metadata: `${String(own.url)}/ChannelMetadata`,
    },
  };
}

function mediaJson({ sid, name, type, content }: ChatFile): Json {
  return { sid, filename: name, content_type: type, size: content.length, category: 'media' };
}

/** Every SMS arrives at once here. */
function deliveryJson({ sentTo: total }: ChatMessage): Json | null {
  if (total === 0) return null;
  return { total, sent: 'all', delivered: 'all', read: 'none', failed: 'none', undelivered: 'none' };
}

export function scopedWebhookJson(
  request: ChatRequest,
  conversation: ChatConversation,
  webhook: ScopedWebhook,
): Json {
  const { url, method, filters } = webhook;
  return {
    ...below(request, conversation, 'Webhooks', webhook),
    target: 'webhook',
    configuration: { url, method: method.toLowerCase(), filters },
  };
}

/** What resources of a conversation have in common. */
function below(
  { base, service, chats }: ChatRequest,
  { sid: conversation }: ChatConversation,
  kind: string,
  resource: { sid: string; dateCreated: number; dateUpdated: number },
): Json {
  return {
    sid: resource.sid,
    account_sid: chats.network.accountSid,
    ...(service === null ? {} : { chat_service_sid: service }),
    conversation_sid: conversation,
    ...dates(resource),
    url: `${base}/Conversations/${conversation}/${kind}/${resource.sid}`,
  };
}

export function dates({ dateCreated, dateUpdated }: { dateCreated: number; dateUpdated: number }): Json {
  return { date_created: restDate(dateCreated), date_updated: restDate(dateUpdated) };
}
