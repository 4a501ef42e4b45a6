/** What happens often and is told seldom. Owns: when it is told again, and how often it happened since. */
import type { Clock } from './clock';

const MINUTE_MS = 60_000;

export class Seldom {
  private readonly kinds = new Map<string, { until: number; untold: number }>();

  /** @param pauseMs how long one kind is not told again */
  constructor(
    private readonly clock: Pick<Clock, 'now'>,
    private readonly pauseMs = MINUTE_MS,
  ) {}

  /**
   * It has happened once more. @param kind one of few: each is remembered
   * @returns how often since it was told last, this time included; 0: it is not to be told now
   */
  happened(kind: string): number {
    const known = this.kinds.get(kind) ?? { until: -Infinity, untold: 0 };
    const now = this.clock.now();
    const isDue = now >= known.until;
    const count = known.untold + 1;
    this.kinds.set(kind, isDue ? { until: now + this.pauseMs, untold: 0 } : { ...known, untold: count });
    return isDue ? count : 0;
  }
}
