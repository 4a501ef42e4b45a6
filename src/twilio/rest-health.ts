/**
 * How the carrier's REST API does, by what came of our requests. Owns: since when it fails, for how long it wants to be
 * left alone, and that it is told once a minute and not per request. Keeps nothing of a request.
 */
import type { Clock } from '../lib/clock';
import { retryAfterMs } from '../lib/retry-after';
import { Seldom } from '../lib/seldom';
import type { Log } from '../log';
import type { RestTrouble } from './rest-trouble';

/** What it asks for by Retry-After is granted up to this: callers wait meanwhile. */
const LONGEST_REST_MS = 30_000;

export interface RestAnswer {
  /** null: it works */
  trouble: RestTrouble | null;
  /** the header Retry-After: how long the carrier wants to be left alone; null: it did not say */
  retryAfter: string | null;
}

export interface Failing {
  trouble: RestTrouble;
  /** ms since the epoch: no request has succeeded since */
  since: number;
}

export class RestHealth {
  private state: Failing | null = null;
  private failures = 0;
  private restsUntil = 0;
  private readonly seldom: Seldom;

  /** @param counted told of what came of each request */
  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly log: Pick<Log, 'warn' | 'info'>,
    private readonly counted: (outcome: RestTrouble | 'ok') => void = () => undefined,
  ) {
    this.seldom = new Seldom(clock);
  }

  /** Null while the last request came to something. */
  get failing(): Failing | null {
    return this.state;
  }

  /** How long nothing should be tried again, ms. */
  get pauseMs(): number {
    return Math.max(0, this.restsUntil - this.clock.now());
  }

  /** What came of a request. */
  heard({ trouble, retryAfter }: RestAnswer): void {
    this.counted(trouble ?? 'ok');
    const now = this.clock.now();
    const restMs = retryAfterMs(retryAfter, now);
    if (restMs !== null) this.restsUntil = now + Math.min(LONGEST_REST_MS, restMs);
    if (trouble === null) return this.recover(now);
    this.failures += 1;
    this.state = { trouble, since: this.state?.since ?? now };
    const requests = this.seldom.happened(trouble);
    if (requests > 0) this.log.warn("requests to the carrier's REST API fail", { trouble, requests });
  }

  private recover(now: number): void {
    const { state, failures } = this;
    this.state = null;
    this.failures = 0;
    if (!state || this.seldom.happened('recovered') === 0) return;
    this.log.info("the carrier's REST API works again", { failures, afterMs: now - state.since });
  }
}
