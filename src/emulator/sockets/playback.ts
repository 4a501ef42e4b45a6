/**
 * Sound that is sent to a call and heard one after the other (Twilio docs: Media Streams, media, mark, clear).
 * Owns: what is still to be heard, and when a mark is reached. Must not know: sockets.
 */
import type { Clock, Scheduled } from '../../lib/clock';

/** Bytes of μ-law at 8 kHz in a millisecond. */
const BYTES_PER_MS = 8;

export class Playback {
  /** when all that was sent is heard, ms on the carrier's clock */
  private until = 0;
  private marks: { name: string; timer: Scheduled }[] = [];

  /** @param hears is told when sound begins after silence @param reached when a mark is */
  constructor(
    private readonly clock: Clock,
    private readonly hears: () => void,
    private readonly reached: (mark: string) => void,
  ) {}

  /** @param payload base64 of μ-law at 8 kHz */
  play(payload: string): void {
    const now = this.clock.now();
    if (this.until <= now) this.hears();
    const ms = Buffer.from(payload, 'base64').length / BYTES_PER_MS;
    this.until = Math.max(this.until, now) + ms;
  }

  /** Is told of when everything sent before it has been heard. */
  mark(name: string): void {
    const timer = this.clock.after(Math.max(0, this.until - this.clock.now()), () => {
      this.marks = this.marks.filter((mark) => mark !== entry);
      this.reached(name);
    });
    const entry = { name, timer };
    this.marks.push(entry);
  }

  /** Nothing more of it is heard; all marks come back at once. */
  clear(): void {
    this.until = this.clock.now();
    for (const { name } of this.stop()) this.reached(name);
  }

  /** @returns the marks that were not reached, which are not told of any more */
  stop(): readonly { name: string }[] {
    const open = this.marks.splice(0);
    for (const { timer } of open) timer.cancel();
    return open;
  }
}
