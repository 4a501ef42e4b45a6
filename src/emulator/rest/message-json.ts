/** A text message as Twilio's API writes it (Twilio docs: Message resource). Owns: names and formats. */
import { rfc2822 } from '../engine/rfc2822';
import { segmentsOf } from '../messaging/segments';
import type { TextMessage } from '../messaging/text-message';

/** Twilio docs: Error and Warning Dictionary. */
const ERRORS: Readonly<Record<number, string>> = {
  30003: 'Unreachable destination handset',
  63016: 'Failed to send freeform message because you are outside the allowed window',
};

export function messageJson(message: TextMessage, accountSid: string): Record<string, unknown> {
  const { sid, body, from, to, status, direction, dateSent, errorCode } = message;
  const path = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`;
  return {
    sid,
    account_sid: accountSid,
    messaging_service_sid: null,
    from,
    to,
    body,
    status,
    direction,
    num_segments: String(segmentsOf(body)),
    num_media: '0',
    date_created: rfc2822(message.dateCreated),
    date_updated: rfc2822(message.dateUpdated),
    date_sent: dateSent === undefined ? null : rfc2822(dateSent),
    error_code: errorCode ?? null,
    error_message: errorCode === undefined ? null : (ERRORS[errorCode] ?? null),
    price: null,
    price_unit: 'USD',
    api_version: '2010-04-01',
    uri: `${path}.json`,
    subresource_uris: { media: `${path}/Media.json` },
  };
}
