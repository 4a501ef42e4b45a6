/**
 * A number of the account whose messages open conversations (Twilio docs: Address Configuration
 * resource). Owns: the record.
 */
import type { Method } from '../webhook/webhook';

export interface AddressConfig {
  readonly sid: string;
  readonly type: 'sms' | 'whatsapp';
  /** with the prefix `whatsapp:` where that is the type */
  readonly address: string;
  readonly dateCreated: number;
  friendlyName: string | null;
  /** whether a message from somebody new opens a conversation */
  isEnabled: boolean;
  /** a webhook every conversation opened this way gets; null: none */
  webhook: { url: string; method: Method; filters: readonly string[] } | null;
  dateUpdated: number;
}
