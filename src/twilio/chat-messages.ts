/**
 * A message of the transcript as messages of a conversation. Owns: how quick replies are shown, where
 * long texts are cut, and by what a message of ours is known again. Must not know: REST.
 */
import type { ChatItem, Choice } from '../call/chat';
import { cleanText } from './clean-text';
import { splitText } from './split-text';

export type MessageItem = Extract<ChatItem, { do: 'message' }>;

/** One message to post; `mark` is the same whenever the same item is posted. */
export interface ChatPiece {
  mark: string;
  author: string;
  body: string;
  /** JSON */
  attributes: string;
}

/** Longest Body of SMS and WhatsApp in UTF-16 units (Twilio docs: Conversations limits). */
export const LONGEST_PLAIN = 1600;
/** Of chat, where 32 KB of UTF-8 are allowed. */
const LONGEST_CHAT = 8000;
/** Bytes of a message's Attributes (Twilio docs: Conversations limits). */
const LONGEST_ATTRIBUTES = 4096;

/** An item as one message, or as several when it is too long for one; none for a text of nothing. */
export function messagesOf(item: MessageItem, plain: boolean): ChatPiece[] {
  const { seq, author, choices = [] } = item;
  const asButtons = !plain && choices.length > 0 && fits({ seq, choices });
  const text = asButtons ? item.text : [item.text, ...choices.map(lineOf)].join('\n');
  const bodies = splitText(cleanText(text), plain ? LONGEST_PLAIN : LONGEST_CHAT);
  return bodies.map((body, index) => {
    const isLast = index === bodies.length - 1;
    const part = bodies.length > 1 ? { part: index + 1 } : {};
    const attributes = attributesOf({ seq, ...part, ...(asButtons && isLast ? { choices } : {}) });
    return { mark: markOf(seq, index + 1), author, body, attributes };
  });
}

/** The mark in the attributes of a message, or null when it is none of ours. */
export function readMark(attributes: string): { seq: number; mark: string } | null {
  const { seq, part = 1 } = markIn(attributes);
  const isOurs = typeof seq === 'number' && typeof part === 'number';
  return isOurs ? { seq, mark: markOf(seq, part) } : null;
}

function markIn(attributes: string): { seq?: unknown; part?: unknown } {
  try {
    const read = JSON.parse(attributes) as { aftercall?: { seq?: unknown; part?: unknown } | null } | null;
    return read?.aftercall ?? {};
  } catch {
    return {};
  }
}

function markOf(seq: number, part: number): string {
  return `${seq}.${part}`;
}

/** `1 = Yes`, or `- Yes` where there is no key to type. */
function lineOf({ key, label }: Choice): string {
  return key === undefined ? `- ${label}` : `${key} = ${label}`;
}

/** With room for the number of a part. */
function fits(values: { seq: number; choices: Choice[] }): boolean {
  return Buffer.byteLength(attributesOf({ ...values, part: 99 })) <= LONGEST_ATTRIBUTES;
}

function attributesOf(values: { seq: number; part?: number; choices?: Choice[] }): string {
  return JSON.stringify({ aftercall: values });
}
