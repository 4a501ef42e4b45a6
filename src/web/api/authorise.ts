/** Who may use the API. Owns: the admin token and the tokens that end one session. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { PublicError } from '../../errors';
import { readEndToken, type EndClaim } from '../end-token';

/** Lets those pass who have the admin token. */
export function authorise(adminToken: string | undefined): RequestHandler {
  return (request, _response, next) => {
    if (adminToken === undefined) return next(new PublicError('no-admin-token'));
    next(sameSecret(bearer(request), adminToken) ? undefined : new PublicError('not-allowed'));
  };
}

/**
 * Who may end a session.
 *
 * @param now ms since the epoch
 * @returns `admin`, or what a token that was made for one session says
 * @throws PublicError no-admin-token, not-allowed, bad-token
 */
export function whoEnds(adminToken: string | undefined, request: Request, now: number): 'admin' | EndClaim {
  if (adminToken === undefined) throw new PublicError('no-admin-token');
  const given = bearer(request);
  if (given === '') throw new PublicError('not-allowed');
  if (sameSecret(given, adminToken)) return 'admin';
  const claim = readEndToken(adminToken, given, now);
  if (!claim) throw new PublicError('bad-token');
  return claim;
}

function bearer(request: Request): string {
  return /^Bearer (.+)$/i.exec(request.header('authorization') ?? '')?.[1] ?? '';
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
