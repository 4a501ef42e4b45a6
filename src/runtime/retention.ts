/**
 * What is kept no longer than it may be: once an hour, sessions that ended too long ago are forgotten. Owns: when, and
 * how long the asks are kept that fairness rules count. A pause or a crash only makes it later.
 */
import type { Clock, Scheduled } from '../lib/clock';
import type { Log } from '../log';
import { ended, forgetSession, type Forgetting } from './forget';

const DAY_MS = 86_400_000;
const EVERY_MS = 3_600_000;
/** longer than any fairness rule looks back */
export const ASKS_KEPT_DAYS = 400;
const PIECE = 100;

export interface RetentionDeps extends Forgetting {
  clock: Clock;
  log: Log;
  /** how many days an ended session is kept */
  keepDays: number;
}

export class Retention {
  private next: Scheduled | null = null;
  private running: Promise<void> | null = null;
  private due = false;
  private stopped = false;

  constructor(private readonly deps: RetentionDeps) {}

  /** Begins at once, then every hour. */
  start(): void {
    if (this.stopped) return;
    this.next = this.deps.clock.after(EVERY_MS, () => this.start());
    this.due = true;
    this.running ??= this.work();
  }

  /** An hour that passes while something is being forgotten is looked at after. */
  private async work(): Promise<void> {
    try {
      while (this.due && !this.stopped) {
        this.due = false;
        await this.sweep();
      }
    } catch (error) {
      this.deps.log.error('retention could not go on', { error: String(error) });
    } finally {
      this.running = null;
    }
  }

  /** Resolves when nothing is being forgotten. */
  async idle(): Promise<void> {
    await this.running;
  }

  /** The session that is being forgotten is the last one. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.next?.cancel();
    await this.running;
  }

  private async sweep(): Promise<void> {
    const { store, clock, log, keepDays } = this.deps;
    let sessions = 0;
    for await (const session of ended(store, { from: 0, to: clock.now() - keepDays * DAY_MS })) {
      if (this.stopped) return;
      await forgetSession(this.deps, session, { asks: false });
      sessions += 1;
    }
    const before = clock.now() - Math.max(keepDays, ASKS_KEPT_DAYS) * DAY_MS;
    while (!this.stopped && (await store.forgetAsks({ before, limit: PIECE })) === PIECE);
    if (sessions === 0) return;
    await store.scrub();
    log.info('sessions were forgotten that ended too long ago', { sessions, keepDays });
  }
}
