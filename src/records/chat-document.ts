/**
 * A chat as its metadata file tells it. Owns: which fact of the session is which field of a chat's. What
 * was said is not in it: it says where the transcript is.
 */
import type { ChatType } from '../call/chat';
import type { ChatState } from '../session/chat/chat-state';
import { customerAddress } from '../session/facts';
import type { SessionSnapshot } from '../session/snapshot';
import type { ChatMetadata } from './chat-metadata';
import { moment } from './moment';
import { chatParticipants } from './participants';
import { postSessionPart } from './post-session-part';
import { ending, form, parties, state } from './session-parts';
import type { SessionRecord } from './session-record';
import { times, waitSeconds } from './session-times';
import { CHAT_NAMES } from './session-type';

export function chatDocument(record: SessionRecord, chat: ChatState): ChatMetadata {
  const { snapshot: s, decision, timeline } = record;
  const taking = chatParticipants(s);
  // The types of chats; `web` is one of them too.
  const names = CHAT_NAMES[s.type as ChatType];
  return {
    id: s.id,
    session_type: names.old,
    session_type_v2: names.now,
    chat_type: names.old,
    ...state(s),
    chat_id: s.customer.sid || null,
    from: s.customer.from,
    to: s.customer.to,
    end_user: { identifier: customerAddress(s), name: chat.name },
    client: chat.client && { kind: chat.client.kind, version: chat.client.version },
    custom_data: customData(s),
    ...times(s, timeline, chat.lastMessageAt),
    wait_duration: waitSeconds(s, timeline),
    chat_duration: taking[0]?.chat_duration ?? 0,
    ...messages(chat),
    transcript: `/api/v1/sessions/${encodeURIComponent(s.id)}/messages`,
    ...ending(s),
    ...parties(s),
    participants: taking,
    ...form(s),
    post_session: postSessionPart(s, decision),
  };
}

function customData({ customData: { signed, unsigned, signedProblem } }: SessionSnapshot) {
  return {
    signed: Object.keys(signed ?? {}),
    unsigned: Object.keys(unsigned ?? {}),
    signed_problem: signedProblem ?? null,
  };
}

type Messages =
  | 'message_count'
  | 'message_counts'
  | 'first_msg_sent_at'
  | 'last_msg_sent_at'
  | 'average_response_time'
  | 'longest_response_time';

function messages({ counts, responses, ...chat }: ChatState): Pick<ChatMetadata, Messages> {
  const { customer, agent, virtualAgent, system } = counts;
  return {
    message_count: chat.messages,
    message_counts: { end_user: customer, agent, virtual_agent: virtualAgent, system },
    first_msg_sent_at: moment(chat.firstMessageAt),
    last_msg_sent_at: moment(chat.lastMessageAt),
    average_response_time: responses.count === 0 ? null : wholeSeconds(responses.totalMs / responses.count),
    longest_response_time: responses.count === 0 ? null : wholeSeconds(responses.longestMs),
  };
}

function wholeSeconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}
