/**
 * What is noted of ended sessions after their end, so that no call waits for it: the way each went, and results of
 * sessions that ended before there were any. Owns: when, in small pieces. A pause or a crash only makes it later.
 */
import { LongRun } from './long-run';
import type { JsonObject } from '../lib/json';
import type { Log } from '../log';
import { readSnapshot } from '../session/read-snapshot';
import type { Store } from './ports';
import type { ReleaseShelf } from './release-shelf';
import { resultFacts } from './result-facts';
import type { ResultFacts } from './result-rows';
import type { SessionRow } from './rows';
import type { SettingsBook } from './settings-book';
import { wayOf } from './way-of';

/** Small enough that a live call never waits longer than some 20 ms for a piece. */
const PIECE = 25;
/** What somebody who asks for counts waits for at the most. */
const MOST_AT_ONCE = 500;

export interface BookkeepingDeps {
  store: Store;
  releases: ReleaseShelf;
  settings: Pick<SettingsBook, 'current'>;
  env: JsonObject;
  log: Log;
}

export class Bookkeeping {
  private readonly run: LongRun;

  private constructor(private readonly deps: BookkeepingDeps) {
    this.run = new LongRun(() => this.work(), deps.log);
  }

  /** Begins at once, and again every few seconds. */
  static start(deps: BookkeepingDeps): Bookkeeping {
    const bookkeeping = new Bookkeeping(deps);
    bookkeeping.run.start();
    return bookkeeping;
  }

  /** The piece that is under way is the last one. */
  stop(): Promise<void> {
    return this.run.stop();
  }

  /** Tells what ended just now, so that counts have it. */
  async catchUp(): Promise<void> {
    for (let done = 0; done < MOST_AT_ONCE; done += PIECE) if ((await this.tellWays()) < PIECE) return;
  }

  /** Everything there is to do. */
  private async work(): Promise<void> {
    let counted = 0;
    for (let some = PIECE; some === PIECE && !this.run.isStopped;) counted += some = await this.countOld();
    if (counted > 0)
      this.deps.log.info('sessions of an older version have results now', { sessions: counted });
    while (!this.run.isStopped && (await this.tellWays()) === PIECE);
  }

  /** @returns how many */
  private async tellWays(): Promise<number> {
    const { store } = this.deps;
    if (store.tellWays) return store.tellWays(PIECE);
    const untold = await store.untold(PIECE);
    const told = await Promise.all(
      untold.map(async ({ sessionId, flow }) => ({
        sessionId,
        ...wayOf(await store.timeline(sessionId), flow),
      })),
    );
    if (told.length > 0) await store.saveWays(told);
    return told.length;
  }

  /** @returns how many were looked at */
  private async countOld(): Promise<number> {
    const { store } = this.deps;
    const ids = await store.uncounted(PIECE);
    const results: { sessionId: string; result: ResultFacts | null }[] = [];
    for (const sessionId of ids) {
      const row = await store.session(sessionId);
      results.push({ sessionId, result: row && (await this.resultOf(row)) });
    }
    if (results.length > 0) await store.saveResults(results);
    return results.length;
  }

  /** Null: it is open, or nothing of it can be read any more. */
  private async resultOf({
    id,
    release,
    endedAt,
    startedAt,
    snapshot,
  }: SessionRow): Promise<ResultFacts | null> {
    const { releases, settings, env, log } = this.deps;
    if (endedAt === null) return null;
    try {
      const catalog = releases.get(release) ?? (await releases.fetch(release));
      const world = { catalog, settings: settings.current(), env };
      return resultFacts(readSnapshot(snapshot), world, { startedAt, endedAt });
    } catch (error) {
      log.warn('an old session cannot be counted', { session: id, error: String(error) });
      return null;
    }
  }
}
