/**
 * The carrier's memory of what happened. Owns: the list of events, how long it gets, and telling the
 * listener.
 * Must not know: what the events mean.
 */
import type { Clock } from '../../lib/clock';
import type { CarrierEvent, EventOf, Happening } from './carrier-event';

/** Events that are kept, as a carrier may run for days. */
export const MOST_EVENTS = 5000;

export class Journal {
  /** the newest, oldest first: never less than the newest MOST_EVENTS, never twice as many */
  readonly events: CarrierEvent[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly listener: (event: CarrierEvent) => void = () => undefined,
  ) {}

  /** Notes what just happened. */
  tell(happening: Happening): void {
    const event: CarrierEvent = { ...happening, at: this.clock.now() };
    this.events.push(event);
    // Many at once: taking the first of a long list out each time would be slow.
    if (this.events.length >= 2 * MOST_EVENTS) this.events.splice(0, this.events.length - MOST_EVENTS);
    this.listener(event);
  }

  /** @param code Twilio's error code, or NOT_EMULATED */
  error(code: number, message: string, call?: string): void {
    this.tell({ kind: 'error', code, message, ...(call === undefined ? {} : { call }) });
  }

  /** @param code Twilio's warning code, or ADVICE */
  warning(code: number, message: string, call?: string): void {
    this.tell({ kind: 'warning', code, message, ...(call === undefined ? {} : { call }) });
  }

  /** @returns the events of one kind, in order */
  of<K extends CarrierEvent['kind']>(kind: K): EventOf<K>[] {
    return this.events.filter((event): event is EventOf<K> => event.kind === kind);
  }
}
