/**
 * So many requests a second and no more. Owns: who goes when. Must not know: what is requested.
 */
import type { Clock, Scheduled } from '../lib/clock';

const FIRST_REST_MS = 1000;
const LONGEST_REST_MS = 30_000;

export class Pace {
  private freeAt = 0;
  private rest = FIRST_REST_MS;
  private readonly waiting = new Set<{ handle: Scheduled; go: () => void }>();

  constructor(
    private readonly clock: Clock,
    private readonly perSecond: number,
    /** told of each who begins (1) or ends (-1) to wait */
    private readonly waits: (change: 1 | -1) => void,
  ) {}

  /** Resolves when it is one's turn for so many requests. */
  async turn(requests: number): Promise<void> {
    const now = this.clock.now();
    const at = Math.max(now, this.freeAt);
    this.freeAt = at + Math.ceil((requests * 1000) / this.perSecond);
    if (at <= now) return;
    this.waits(1);
    await new Promise<void>((resolve) => {
      const go = (): void => {
        this.waiting.delete(one);
        this.waits(-1);
        resolve();
      };
      const one = { handle: this.clock.after(at - now, () => go()), go };
      this.waiting.add(one);
    });
  }

  /** The far side has had too much: it is left alone, longer each time. @returns for how long, ms */
  slowDown(): number {
    const { rest } = this;
    this.freeAt = Math.max(this.freeAt, this.clock.now() + rest);
    this.rest = Math.min(LONGEST_REST_MS, rest * 2);
    return rest;
  }

  /** The far side answers as it should. */
  answered(): void {
    this.rest = FIRST_REST_MS;
  }

  /** Lets everybody go at once. */
  stop(): void {
    for (const { handle, go } of [...this.waiting]) {
      handle.cancel();
      go();
    }
  }
}
