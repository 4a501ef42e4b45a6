/**
 * What one process writes, in the order in which it was asked for where that matters: turns of one session follow each
 * other, and whoever looks for work sees what was asked for before. Must not know: what is written.
 */
export class Order {
  private readonly last = new Map<string, Promise<unknown>>();
  private readonly pending = new Set<Promise<unknown>>();
  private closed = false;

  /** @param key what must not happen at once: a session, or a kind of write */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.closed) return Promise.reject(new Error('the store is closed'));
    const before = this.last.get(key);
    const mine = this.keep(before ? before.then(work) : work());
    const settled = mine.catch(() => undefined);
    this.last.set(key, settled);
    void settled.then(() => {
      if (this.last.get(key) === settled) this.last.delete(key);
    });
    return mine;
  }

  /** The same, when all that was asked for before is done. */
  runAfterAll<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = [...this.pending];
    return this.run(key, async () => {
      await Promise.allSettled(before);
      return work();
    });
  }

  /** Takes nothing more; resolves when all is done. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.pending);
  }

  private keep<T>(work: Promise<T>): Promise<T> {
    this.pending.add(work);
    const done = (): void => void this.pending.delete(work);
    work.then(done, done);
    return work;
  }
}
