/**
 * Guessing tokens. Owns: how many wrong ones an address may send, wherever a token opens something. Must not know: which
 * tokens there are.
 */
import type { Request } from 'express';
import { ipKeyGenerator } from 'express-rate-limit';
import { PublicError } from '../errors';
import type { Clock } from '../lib/clock';
import { ClockHits, retryAfter } from './chat/clock-hits';

/** Wrong tokens from one address; after them it has to wait, whatever it sends. */
const MOST_WRONG = 20;
const WINDOW_MS = 60_000;

export class WrongTokens {
  private readonly hits: ClockHits;

  constructor(private readonly clock: Clock) {
    this.hits = new ClockHits(clock, () => WINDOW_MS);
  }

  /** @throws PublicError too-many-tries, with `Retry-After` in the answer */
  refuseGuessing(request: Request): void {
    const until = this.hits.full(keyOf(request), MOST_WRONG);
    if (until === null) return;
    request.res?.setHeader('retry-after', retryAfter(this.clock, until));
    throw new PublicError('too-many-tries');
  }

  note(request: Request): void {
    this.hits.increment(keyOf(request));
  }
}

/** A network of IPv6 counts as one address. */
function keyOf({ ip = '' }: Request): string {
  return ipKeyGenerator(ip);
}
