/**
 * Tokens that let a web phone or an agent's desktop end one session. Owns: what is in them and how they
 * are signed. Must not know: HTTP. JSON Web Tokens with HS256 (RFC 7519); the key is derived, so that a
 * token can never be mistaken for the admin token or reveal it.
 */
import { createHmac } from 'node:crypto';
import { sign, verify } from 'jsonwebtoken';
import { z } from 'zod';

/** On whose behalf the session is ended. */
export type Party = 'end_user' | 'agent';

export interface EndClaim {
  sessionId: string;
  party: Party;
}

const AUDIENCE = 'aftercall:end';
const claims = z.object({ sub: z.string(), party: z.enum(['end_user', 'agent']), exp: z.number() });

/** @param times `now` in ms since the epoch, `ttlSeconds` from then on */
export function signEndToken(
  adminToken: string,
  { sessionId, party }: EndClaim,
  times: { now: number; ttlSeconds: number },
): string {
  const iat = Math.floor(times.now / 1000);
  const payload = { sub: sessionId, party, aud: AUDIENCE, iat, exp: iat + times.ttlSeconds };
  return sign(payload, keyOf(adminToken), { algorithm: 'HS256' });
}

/** @param now ms since the epoch @returns null when the token is forged, expired or for something else */
export function readEndToken(adminToken: string, token: string, now: number): EndClaim | null {
  try {
    const read = verify(token, keyOf(adminToken), {
      algorithms: ['HS256'],
      audience: AUDIENCE,
      clockTimestamp: Math.floor(now / 1000),
    });
    const { sub: sessionId, party } = claims.parse(read);
    return { sessionId, party };
  } catch {
    return null;
  }
}

function keyOf(adminToken: string): Buffer {
  return createHmac('sha256', adminToken).update('aftercall end token 1').digest();
}
