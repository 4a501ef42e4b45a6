/** A text message as the carrier keeps it (Twilio docs: Message resource). Owns: its words. Must not know: JSON names. */

/** Twilio docs: Message resource, Status. */
export type MessageStatus = 'queued' | 'sent' | 'delivered' | 'undelivered' | 'failed' | 'received';
export type MessageDirection = 'inbound' | 'outbound-api' | 'outbound-reply';

/** Times are milliseconds of the carrier's clock. */
export interface TextMessage {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  readonly direction: MessageDirection;
  readonly dateCreated: number;
  /** empty once it was redacted */
  body: string;
  status: MessageStatus;
  dateUpdated: number;
  dateSent?: number;
  /** Twilio's error code, when it was not delivered */
  errorCode?: number;
}
