/**
 * What is going on outside the clock. Owns: the count of requests in flight and the wait for none.
 * Must not know: what they are.
 */

/** Turns of the event loop without any activity after which the carrier counts as idle. */
const QUIET_TURNS = 12;

export class Activity {
  private running = 0;
  private started = 0;

  /** Counts `work` until it is over, however it ends. */
  async during<T>(work: Promise<T>): Promise<T> {
    const end = this.begin();
    try {
      return await work;
    } finally {
      end();
    }
  }

  /** Counts something until the returned function is called; further calls of it do nothing. */
  begin(): () => void {
    this.running += 1;
    this.started += 1;
    let over = false;
    return () => {
      if (!over) this.running -= 1;
      over = true;
    };
  }

  /**
   * Resolves when nothing is in flight and nothing new began for some turns of the event loop, so that
   * chains of promises after a reply or a timer have come to rest: only the clock can go on from here.
   */
  async idle(): Promise<void> {
    let seen = this.started;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet += 1) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (this.running > 0 || this.started !== seen) quiet = -1;
      seen = this.started;
    }
  }
}
