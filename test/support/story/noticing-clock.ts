/** A virtual clock that can be waited on for something to be scheduled: the only trace of a lost connection. */
import { VirtualClock, type Scheduled } from '../../../src/lib/clock';

export class NoticingClock extends VirtualClock {
  private waiting: { ms: number; resolve: () => void }[] = [];

  override after(delayMs: number, task: () => void): Scheduled {
    const noticed = this.waiting.filter(({ ms }) => ms === delayMs);
    this.waiting = this.waiting.filter(({ ms }) => ms !== delayMs);
    const scheduled = super.after(delayMs, task);
    for (const { resolve } of noticed) resolve();
    return scheduled;
  }

  /** Resolves when something is next scheduled for so many milliseconds later. */
  scheduled(ms: number): Promise<void> {
    return new Promise((resolve) => this.waiting.push({ ms, resolve }));
  }
}
