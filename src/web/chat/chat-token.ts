/**
 * Identifiers and tokens of chats that a client opened. Owns: how they are made and compared. Only the
 * SHA-256 of a token is ever stored. Must not know: HTTP.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../lib/hash';

const DAY_MS = 24 * 60 * 60_000;
const CHAT_ID = /^WC[0-9a-f]{32}$/;

export interface NewChatIds {
  sessionId: string;
  /** the customer in the carrier's conversation */
  identity: string;
  /** for the client alone */
  token: string;
  stored: { hash: string; expiresAt: number };
}

/** The same request, which may come again when its answer was lost: it leads to the same chat. */
export interface Opening {
  /** known to our processes alone */
  secret: string;
  /** made up by the client, which nobody else can guess */
  key: string;
  /** all it asks for */
  body: object;
}

/**
 * Names nobody can guess, and a token for one chat.
 * @param now ms since the epoch @param opening none: others each time
 */
export function newChatIds(now: number, opening?: Opening): NewChatIds {
  const bytes = opening ? derived(opening) : (length: number) => randomBytes(length);
  const token = bytes(32, 'token').toString('base64url');
  return {
    sessionId: `WC${bytes(16, 'session').toString('hex')}`,
    identity: `customer:${bytes(12, 'identity').toString('hex')}`,
    token,
    stored: { hash: sha256(token), expiresAt: now + DAY_MS },
  };
}

/** RFC 2104: without the secret nothing of it can be told from the key. */
function derived({ secret, key, body }: Opening): (length: number, what: string) => Buffer {
  return (length, what) =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['chat', what, key, body]))
      .digest()
      .subarray(0, length);
}

/** True for the form of an identifier that {@link newChatIds} makes. */
export function isChatId(id: string): boolean {
  return CHAT_ID.test(id);
}

/** Compares in constant time. @param hash SHA-256 in hex, as stored */
export function isTokenOf(token: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(token), 'hex'), Buffer.from(hash, 'hex'));
}
