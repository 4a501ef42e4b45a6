/**
 * Who is who in a conversation, by the name alone. Owns: the spelling of addresses, and of the identities
 * that are ours. Must not know: sessions.
 */
import type { ChatType } from '../call/chat';

const NUMBER = /^(whatsapp:)?\+\d{3,15}$/;
/** WhatsApp without a number: a business-scoped user id, country first (Twilio docs: WhatsApp BSUIDs). */
const SCOPED_ID = /^whatsapp:[A-Z]{2}(\.[A-Za-z]+)?\.[A-Za-z0-9]{1,128}$/;
/** Without an Author a message is the system's (Twilio docs: Conversation Message resource, Author). */
const OURS = /^(system$|virtual-agent:|customer:)/;

/** The type of chat of somebody with a phone, or null for an identity or a channel we do not carry. */
export function typeOfAddress(author: string): Extract<ChatType, 'sms' | 'whatsapp'> | null {
  if (SCOPED_ID.test(author)) return 'whatsapp';
  const match = NUMBER.exec(author);
  if (!match) return null;
  return match[1] === undefined ? 'sms' : 'whatsapp';
}

/** True for those in whose name only we write: a message of theirs is no news to us. */
export function isOurs(author: string): boolean {
  return OURS.test(author);
}
