/**
 * The newest of what happened, numbered, so that somebody who asks again and again sees each event once.
 * Owns: the numbers. Must not know: what the events mean, or how many are kept.
 */
import type { CarrierEvent } from '../engine/carrier-event';
import type { Journal } from '../engine/journal';

const MOST_AT_ONCE = 1000;

export type NumberedEvent = CarrierEvent & { number: number };

export class EventWindow {
  /** number of the oldest event the journal has */
  private oldest = 0;
  /** the newest event when numbers were last given, and its number */
  private last: { event: CarrierEvent; number: number } | undefined;

  constructor(private readonly journal: Journal) {}

  /**
   * @param number of the first event wanted
   * @returns at most a thousand events; `next` is the number to ask for next, `oldest` the first that is
   * still kept: when it is greater than `number`, some were missed
   */
  since(number: number): { events: NumberedEvent[]; oldest: number; next: number } {
    this.keepUp();
    const { oldest, journal } = this;
    const first = Math.min(oldest + journal.events.length, Math.max(number, oldest));
    const wanted = journal.events.slice(first - oldest, first - oldest + MOST_AT_ONCE);
    const events = wanted.map((event, index) => ({ number: first + index, ...event }));
    return { events, oldest, next: first + wanted.length };
  }

  /**
   * The journal forgets its oldest events without saying how many. The event that was last when somebody
   * asked tells; if it is gone too, a number is left out.
   */
  private keepUp(): void {
    const { events } = this.journal;
    if (this.last) {
      const { event, number } = this.last;
      const index = events.lastIndexOf(event);
      this.oldest = index < 0 ? number + 2 : number - index;
    }
    const event = events.at(-1);
    if (event) this.last = { event, number: this.oldest + events.length - 1 };
  }
}
