/**
 * How much one program or one user may ask for. Owns: that limit; whoever has the admin token has none. Must not know:
 * wrong tokens, which are the door's.
 */
import type { RequestHandler } from 'express';
import { PublicError } from '../../errors';
import { principalOf } from '../accounts/principal';
import type { AppDeps } from '../app-deps';
import { ClockHits, retryAfter } from '../chat/clock-hits';

/** A hundred a second, for a minute: more than any page or desktop asks for. */
const MOST = 6000;
const MINUTE_MS = 60_000;

/** @param most requests of one caller in a minute @throws PublicError too-many-requests */
export function callerLimit({ clock }: Pick<AppDeps, 'clock'>, most = MOST): RequestHandler {
  const hits = new ClockHits(clock, () => MINUTE_MS);
  return (request, response, next) => {
    const who = principalOf(request);
    if (!who || who.sort === 'admin-token') return next();
    const key = `${who.sort} ${who.name ?? ''}`;
    const until = hits.full(key, most);
    if (until !== null) {
      response.setHeader('retry-after', retryAfter(clock, until));
      throw new PublicError('too-many-requests');
    }
    hits.increment(key);
    next();
  };
}
