/**
 * The document of one of our addresses for chats: which flow answers it. Owns: its schema, how addresses
 * are spelled, and which type of chat reaches one. Twilio docs: Conversations, messaging bindings
 * (`whatsapp:` before a number).
 */
import { z } from 'zod';
import type { ChatType } from '../call/chat';
import { givenParams } from './given-params';
import { languageSchema } from './language';
import { isPhoneNumber } from '../call/endpoint';
import { plainText } from './plain-text';

export const chatAddressSchema = z.strictObject({
  /** name of the flow that answers */
  flow: plainText(64),
  /** language a chat begins in */
  language: languageSchema.default('en'),
  /** what people call this address */
  name: plainText(100).exactOptional(),
  /** values for the params of the flow; language is given by itself */
  params: givenParams.exactOptional(),
});

export type ChatAddressSettings = z.infer<typeof chatAddressSchema>;

const WHATSAPP = 'whatsapp:';
const OWN_NAME = /^[a-z][\w-]{0,63}$/;
/** Whoever writes these means a type of chat, which is reached by a number. */
const NO_OWN_NAMES: readonly string[] = ['sms', 'whatsapp', 'voice'];

/** How a chat address is spelled, for messages. */
export const CHAT_ADDRESS_RULE =
  'web, mobile, a number (+15551000), whatsapp: and a number, or a name of your own for a web page ' +
  '(small first letter; letters, digits, _ and -)';

/** True for `web`, `mobile`, `+15551000`, `whatsapp:+15551000`, or a web entry's own name. */
export function isChatAddress(name: string): boolean {
  if (name.startsWith(WHATSAPP)) return isPhoneNumber(name.slice(WHATSAPP.length));
  return isPhoneNumber(name) || (OWN_NAME.test(name) && !NO_OWN_NAMES.includes(name));
}

/** Type of the chats that reach an address: a name of one's own is a web page. */
export function chatTypeOf(address: string): ChatType {
  if (address === 'mobile') return 'mobile';
  if (address.startsWith(WHATSAPP)) return 'whatsapp';
  return isPhoneNumber(address) ? 'sms' : 'web';
}
