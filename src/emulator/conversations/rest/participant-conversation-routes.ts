/**
 * The conversations somebody is in (Twilio docs: Participant Conversation resource). Owns: the route, its
 * parameters and fields.
 */
import { CarrierError } from '../../engine/carrier-error';
import type { RestResult } from '../../rest/respond';
import type { ChatConversation, ChatParticipant } from '../chat-conversation';
import { bindingJson, restDate, timersJson } from './chat-json';
import { chatPage } from './chat-page';
import type { ChatRequest } from './chat-request';

interface Membership {
  conversation: ChatConversation;
  participant: ChatParticipant;
}

/** By identity or address, never both; newest first. @throws CarrierError 50451, 20001 */
export function list(request: ChatRequest): RestResult {
  const { given, chats } = request;
  const [identity, address] = [given.text('Identity'), given.text('Address')];
  if (identity !== undefined && address !== undefined)
    throw new CarrierError(400, 50451, 'Please, use either Identity or Address');
  if (identity === undefined && address === undefined)
    throw new CarrierError(400, 20001, 'Identity or Address has to be given');
  const isWanted = (one: ChatParticipant): boolean =>
    identity === undefined ? one.binding?.address === address : one.identity === identity;
  const found = chats.conversations.flatMap((conversation) =>
    conversation.participants.filter(isWanted).map((participant) => ({ conversation, participant })),
  );
  const json = (one: Membership) => membershipJson(request, one);
  return chatPage(request, 'conversations', found.reverse(), json, ['Identity', 'Address']);
}

/** Chat users have no records of their own here. */
function membershipJson({ chats, base }: ChatRequest, { conversation, participant }: Membership) {
  const url = `${base}/Conversations/${conversation.sid}`;
  return {
    account_sid: chats.network.accountSid,
    chat_service_sid: chats.serviceSid,
    participant_sid: participant.sid,
    participant_user_sid: null,
    participant_identity: participant.identity,
    participant_messaging_binding: bindingJson(participant),
    conversation_sid: conversation.sid,
    conversation_unique_name: conversation.uniqueName,
    conversation_friendly_name: conversation.friendlyName,
    conversation_attributes: conversation.attributes,
    conversation_date_created: restDate(conversation.dateCreated),
    conversation_date_updated: restDate(conversation.dateUpdated),
    conversation_created_by: 'system',
    conversation_state: conversation.state,
    conversation_timers: timersJson(conversation),
    links: { participant: `${url}/Participants/${participant.sid}`, conversation: url },
  };
}
