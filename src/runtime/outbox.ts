/**
 * Carries out what is due: timers become events, effects are sent and their results come back as
 * events. Owns: when to look, how often to try again. Everything is claimed from the store, so that a
 * restart goes on where a crash stopped.
 */
import type { Effect } from '../call/effect';
import type { SessionEvent } from '../call/event';
import type { Clock, Scheduled } from '../lib/clock';
import type { Log } from '../log';
import { observeTask } from './observe-task';
import { outcomeOf, type Observer } from './observer';
import type { Carried, Store } from './ports';
import type { TaskRow } from './rows';

const BATCH = 100;
const LEASE_MS = 60_000;
const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_MS = 60_000;

export interface OutboxDeps {
  store: Store;
  clock: Clock;
  log: Log;
  /** carries an effect out; events to feed back, or a wish to try later */
  perform(task: TaskRow, effect: Effect): Promise<Carried>;
  /** one event of a task into its session; the last one completes the task in the same transaction */
  feed(task: TaskRow, event: SessionEvent, completes: boolean): Promise<void>;
  observers?: readonly Observer[];
}

export class Outbox {
  private alarm: { at: number; handle: Scheduled } | null = null;
  private running = 0;
  private looking = false;
  private lookAgain = false;
  private stopped = false;
  private waiters: (() => void)[] = [];
  /** tasks that are being carried out */
  private readonly working = new Set<number>();
  /** the store failed: it may have tasks for ours that nobody carries out */
  private hasStrays = false;

  constructor(private readonly deps: OutboxDeps) {}

  /** Something is or will be due: look now, or at a time (ms since the epoch). */
  wake(at?: number): void {
    if (this.stopped) return;
    const { clock } = this.deps;
    if (at === undefined || at <= clock.now()) return void this.look();
    if (this.alarm && this.alarm.at <= at) return;
    this.alarm?.handle.cancel();
    const ring = (): void => {
      this.alarm = null;
      void this.look();
    };
    this.alarm = { at, handle: clock.after(at - clock.now(), ring) };
  }

  /** Resolves when nothing is being carried out. */
  idle(): Promise<void> {
    return this.busy() ? new Promise((resolve) => this.waiters.push(resolve)) : Promise.resolve();
  }

  /** Starts nothing new; resolves when what was begun is done. */
  stop(): Promise<void> {
    this.stopped = true;
    this.alarm?.handle.cancel();
    return this.idle();
  }

  /** True while something is looked for or carried out. */
  busy(): boolean {
    return this.running > 0 || this.looking;
  }

  private settle(): void {
    if (!this.busy()) for (const waiter of this.waiters.splice(0)) waiter();
  }

  private async look(): Promise<void> {
    this.lookAgain = true;
    if (this.looking) return;
    this.looking = true;
    try {
      while (this.lookAgain && !this.stopped) await this.claim();
      const next = this.stopped ? null : await this.deps.store.nextTaskAt();
      if (next !== null) this.wake(Math.max(next, this.deps.clock.now() + 1));
    } catch (error) {
      this.deps.log.error('the outbox could not look for work', { error: String(error) });
      this.hasStrays = true;
      this.wake(this.deps.clock.now() + 1000);
    } finally {
      this.looking = false;
      if (this.lookAgain && !this.stopped) void this.look();
      this.settle();
    }
  }

  private async claim(): Promise<void> {
    this.lookAgain = false;
    if (this.hasStrays) {
      await this.deps.store.releaseLeases([...this.working]);
      this.hasStrays = false;
    }
    const query = { now: this.deps.clock.now(), limit: BATCH, leaseMs: LEASE_MS };
    const tasks = await this.deps.store.claimTasks(query);
    for (const task of tasks) void this.start(task);
    if (tasks.length === BATCH) this.lookAgain = true;
  }

  private async start(task: TaskRow): Promise<void> {
    this.running += 1;
    this.working.add(task.id);
    try {
      await this.carryOut(task);
    } catch (error) {
      await this.giveBack(task, error);
    } finally {
      this.running -= 1;
      this.working.delete(task.id);
      this.settle();
    }
  }

  private async carryOut(task: TaskRow): Promise<void> {
    const { clock, store, feed, perform, observers = [] } = this.deps;
    if (task.kind === 'timer') {
      const event = { type: 'timer.fired', at: clock.now(), name: task.name } as const;
      return observeTask(
        observers,
        clock,
        task,
        () => feed(task, event, true),
        () => ({ outcome: 'done' }),
      );
    }
    const effect = JSON.parse(task.payload) as Effect;
    const result = await observeTask(observers, clock, task, () => perform(task, effect), outcomeOf);
    if ('retryInMs' in result) return this.retry(task, clock.now() + result.retryInMs);
    if ('dead' in result) return this.bury(task, result.dead);
    if (result.events.length === 0) return store.finishTask(task.id);
    for (const [index, event] of result.events.entries()) {
      await feed(task, event, index === result.events.length - 1);
    }
  }

  private async giveBack(task: TaskRow, error: unknown): Promise<void> {
    const { clock, log } = this.deps;
    const { name, sessionId: session, attempts } = task;
    log.error('a task failed', { task: name, session, attempts, error: String(error) });
    if (this.stopped) return;
    try {
      if (attempts >= MOST_ATTEMPTS) return await this.bury(task, String(error));
      await this.retry(task, clock.now() + Math.min(LONGEST_PAUSE_MS, 500 * 2 ** attempts));
    } catch (again) {
      log.error('a task could not be given back; it is once the store can be written again', {
        task: name,
        error: String(again),
      });
      this.hasStrays = true;
      this.wake(clock.now() + 1000);
    }
  }

  /** Given up: a timer is no use to anybody later, an effect waits until somebody has it tried again. */
  private async bury(task: TaskRow, reason: string): Promise<void> {
    const { clock, log, store } = this.deps;
    log.error('a task was given up', { task: task.name, session: task.sessionId, reason });
    if (task.kind === 'timer') return store.finishTask(task.id);
    return store.buryTask(task.id, reason.slice(0, 500), clock.now());
  }

  private async retry(task: TaskRow, at: number): Promise<void> {
    await this.deps.store.retryTask(task.id, at);
    this.wake(at);
  }
}
