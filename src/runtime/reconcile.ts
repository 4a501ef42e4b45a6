/**
 * Nobody left behind: callbacks get lost, above all while we are down, so the carrier is asked how the legs
 * of silent sessions are, and what is over is told to them. Owns: when, in which order and how fast. Every
 * due time is in the store: a restart goes on, and several processes share the work.
 */
import type { SessionEvent } from '../call/event';
import type { Clock, Scheduled } from '../lib/clock';
import type { Log } from '../log';
import type { SessionSnapshot } from '../session/snapshot';
import { askAbout } from './reconcile-ask';
import { NOBODY_MS, patienceOf, pauseAfter } from './reconcile-patience';
import { Pace } from './reconcile-pace';
import type { Carrier, Store, TurnResult } from './ports';
import type { LookRow } from './rows';

/** requests a second, where nothing else is said: far below what Twilio allows an account */
export const READS_PER_SECOND = 20;
const IN_FLIGHT = 5;
const BATCH = 50;
const LEASE_MS = 60_000;
/** how long a session waits whose legs could not be read */
const RETRY_MS = 15_000;

export interface ReconcilerDeps {
  store: Store;
  carrier: Pick<Carrier, 'ask'>;
  clock: Clock;
  log: Log;
  readsPerSecond: number;
  tell(sessionId: string, key: string, event: SessionEvent): Promise<Pick<TurnResult, 'outcome'>>;
}

export class Reconciler {
  private readonly pace: Pace;
  private readonly begin: number;
  private alarm: { at: number; handle: Scheduled } | null = null;
  private working = false;
  /** sessions under way, and how many of them wait for their turn */
  private active = 0;
  private waiting = 0;
  private lookAgain = false;
  private stopped = false;
  private waiters: (() => void)[] = [];

  constructor(private readonly deps: ReconcilerDeps) {
    this.pace = new Pace(deps.clock, deps.readsPerSecond, (change) => {
      this.waiting += change;
      this.settle();
    });
    this.begin = deps.clock.now();
  }

  /** Whatever lives is looked at: nobody knows what was missed. */
  async start(): Promise<void> {
    try {
      await this.deps.store.lookAtAll(this.deps.clock.now());
    } finally {
      // What is due anyway is looked at whatever became of that.
      this.wake();
    }
  }

  /** A look is or will be due: look now, or at a time (ms since the epoch). */
  wake(at?: number): void {
    const { clock } = this.deps;
    if (this.stopped) return;
    if (at === undefined || at <= clock.now()) return void this.work();
    if (this.alarm && this.alarm.at <= at) return;
    this.alarm?.handle.cancel();
    const ring = (): void => {
      this.alarm = null;
      void this.work();
    };
    this.alarm = { at, handle: clock.after(at - clock.now(), ring) };
  }

  /** Resolves when nothing is being asked or told. */
  idle(): Promise<void> {
    return this.busy() ? new Promise((resolve) => this.waiters.push(resolve)) : Promise.resolve();
  }

  /** Asks nothing more; resolves when what was begun is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm?.handle.cancel();
    this.pace.stop();
    while (this.working) await this.idle();
  }

  /** True while something is asked or told; to wait for the next request's turn is no work. */
  busy(): boolean {
    return this.working && (this.active === 0 || this.waiting < this.active);
  }

  private settle(): void {
    if (!this.busy()) for (const waiter of this.waiters.splice(0)) waiter();
  }

  private async work(): Promise<void> {
    this.lookAgain = true;
    if (this.working) return;
    this.working = true;
    try {
      while (this.lookAgain && !this.stopped) await this.claim();
      const next = this.stopped ? null : await this.deps.store.nextLookAt();
      if (next !== null) this.wake(Math.max(next, this.deps.clock.now() + 1));
    } catch (error) {
      this.deps.log.error('the carrier could not be asked about sessions', { error: String(error) });
      this.wake(this.deps.clock.now() + RETRY_MS);
    } finally {
      this.working = false;
      if (this.lookAgain && !this.stopped) void this.work();
      this.settle();
    }
  }

  private async claim(): Promise<void> {
    this.lookAgain = false;
    const query = { now: this.deps.clock.now(), limit: BATCH, leaseMs: LEASE_MS };
    const rows = await this.deps.store.claimLooks(query);
    if (rows.length === BATCH) this.lookAgain = true;
    await Promise.all(Array.from({ length: Math.min(IN_FLIGHT, rows.length) }, () => this.lookAtEach(rows)));
  }

  private async lookAtEach(rows: LookRow[]): Promise<void> {
    this.active += 1;
    for (let row = rows.shift(); row && !this.stopped; row = rows.shift()) await this.lookAt(row);
    this.active -= 1;
    this.settle();
  }

  /** One session. What goes wrong with it is no reason to leave others waiting. */
  private async lookAt(row: LookRow): Promise<void> {
    const { store, clock, log } = this.deps;
    const { sessionId, heardAt } = row;
    try {
      const s = JSON.parse(row.snapshot) as SessionSnapshot;
      const silentUntil = heardAt + patienceOf(s);
      if (heardAt > this.begin && silentUntil > clock.now()) {
        return await store.lookAgain(sessionId, silentUntil);
      }
      const known = await this.ask(sessionId, s);
      if (this.stopped) return;
      const now = clock.now();
      await store.lookAgain(sessionId, now + (known ? pauseAfter(s, now - heardAt) : RETRY_MS));
    } catch (error) {
      log.error('a session could not be looked at', { session: sessionId, error: String(error) });
      await store.lookAgain(sessionId, clock.now() + NOBODY_MS).catch(() => undefined);
    }
  }

  /** @returns false when the carrier did not say */
  private async ask(sessionId: string, s: SessionSnapshot): Promise<boolean> {
    const { clock, log, tell } = this.deps;
    const { news, unknown } = await askAbout(s, {
      ...{ carrier: this.deps.carrier, clock, begin: this.begin },
      turn: async (requests) => {
        await this.pace.turn(requests);
        return !this.stopped;
      },
    });
    if (unknown === 'busy')
      log.warn('the carrier has had too many questions', { restMs: this.pace.slowDown() });
    else if (unknown === null) this.pace.answered();
    for (const { key, event } of news) {
      const { outcome } = await tell(sessionId, key, event);
      if (outcome === 'saved' && event.type !== 'chat.read')
        log.info('the carrier knows of what we did not hear of', { session: sessionId, event: event.type });
    }
    return unknown === null;
  }
}
