/**
 * The words of chats: types, messages, and what is asked of whoever carries them. Owns: the shapes.
 * Must not know: carriers, sessions.
 */
import type { Json, JsonObject } from '../lib/json';

/** Types of chats. CCAI docs: crm-session-metadata (Messaging (Web), (Mobile), inbound (SMS), (WhatsApp)). */
export const CHAT_TYPES = ['web', 'mobile', 'sms', 'whatsapp'] as const;

export type ChatType = (typeof CHAT_TYPES)[number];

/** Types of chats whose customers use a client of ours: they see buttons, the others a list of words. */
export function hasClient(type: string): boolean {
  return type === 'web' || type === 'mobile';
}

/** What a customer is in and can end, one after the other. */
export const CHAT_STAGES = ['conversation', 'consent', 'virtual-agent'] as const;

export type ChatStage = (typeof CHAT_STAGES)[number];

/** The client a web or mobile customer chats with; `version` is dotted numbers: `3`, `3.1.0`. */
export interface ChatClient {
  kind: 'web' | 'mobile';
  version: string;
}

/** A quick reply. `value` is what counts, `label` what people see, `key` what may be typed instead. */
export interface Choice {
  value: string;
  label: string;
  key?: string;
  /** of an end of a scale: what it stands for */
  meaning?: string;
}

/** A file that came with a message. */
export interface ChatMedia {
  name: string;
  /** MIME type, as its sender says */
  type: string;
  /** where the carrier has it, which opens to our credentials alone */
  link: string;
}

export type MessageSender = 'customer' | 'agent' | 'virtual-agent' | 'system';

/** One message of the transcript. `seq` counts from 1 within the session, without gaps, as they came. */
export interface ChatMessage {
  seq: number;
  /** where it stands among the `seq` of the others, if it came later than that; absent: at its own */
  order?: number;
  at: number;
  from: MessageSender;
  /** who is shown as its author; null: nobody in particular */
  name: string | null;
  text: string;
  /** quick replies that belong to it */
  choices?: Choice[];
  /** it asks for the opt-in: clients may show it as their own question */
  asks?: 'opt-in';
  /** the identifier its sender gave it: a client's own, or the carrier's message SID */
  id?: string;
  /** `text` has a line for each, after what was written */
  files?: ChatMedia[];
}

/**
 * What the carrier's conversation is to look like next, in this order. A web customer's messages are
 * mirrored there too, since agents read them there.
 */
export type ChatItem =
  | { do: 'message'; seq: number; author: string; text: string; choices?: Choice[] }
  /** a virtual agent becomes a participant under this identity */
  | { do: 'join'; identity: string; name: string }
  | { do: 'leave'; identity: string }
  /** merged into the conversation's attributes, under `aftercall` (Twilio docs: Conversations, Attributes) */
  | { do: 'attributes'; values: JsonObject }
  /** closed for good */
  | { do: 'close' };

/** A message of a virtual agent that is not a flow of ours. */
export interface BotMessage {
  text: string;
  choices?: Choice[];
}

/** What a virtual agent is told in one turn. `end`: the customer or the session left; nothing it says is heard. */
export type BotInput =
  { kind: 'start' } | { kind: 'message'; text: string; choice?: string } | { kind: 'end'; reason: string };

/** What a virtual agent answers. Absent `end`: it waits for the customer. */
export interface BotReply {
  messages: BotMessage[];
  end?: { status: 'finished' | 'partial' | 'failed'; reason: string };
  /** answers it has gathered; merged into those of the session */
  data?: { [name: string]: Json };
  /** names of the parts that could not be read and were left out */
  slips?: string[];
}
