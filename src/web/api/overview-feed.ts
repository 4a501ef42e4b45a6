/**
 * The overview for everybody who leaves a page open (HTML standard: server-sent events). Owns: that it is put together once for
 * all of them, at most once a second, and sent only where it has changed; that a stream ends by itself after a while, so that who
 * may no longer look is asked again who they are.
 */
import type { Response } from 'express';
import type { Scheduled } from '../../lib/clock';
import type { AppDeps } from '../app-deps';
import type { Overview } from './overview-schemas';

/** Between two looks where sessions go on, and where nothing is heard of any: others may have done something. */
const SOON_MS = 1_000;
const AGAIN_MS = 5_000;
const LIFE_MS = 300_000;
/** whoever does not read for so many bytes is cut off, and comes back */
const MOST_UNREAD = 1024 * 1024;

interface Reader {
  response: Response;
  since: number;
  shown: string;
  until: number;
}

export class OverviewFeed {
  private readonly readers = new Set<Reader>();
  private next: Scheduled | null = null;
  private unwatch: (() => void) | null = null;
  private lookedAt = 0;
  private looking = false;
  private isSoon = false;

  constructor(
    private readonly deps: Pick<AppDeps, 'clock' | 'log' | 'runtime'>,
    private readonly look: (since: number) => Promise<Overview>,
  ) {}

  /** @param since decisions from then on, ms since the epoch */
  add(since: number, response: Response): void {
    const { clock, runtime } = this.deps;
    const reader = { response, since, shown: '', until: clock.now() + LIFE_MS };
    this.readers.add(reader);
    response.write('retry: 2000\n\n');
    response.on('close', () => this.remove(reader));
    this.unwatch ??= runtime.watchAny(() => this.soon());
    this.lookedAt = 0;
    this.soon();
  }

  private remove(reader: Reader): void {
    this.readers.delete(reader);
    if (this.readers.size > 0) return;
    this.next?.cancel();
    this.unwatch?.();
    [this.next, this.unwatch, this.isSoon] = [null, null, false];
  }

  /** Something has happened. */
  private soon(): void {
    if (this.isSoon || this.looking) return void (this.isSoon = true);
    this.isSoon = true;
    this.plan(Math.max(0, this.lookedAt + SOON_MS - this.deps.clock.now()));
  }

  private plan(ms: number): void {
    this.next?.cancel();
    this.next = this.deps.clock.after(ms, () => void this.lookNow());
  }

  private async lookNow(): Promise<void> {
    const { clock, log } = this.deps;
    [this.looking, this.isSoon, this.lookedAt] = [true, false, clock.now()];
    try {
      for (const since of new Set([...this.readers].map((one) => one.since)))
        this.show(since, await this.look(since));
    } catch (error) {
      log.error('the overview cannot be told', { error: String(error) });
    } finally {
      this.looking = false;
    }
    if (this.readers.size > 0) this.plan(this.isSoon ? SOON_MS : AGAIN_MS);
  }

  private show(since: number, overview: Overview): void {
    const { at: _at, ...rest } = overview;
    const text = JSON.stringify(rest);
    for (const reader of [...this.readers].filter((one) => one.since === since)) {
      if (reader.until <= this.deps.clock.now()) reader.response.end();
      else this.tell(reader, text, overview);
    }
  }

  private tell(reader: Reader, text: string, overview: Overview): void {
    const { response, shown } = reader;
    // A line that says nothing keeps proxies from closing what seems idle.
    response.write(
      shown === text ? ': as before\n\n' : `event: overview\ndata: ${JSON.stringify(overview)}\n\n`,
    );
    reader.shown = text;
    if (response.writableLength > MOST_UNREAD) response.destroy();
  }
}
