/** What happens only in chats, in the past tense. Owns: these events; the rest are in event.ts. */
import type { BotReply, ChatClient, ChatMedia, ChatType } from './chat';
import type { CustomData } from './custom-data';
import type { Asked, Base } from './event-base';

/** A customer opened a chat, or wrote to one of our addresses for the first time. */
export interface ChatOpened extends Base {
  type: 'chat.opened';
  sessionId: string;
  /** the carrier's conversation; empty when it is ours to create (web and mobile clients) */
  sid: string;
  /** the customer: `+15550001`, `whatsapp:+15550001`, or the identity of a client, `customer:<id>` */
  from: string;
  /** the address of ours, as settings name it: `web`, `+15551000`, `whatsapp:+15551000` */
  to: string;
  chatType: ChatType;
  release: string;
  client?: ChatClient;
  /** what the customer is called, as they say */
  name?: string;
  language?: string;
  /** SHA-256 (hex) of the token that opens this chat to its customer, and until when it does (ms since the epoch) */
  token?: { hash: string; expiresAt: number };
  customData?: CustomData;
}

/** The carrier has a conversation for a chat that a client opened. */
export interface ChatCreated extends Base {
  type: 'chat.created';
  sid: string;
}

/** Somebody wrote. Who it is follows from `author`: the customer's address or an agent's chat identity. */
export interface MessageReceived extends Base {
  type: 'message.received';
  author: string;
  text: string;
  /** the value of a quick reply, if one was chosen */
  choice?: string;
  /** `seq` of the question it answers: it counts only while that question waits for its first answer */
  answers?: number;
  /**
   * `seq` of the last message its writer had seen: it does not count while something waits for an answer that came
   * after that
   */
  seen?: number;
  /** files that came with it */
  media?: ChatMedia[];
  /** carrier's message SID, or the identifier the client gave it */
  id: string;
  /** its place in the carrier's conversation, from 0; absent: it did not come from there */
  index?: number;
  /** it did not come from the carrier's conversation, which is still to have it */
  relay: boolean;
  /** nobody told of it, and it was read at the carrier later: when it was written, ms since the epoch */
  writtenAt?: number;
}

/** The carrier's conversation has everything up to this post. */
export interface ChatPosted extends Base {
  type: 'chat.posted';
  post: number;
  /** place of the last message of it in the carrier's conversation, from 0; absent: it had none */
  last?: number;
  /** how many messages it had there; absent in events of older versions */
  count?: number;
}

/** The carrier was asked for messages that nobody told of: what there was has been told. */
export interface ChatRead extends Base {
  type: 'chat.read';
}

/** The carrier will never take a post: the conversation is closed or gone. */
export interface ChatPostFailed extends Base {
  type: 'chat.post-failed';
  post: number;
  code: number;
}

/** Somebody is no participant any more. */
export interface ParticipantLeft extends Base {
  type: 'participant.left';
  /** participant SID; empty when not told */
  participant: string;
  author: string;
  source?: Asked;
}

/** An agent takes an offered chat without writing in it. */
export interface ChatAccepted extends Base {
  type: 'chat.accepted';
  agentId: string;
}

/** The carrier's conversation was closed by somebody else. */
export interface ConversationClosed extends Base {
  type: 'conversation.closed';
  /** Twilio docs: onConversationStateUpdated, Reason: API, TIMER, EVENT; empty when not told */
  reason: string;
  source?: Asked;
}

/** A party's client is connected again, or is not. `author` as for messages. */
export interface PresenceChanged extends Base {
  type: 'presence.changed';
  author: string;
  present: boolean;
}

/** The customer answered the opt-in in the client's own question. */
export interface OptInSelected extends Base {
  type: 'opt-in.selected';
  choice: 'yes' | 'no';
  /** as for messages */
  answers?: number;
}

/** The client says that it is prepared for the post-session transfer, or wants it to begin. */
export interface PostSessionAcknowledged extends Base {
  type: 'post-session.acknowledged';
  as: 'ready' | 'started';
}

/** A virtual agent answered, or could not be reached. */
export interface BotAnswered extends Base {
  type: 'bot.answered';
  turn: number;
  /** null: it could not be had; `error` says why, without personal data */
  reply: BotReply | null;
  error?: string;
}

export type ChatEvent =
  | ChatOpened
  | ChatCreated
  | MessageReceived
  | ChatPosted
  | ChatRead
  | ChatPostFailed
  | ParticipantLeft
  | ChatAccepted
  | ConversationClosed
  | PresenceChanged
  | OptInSelected
  | PostSessionAcknowledged
  | BotAnswered;
