/**
 * Identifiers and tokens of chats that a client opened. Owns: how they are made and compared. Only the
 * SHA-256 of a token is ever stored. Must not know: HTTP.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
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

/** Names nobody can guess, and a token for one chat. @param now ms since the epoch */
export function newChatIds(now: number): NewChatIds {
  const token = randomBytes(32).toString('base64url');
  return {
    sessionId: `WC${randomBytes(16).toString('hex')}`,
    identity: `customer:${randomBytes(12).toString('hex')}`,
    token,
    stored: { hash: sha256(token), expiresAt: now + DAY_MS },
  };
}

/** True for the form of an identifier that {@link newChatIds} makes. */
export function isChatId(id: string): boolean {
  return CHAT_ID.test(id);
}

/** Compares in constant time. @param hash SHA-256 in hex, as stored */
export function isTokenOf(token: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(token), 'hex'), Buffer.from(hash, 'hex'));
}
