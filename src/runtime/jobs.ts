/**
 * Long work that is asked for and looked after later. Owns: beginning it, telling how far it is, calling it off, also
 * from another process, and that one whose process is gone is told as failed. Must not know: what is done.
 */
import { randomUUID } from 'node:crypto';
import { PublicError } from '../errors';
import { systemClock, type Clock } from '../lib/clock';
import type { Log } from '../log';
import type { JobKind, JobProgress, JobRow, JobStore } from './jobs-store';
import type { LongWork } from './long-work';

export interface JobsDeps {
  store: JobStore;
  clock: Clock;
  log: Log;
}

export interface ForgetJobsDeps {
  store: Pick<JobStore, 'forgetJobs'>;
  clock: Pick<Clock, 'now'>;
}

export interface NewJob {
  kind: JobKind;
  /** who may see it and call it off */
  owner: string;
  author: string;
  /** @returns the answer, which becomes JSON @throws PublicError: what is told */
  work: (long: LongWork) => Promise<object>;
  /** Told once it has ended, with the HTTP status it would have been answered with. */
  ended?: (status: number) => Promise<void>;
}

/** What came of it is kept for a day. */
const KEPT_MS = 86_400_000;
/** Other processes are told how far it is so often, and wait so long before they believe that nobody does it. */
const TELL_MS = 1_000;
const LOST_MS = 30_000;
const PIECE = 100;

interface Running {
  row: JobRow;
  controller: AbortController;
  over: Promise<void>;
}

export class Jobs {
  private readonly running = new Map<string, Running>();

  constructor(private readonly deps: JobsDeps) {}

  /** Begins it. @returns how it is now */
  async begin({ kind, owner, author, work, ended }: NewJob): Promise<JobRow> {
    const { store, clock } = this.deps;
    const at = clock.now();
    await forgetOldJobs(this.deps);
    const row: JobRow = {
      ...{ id: `job-${randomUUID()}`, kind, state: 'running', owner, author },
      ...{ phase: 'waiting', done: 0, total: 0, startedAt: at, seenAt: at, endedAt: null },
      ...{ cancelledBy: null, result: null, problem: null },
    };
    await store.addJob(row);
    const controller = new AbortController();
    const over = this.carryOut(row, controller, work, ended);
    this.running.set(row.id, { row, controller, over });
    return row;
  }

  async find(id: string): Promise<JobRow | null> {
    const row = await this.deps.store.job(id);
    return row && this.asItIs(row);
  }

  /** Newest first. @param owner null: of everybody */
  async list(query: { owner: string | null; limit: number }): Promise<JobRow[]> {
    return (await this.deps.store.jobs(query)).map((row) => this.asItIs(row));
  }

  /** It ends soon, and leaves nothing half done; what is being written down at this moment may be done all the same. */
  async callOff(id: string, by: string): Promise<void> {
    await this.deps.store.callOffJob(id, by);
    const here = this.running.get(id);
    here?.controller.abort(new CalledOff(by));
    await here?.over;
  }

  /** Calls off what this process does. */
  async stop(): Promise<void> {
    const all = [...this.running.values()];
    for (const { controller } of all) controller.abort(new PublicError('job-lost'));
    await Promise.all(all.map(({ over }) => over));
  }

  private asItIs(row: JobRow): JobRow {
    const here = this.running.get(row.id);
    if (here && row.state === 'running') {
      const { phase, done, total } = here.row;
      return { ...row, phase, done, total };
    }
    if (row.state !== 'running' || this.deps.clock.now() - row.seenAt < LOST_MS) return row;
    const problem = JSON.stringify(new PublicError('job-lost').toProblem());
    return { ...row, state: 'failed', endedAt: row.seenAt, problem };
  }

  private async carryOut(
    row: JobRow,
    controller: AbortController,
    work: NewJob['work'],
    ended: NewJob['ended'],
  ): Promise<void> {
    const { store, clock, log } = this.deps;
    const end = this.keepTelling(row, controller);
    let status = 200;
    const came = await work({
      signal: controller.signal,
      progress: (phase, done, total) => Object.assign(row, { phase, done, total } satisfies JobProgress),
    }).then(
      (answer) => ({ state: 'done' as const, result: JSON.stringify(answer), problem: null }),
      (error: unknown) => {
        if (error instanceof CalledOff) return { state: 'cancelled' as const, result: null, problem: null };
        const told = error instanceof PublicError ? error : new PublicError('internal');
        if (told.status >= 500) log.error('a long work failed', { job: row.id, error: String(error) });
        status = told.status;
        return { state: 'failed' as const, result: null, problem: JSON.stringify(told.toProblem()) };
      },
    );
    end();
    try {
      await ended?.(came.state === 'cancelled' ? 409 : status);
      const { id, phase, done, total } = row;
      await store.endJob({ id, phase, done, total, at: clock.now(), ...came });
    } catch (error) {
      log.error('what came of a long work could not be kept', { job: row.id, error: String(error) });
    } finally {
      this.running.delete(row.id);
    }
  }

  /** @returns ends that */
  private keepTelling(row: JobRow, controller: AbortController): () => void {
    const { store, clock, log } = this.deps;
    let next = systemClock.after(TELL_MS, tell);
    let isOver = false;
    function tell(): void {
      const { id, phase, done, total } = row;
      store
        .jobGoesOn({ id, phase, done, total, at: clock.now() })
        .then((by) => {
          if (by !== null) controller.abort(new CalledOff(by));
        })
        .catch((error: unknown) =>
          log.warn('how far a long work is could not be kept', { error: String(error) }),
        )
        .finally(() => {
          if (!isOver) next = systemClock.after(TELL_MS, tell);
        });
    }
    return () => {
      isOver = true;
      next.cancel();
    };
  }
}

/** What came of long work too long ago is removed, some of it at a time. */
export function forgetOldJobs({ store, clock }: ForgetJobsDeps): Promise<void> {
  return store.forgetJobs({ before: clock.now() - KEPT_MS, limit: PIECE });
}

/** Somebody wanted it no longer. */
class CalledOff extends Error {
  constructor(readonly by: string) {
    super('the work was called off');
  }
}
