/**
 * The signature of what is sent to other servers, a CRM or a bot: `v1=` and the hex HMAC-SHA256 of
 * `<unix seconds>.<body>`. Owns: making and checking it. Receivers may use the check as it is.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const TIMESTAMP_HEADER = 'X-Aftercall-Timestamp';
export const SIGNATURE_HEADER = 'X-Aftercall-Signature';

/** A message older, or from further in the future, is refused: it may be a copy. */
const TOLERANCE_SECONDS = 300;

/** @param timestamp unix seconds @param body the bytes as they are sent */
export function signMessage(secret: string, timestamp: number, body: string | Buffer): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.`).update(body).digest('hex')}`;
}

export interface SignedMessage {
  secret: string;
  /** value of the header X-Aftercall-Timestamp */
  timestamp: string | undefined;
  /** value of the header X-Aftercall-Signature */
  signature: string | undefined;
  /** the body as it was received, before any parsing */
  body: string | Buffer;
  /** ms since the epoch */
  now: number;
}

/** True for a message that was signed with the secret within five minutes of now. Takes the same time for any signature. */
export function verifyMessage({ secret, timestamp, signature, body, now }: SignedMessage): boolean {
  if (secret === '' || timestamp === undefined || !/^\d{1,12}$/.test(timestamp)) return false;
  const expected = Buffer.from(signMessage(secret, Number(timestamp), body));
  const given = Buffer.from(signature ?? '');
  const same = given.length === expected.length && timingSafeEqual(given, expected);
  return same && Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE_SECONDS;
}
