/** Owns: what is asked of the carrier to send a text message. */

/** Send a text message (Twilio docs: Message resource). */
export interface TextEffect {
  type: 'text.send';
  /** from 1 within the session, shared with requests */
  request: number;
  /** addresses as the carrier writes them: `+15551000`, `whatsapp:+15551000` */
  to: string;
  from: string;
  text: string;
  /** an approved template that is sent in its place (Twilio docs: ContentSid) */
  template?: { sid: string; values: { [name: string]: string } };
  /** when it was asked for, ms since the epoch: what is older is another message */
  at: number;
}
