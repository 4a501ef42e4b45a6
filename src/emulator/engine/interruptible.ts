/**
 * Work that can be cut short from outside. Owns: the reason of the cut and waking those who wait.
 * Must not know: calls.
 */

/** Thrown by `until` into the work that is cut short; the reason lies with the Interruptible. */
export class Interrupted extends Error {}

export class Interruptible<Reason> {
  private pending: Reason | undefined;
  private readonly waiting = new Set<() => void>();

  /** The reason not yet taken. */
  get reason(): Reason | undefined {
    return this.pending;
  }

  /** Cuts short what waits now, or what waits next. A later reason replaces an earlier one. */
  interrupt(reason: Reason): void {
    this.pending = reason;
    for (const wake of [...this.waiting]) wake();
  }

  /** @returns the reason, which no longer cuts anything short */
  take(): Reason | undefined {
    const reason = this.pending;
    this.pending = undefined;
    return reason;
  }

  /** @throws Interrupted as soon as there is a reason; `work` then goes on unobserved */
  async until<T>(work: Promise<T>): Promise<T> {
    if (this.pending !== undefined) {
      work.catch(() => undefined);
      throw new Interrupted('interrupted');
    }
    let wake = (): void => undefined;
    const cut = new Promise<never>((_, reject) => {
      wake = () => reject(new Interrupted('interrupted'));
    });
    this.waiting.add(wake);
    try {
      return await Promise.race([work, cut]);
    } finally {
      this.waiting.delete(wake);
    }
  }
}
