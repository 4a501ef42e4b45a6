/**
 * How much one person may write. Owns: the count, in memory: what was written before a restart is
 * forgiven. Must not know: who it is, what the time is.
 */

/** At most so many messages within so many seconds, whenever they are counted. */
export interface FloodRate {
  messages: number;
  seconds: number;
}

export class FloodGate {
  /** when each of those who wrote lately did so, oldest first, ms */
  private readonly written = new Map<string, number[]>();
  private sweptAt = 0;

  /** Counts a message unless it is one too many; what was refused does not count. @param now ms */
  admits(who: string, { messages, seconds }: FloodRate, now: number): boolean {
    const since = now - seconds * 1000;
    if (this.sweptAt <= since) this.sweep(since, now);
    const recent = (this.written.get(who) ?? []).filter((at) => at > since);
    const isAdmitted = recent.length < messages;
    if (isAdmitted) recent.push(now);
    this.written.set(who, recent);
    return isAdmitted;
  }

  /** how many people are remembered */
  get size(): number {
    return this.written.size;
  }

  /** Those who have not written lately are forgotten. */
  private sweep(since: number, now: number): void {
    for (const [who, times] of this.written) if ((times.at(-1) ?? 0) <= since) this.written.delete(who);
    this.sweptAt = now;
  }
}
