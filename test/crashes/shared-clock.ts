/**
 * One time for the carrier in this process and the app in others. Owns: that they are told before anything happens at it,
 * and that what they have scheduled counts.
 */
import { NoticingClock } from '../support/story/noticing-clock';

export interface Timed {
  /** when it next wants something done, ms since the epoch; null: never */
  readonly nextAt: number | null;
  /** what was due by then happens */
  tellTime(now: number): void;
}

export class SharedClock extends NoticingClock {
  readonly others = new Set<Timed>();

  override nextAt(): number | undefined {
    const next = Math.min(super.nextAt() ?? Infinity, this.theirs());
    return next === Infinity ? undefined : next;
  }

  override runNext(): boolean {
    const own = super.nextAt() ?? Infinity;
    const theirs = this.theirs();
    if (own === Infinity && theirs === Infinity) return false;
    this.tell(Math.max(this.now(), Math.min(own, theirs)));
    if (own <= theirs) return super.runNext();
    super.advance(Math.max(0, theirs - this.now()));
    return true;
  }

  override advance(ms: number): void {
    this.tell(this.now() + ms);
    super.advance(ms);
  }

  private theirs(): number {
    return Math.min(Infinity, ...[...this.others].map(({ nextAt }) => nextAt ?? Infinity));
  }

  private tell(now: number): void {
    for (const other of this.others) other.tellTime(now);
  }
}
