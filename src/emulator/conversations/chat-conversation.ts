/**
 * A conversation, its participants and messages. Owns: the records. Must not know: webhooks, REST.
 */
import type { Scheduled } from '../../lib/clock';
import type { Method } from '../webhook/webhook';

/** Twilio docs: Conversation resource, state. `closed` is final. */
export type ChatState = 'active' | 'inactive' | 'closed';

/** How a participant outside of chat exchanges messages. Addresses have a prefix for WhatsApp. */
export interface MessagingBinding {
  type: 'sms' | 'whatsapp';
  address: string;
  proxyAddress: string;
}

/** Times are milliseconds of the carrier's clock. */
export interface ChatParticipant {
  readonly sid: string;
  /** of a chat user; null for SMS and WhatsApp */
  readonly identity: string | null;
  /** null for a chat user */
  readonly binding: MessagingBinding | null;
  readonly dateCreated: number;
  /** JSON as text */
  attributes: string;
  dateUpdated: number;
  lastReadMessageIndex: number | null;
  lastReadAt: number | null;
}

/** A file that came with a message. */
export interface ChatFile {
  readonly sid: string;
  readonly name: string;
  /** MIME type */
  readonly type: string;
  readonly content: Buffer;
  readonly dateCreated: number;
}

export interface ChatMessage {
  readonly sid: string;
  readonly index: number;
  readonly dateCreated: number;
  readonly participantSid: string | null;
  /** how many SMS or WhatsApp participants it went to */
  readonly sentTo: number;
  readonly files: readonly ChatFile[];
  author: string;
  body: string;
  /** JSON as text */
  attributes: string;
  dateUpdated: number;
}

/** A webhook of one conversation; post-action events only (Twilio docs: Conversations webhooks). */
export interface ScopedWebhook {
  readonly sid: string;
  readonly dateCreated: number;
  url: string;
  method: Method;
  filters: readonly string[];
  dateUpdated: number;
}

/** Milliseconds without activity until the state changes; absent: never. */
export interface ChatTimers {
  inactiveMs?: number;
  closedMs?: number;
}

export interface ChatConversation {
  readonly sid: string;
  readonly dateCreated: number;
  readonly participants: ChatParticipant[];
  readonly messages: ChatMessage[];
  readonly webhooks: ScopedWebhook[];
  /** what runs towards the next state */
  readonly running: Scheduled[];
  friendlyName: string | null;
  uniqueName: string | null;
  attributes: string;
  messagingServiceSid: string;
  state: ChatState;
  timers: ChatTimers;
  /** of the newest message or participant, which timers count from */
  activeAt: number;
  dateUpdated: number;
  nextIndex: number;
  /** it was removed: nobody finds it any more */
  isRemoved: boolean;
}

/** What a participant is called as the author of a message. */
export function nameOf({ identity, binding, sid }: ChatParticipant): string {
  return identity ?? binding?.address ?? sid;
}
