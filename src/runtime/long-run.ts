/**
 * Work that is done again and again beside everything else. Owns: that it never runs twice at once, and its end. Its
 * pauses are of the wall clock: no session waits for it.
 */
import { systemClock, type Scheduled } from '../lib/clock';
import type { Log } from '../log';

const PAUSE_MS = 5_000;

export class LongRun {
  isStopped = false;
  private next: Scheduled | null = null;
  private running: Promise<void> | null = null;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly log: Log,
  ) {}

  start(): void {
    if (this.isStopped) return;
    this.running = this.work()
      .catch((error: unknown) => this.log.error('bookkeeping could not go on', { error: String(error) }))
      .then(() => {
        this.next = systemClock.after(PAUSE_MS, () => this.start());
      });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    await this.running;
    this.next?.cancel();
  }
}
