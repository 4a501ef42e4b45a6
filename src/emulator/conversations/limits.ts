/**
 * What Twilio refuses about chats (Twilio docs: Conversations limits, error dictionary). Owns: limits and
 * error codes. Must not know: REST.
 */
import { isNumber } from '../engine/address';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { ChatConversation, ChatParticipant, MessagingBinding } from './chat-conversation';
import type { Chats } from './chats';

const LONGEST_NAME = 256;
const LONGEST_CHAT_BODY = 32 * 1024;
/** as soon as somebody reads it as SMS or WhatsApp */
const LONGEST_SMS_BODY = 1600;
const MOST_PARTICIPANTS = 1000;
const MOST_OUTSIDE_CHAT = 50;

/** Who hides their number from businesses in WhatsApp (Twilio docs: WhatsApp business-scoped user IDs). */
const SCOPED_ID = /^[A-Z]{2}(\.[A-Za-z]+)?\.[A-Za-z0-9]{1,128}$/;

/** Bytes of attributes. */
export const LONGEST_ATTRIBUTES = { conversation: 16 * 1024, message: 4 * 1024, participant: 4 * 1024 };

/** @throws CarrierError 50377: closed is final; 20404 for one that was removed meanwhile */
export function refuseClosed({ state, isRemoved, sid }: ChatConversation): void {
  if (isRemoved) throw notFound(`/Conversations/${sid}`);
  if (state === 'closed') throw refusal(50377, "Can't update conversation as it's in final closed state");
}

/** @throws CarrierError 20001 unless they are JSON and short enough */
export function checkAttributes(written: string, of: keyof typeof LONGEST_ATTRIBUTES): void {
  try {
    JSON.parse(written);
  } catch {
    throw refusal(20001, `Attributes of a ${of} are not valid JSON`);
  }
  if (Buffer.byteLength(written) > LONGEST_ATTRIBUTES[of])
    throw refusal(20001, `Attributes of a ${of} are longer than ${LONGEST_ATTRIBUTES[of]} bytes`);
}

/** @throws CarrierError 50503, 50504 */
export function checkBody(conversation: ChatConversation, body: string): void {
  if (body === '') throw refusal(50503, 'Message body not provided');
  const isOutside = conversation.participants.some(({ binding }) => binding !== null);
  if (body.length > LONGEST_SMS_BODY && isOutside) throw refusal(50504, 'Message body parameter is too long');
  if (Buffer.byteLength(body) > LONGEST_CHAT_BODY) throw refusal(50504, 'Message body parameter is too long');
}

/** @throws CarrierError 50003, 50004, 50390, 50353 */
export function checkNames(
  chats: Chats,
  { friendlyName, uniqueName }: Pick<ChatConversation, 'friendlyName' | 'uniqueName'>,
  self?: ChatConversation,
): void {
  if ((friendlyName ?? '').length > LONGEST_NAME) throw refusal(50003, 'Friendly name too long');
  if (uniqueName === null) return;
  if (uniqueName.length > LONGEST_NAME) throw refusal(50004, 'Unique Name too long');
  if (/^CH[0-9a-f]{32}$/i.test(uniqueName))
    throw refusal(50390, 'Unique name should not match conversation sid pattern');
  const holder = chats.conversations.find((one) => one.uniqueName === uniqueName);
  if (holder && holder !== self)
    throw refusal(50353, 'Conversation with provided unique name already exists', 409);
}

/** @throws CarrierError 50207, 50433, 50417 */
export function checkIdentity({ participants }: ChatConversation, identity: string): void {
  if (identity.length > LONGEST_NAME) throw refusal(50207, 'Identity too long');
  if (participants.some((one) => one.identity === identity))
    throw refusal(50433, 'Participant already exists', 409);
  refuseFull(participants);
}

/** @throws CarrierError 50407, 50409, 50413, 50416, 50437, 50417, 50418 */
export function checkBinding(chats: Chats, conversation: ChatConversation, binding: MessagingBinding): void {
  const { network } = chats;
  const [address, proxy] = [numberIn(binding, 'address'), numberIn(binding, 'proxyAddress')];
  if (address === proxy) throw refusal(50409, 'Participant address equals proxy address');
  const isKnown = isNumber(address) || (binding.type === 'whatsapp' && SCOPED_ID.test(address));
  if (!isKnown || network.numberOf(address)) throw refusal(50407, 'Invalid messaging binding address');
  if (!network.numberOf(proxy)) throw refusal(50413, 'Account is not authorized to use proxy address');
  const other = chats.openBetween(binding);
  if (other === conversation) throw refusal(50437, 'Group Participant already exists', 409);
  if (other) throw refusal(50416, 'Participant and proxy address pair is already in use', 409);
  refuseFull(conversation.participants);
  if (conversation.participants.filter((one) => one.binding).length >= MOST_OUTSIDE_CHAT)
    throw refusal(50418, 'Non-Chat participants limit exceeded');
}

/** The number of an address, which for WhatsApp has a prefix. */
export function numberIn(binding: MessagingBinding, side: 'address' | 'proxyAddress'): string {
  const prefix = binding.type === 'whatsapp' ? 'whatsapp:' : '';
  const written = binding[side];
  return written.startsWith(prefix) ? written.slice(prefix.length) : '';
}

function refuseFull(participants: readonly ChatParticipant[]): void {
  if (participants.length >= MOST_PARTICIPANTS) throw refusal(50417, 'Participants limit exceeded');
}

function refusal(code: number, message: string, status = 400): CarrierError {
  return new CarrierError(status, code, message);
}
