/** Who changes settings, why, and what they have seen. Owns: the headers that tell. */
import type { Request } from 'express';
import { PublicError } from '../../errors';
import type { Clock } from '../../lib/clock';
import type { Authorship } from '../../runtime/settings-book';
import { principalOf } from '../accounts/principal';

const LONGEST = 200;

/**
 * Whoever is signed in, or the token's name; with the admin token X-Author, or `api` where it is not said. X-Note says
 * why. Both are read as they are or percent-encoded.
 */
export function authorOf(request: Request, clock: Clock): Authorship {
  return {
    author: known(request) ?? decoded(request.header('x-author') ?? 'api').slice(0, LONGEST),
    note: decoded(request.header('x-note') ?? '').slice(0, LONGEST),
    at: clock.now(),
  };
}

/** A token may be called as a user is: it says what it is. */
function known(request: Request): string | null {
  const who = principalOf(request);
  return who?.sort === 'token' ? `${who.name ?? ''} (token)` : (who?.name ?? null);
}

/** A header holds ASCII only (RFC 9110): names like Muñoz arrive encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** If-None-Match: * says that there must be none yet (RFC 9110). */
export function mustBeNew(request: Request): boolean {
  return request.header('if-none-match')?.trim() === '*';
}

/**
 * If-Match: "7" (the ETag of a GET), or * for any; whoever says that there must be none has seen version 0.
 *
 * @returns undefined: whatever it is
 * @throws PublicError conflict when it is neither
 */
export function expectedVersion(request: Request): number | undefined {
  if (mustBeNew(request)) return 0;
  const header = request.header('if-match');
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"(\d+)"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new PublicError('conflict', 'If-Match is not an ETag of this document');
  return Number(version);
}
