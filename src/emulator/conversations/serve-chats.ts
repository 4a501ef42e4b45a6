/**
 * An account set up for chats in one call. Owns: numbers whose messages open conversations, and the
 * webhooks of the account (Twilio docs: Address Configuration and Configuration Webhook resources).
 */
import type { AddressConfig } from './address-config';
import type { Chats } from './chats';

export interface ChatService {
  /** `+1…` for SMS, `whatsapp:+1…` for WhatsApp; whatever is neither is not the carrier's and is left out */
  addresses: readonly string[];
  /** asked before something is done */
  preUrl: string;
  /** told afterwards */
  postUrl: string;
  /** events, of both kinds; without any nothing is asked or told */
  filters: readonly string[];
}

const ADDRESS = /^(whatsapp:)?(\+\d{3,15})$/;

export function serveChats(chats: Chats, { addresses, preUrl, postUrl, filters }: ChatService): void {
  chats.webhooks.account = { preUrl, postUrl, method: 'POST', filters: [...filters] };
  for (const address of addresses) serveAddress(chats, address);
}

function serveAddress({ network, addresses: known }: Chats, address: string): void {
  const [whole, prefix, phoneNumber] = ADDRESS.exec(address) ?? [];
  if (whole === undefined || phoneNumber === undefined) return;
  if (known.some((one) => one.address === address)) return;
  if (!network.numberOf(phoneNumber)) network.addNumber({ phoneNumber });
  const now = network.clock.now();
  const config: AddressConfig = {
    sid: network.sids.next('IG'),
    type: prefix === undefined ? 'sms' : 'whatsapp',
    address,
    friendlyName: null,
    isEnabled: true,
    webhook: null,
    dateCreated: now,
    dateUpdated: now,
  };
  known.push(config);
}
