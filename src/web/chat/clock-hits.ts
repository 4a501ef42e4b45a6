/**
 * Counting requests in fixed windows by our own clock. Owns: the counts of one process, and that they do
 * not pile up. Implements `Store` of express-rate-limit.
 */
import type { ClientRateLimitInfo, Store } from 'express-rate-limit';
import type { Clock } from '../../lib/clock';

/** more keys than this and those whose window is over are let go */
const MANY = 10_000;

/** The seconds of `Retry-After` until a time, in ms since the epoch (RFC 9110, 10.2.3). */
export function retryAfter(clock: Clock, until: number): string {
  return String(Math.max(1, Math.ceil((until - clock.now()) / 1000)));
}

export class ClockHits implements Store {
  readonly localKeys = true;
  private readonly windows = new Map<string, { hits: number; until: number }>();

  /** @param windowMs asked for each new window, since settings change */
  constructor(
    private readonly clock: Clock,
    private readonly windowMs: () => number,
  ) {}

  /** windows that are kept */
  get size(): number {
    return this.windows.size;
  }

  increment(key: string): ClientRateLimitInfo {
    const now = this.clock.now();
    const known = this.windows.get(key);
    const open = known && known.until > now ? known : { hits: 0, until: now + this.windowMs() };
    open.hits += 1;
    if (this.windows.size >= MANY) this.forget(now);
    this.windows.set(key, open);
    return { totalHits: open.hits, resetTime: new Date(open.until) };
  }

  /** @returns until when (ms since the epoch) the key has as many hits as this; null: it has fewer */
  full(key: string, most: number): number | null {
    const known = this.windows.get(key);
    return known && known.hits >= most && known.until > this.clock.now() ? known.until : null;
  }

  decrement(key: string): void {
    const known = this.windows.get(key);
    if (known) known.hits = Math.max(0, known.hits - 1);
  }

  resetKey(key: string): void {
    this.windows.delete(key);
  }

  private forget(now: number): void {
    for (const [key, { until }] of this.windows) if (until <= now) this.windows.delete(key);
  }
}
