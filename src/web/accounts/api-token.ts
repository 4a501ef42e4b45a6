/** Tokens of programs. Owns: what one looks like, what is kept of it, and whose a token is that somebody sends. */
import { randomBytes } from 'node:crypto';
import { PublicError } from '../../errors';
import { sha256 } from '../../lib/hash';
import type { AppDeps } from '../app-deps';
import type { Principal } from './principal';

/** Whoever finds one in a file can tell what it is. */
const SHAPE = /^aftercall_[\w-]{43}$/;
/** That one was used is written down again no sooner than after so long. */
const NOTE_MS = 60_000;

/** 256 random bits: a fast hash of them cannot be guessed back. */
export function newApiToken(): { token: string; hash: string } {
  const token = `aftercall_${randomBytes(32).toString('base64url')}`;
  return { token, hash: sha256(token) };
}

/** @returns whose it is; null: nobody's @throws PublicError token-expired */
export async function holderOf(
  { store, clock }: Pick<AppDeps, 'store' | 'clock'>,
  given: string,
): Promise<Principal | null> {
  if (!SHAPE.test(given)) return null;
  const known = await store.apiToken(sha256(given));
  if (!known) return null;
  const now = clock.now();
  const { id, name, role, expiresAt, seenAt } = known;
  if (expiresAt !== null && expiresAt <= now) throw new PublicError('token-expired');
  if (seenAt === null || now - seenAt >= NOTE_MS) await store.seenApiToken(id, now);
  return { sort: 'token', name, role, signIn: null };
}
