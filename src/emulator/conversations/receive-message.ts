/**
 * Messages from outside of chat: SMS and WhatsApp (Twilio docs: Inbound message handling, autocreation).
 * Owns: which conversation takes one, and opening a new one. Must not know: who writes.
 */
import { CarrierError } from '../engine/carrier-error';
import { NOT_EMULATED } from '../engine/carrier-event';
import type { TextMessage } from '../messaging/text-message';
import type { AddressConfig } from './address-config';
import type { ChatConversation, ChatMessage, MessagingBinding } from './chat-conversation';
import type { Chats } from './chats';
import { createConversation } from './conversation-life';
import { addMessage } from './messages';
import type { Origin } from './origin';
import { addParticipant } from './participants';

/** What was written, with the files that came with it. */
type Written = Pick<ChatMessage, 'body' | 'files'>;

/** @returns the message, a text when the number's own application takes it; undefined when it is lost: a webhook refused it, or nobody takes it */
export async function receiveMessage(
  chats: Chats,
  binding: MessagingBinding,
  { body, files }: Written,
): Promise<ChatMessage | TextMessage | undefined> {
  const origin: Origin = { source: binding.type === 'sms' ? 'SMS' : 'WHATSAPP' };
  try {
    const config = chats.addresses.find((one) => one.isEnabled && one.address === binding.proxyAddress);
    const known = chats.openBetween(binding);
    if (!known && !config) return await toNumber(chats, binding, { body, files });
    const conversation = known ?? (config && (await open(chats, binding, config, body, origin)));
    if (!conversation) return undefined;
    const text = { author: binding.address, body, files, attributes: '{}' };
    const { value, tell } = await addMessage(chats, conversation, text, origin);
    tell();
    return value;
  } catch (error) {
    // Nobody is told: the phone has sent it.
    if (error instanceof CarrierError) return undefined;
    throw error;
  }
}

/** Opens a conversation for somebody new, as the address that was written to does. */
async function open(
  chats: Chats,
  binding: MessagingBinding,
  config: AddressConfig,
  body: string,
  origin: Origin,
): Promise<ChatConversation | undefined> {
  const { inboundAfterClosed } = chats.network.switches;
  if (inboundAfterClosed === 'lost' && hadOne(chats, binding))
    return lost(chats, 'the conversation that would take the message is closed (switch inboundAfterClosed)');
  const { proxyAddress, address } = binding;
  const between = { 'MessagingBinding.ProxyAddress': proxyAddress, 'MessagingBinding.Address': address };
  const { messagingServiceSid } = chats;
  const created = await createConversation(
    chats,
    {
      friendlyName: null,
      uniqueName: null,
      attributes: '{}',
      messagingServiceSid,
      timers: {},
      state: 'active',
    },
    origin,
    { asked: { ...between, MessageBody: body }, told: between },
  );
  watch(chats, created.value, config);
  created.tell();
  const wanted = { identity: null, binding, attributes: '{}' };
  (await addParticipant(chats, created.value, wanted, origin)).tell();
  return created.value;
}

/** The conversation gets the webhook of the address. */
function watch({ network }: Chats, conversation: ChatConversation, { webhook }: AddressConfig): void {
  if (!webhook) return;
  const { dateCreated, dateUpdated } = conversation;
  conversation.webhooks.push({ ...webhook, sid: network.sids.next('WH'), dateCreated, dateUpdated });
}

function hadOne({ conversations }: Chats, { address, proxyAddress }: MessagingBinding): boolean {
  return conversations.some(({ participants }) =>
    participants.some(({ binding }) => binding?.address === address && binding.proxyAddress === proxyAddress),
  );
}

/** An address that opens conversations comes before the number's SmsUrl (Twilio docs: Address Configuration). */
async function toNumber(
  chats: Chats,
  { type, address, proxyAddress }: MessagingBinding,
  { body, files }: Written,
): Promise<TextMessage | undefined> {
  if (type !== 'sms' || !chats.texts?.takes(proxyAddress))
    return lost(chats, 'no conversation takes the message, and its address opens none');
  if ((files?.length ?? 0) > 0)
    return lost(
      chats,
      'Twilio takes files with a text to a number; this carrier does not: the message is lost',
    );
  return chats.texts.receive({ from: address, to: proxyAddress, body });
}

function lost({ network }: Chats, why: string): undefined {
  network.journal.error(NOT_EMULATED, why);
  return undefined;
}
