/**
 * What the runtime does beside the core, in the core stage: the carrier is asked how the legs of a silent
 * session are. Owns: when. The carrier knows of every end, also where nobody was told.
 */
import type { LegEnded, SessionEvent } from '../call/event';
import type { Scheduled } from '../lib/clock';
import { patienceOf } from '../runtime/reconcile-patience';
import { openParts } from '../session/open-legs';
import type { Contact } from './contact';

const SHOWS_LIFE: readonly string[] = [
  'call.arrived',
  'customer.answered',
  'document.requested',
  'document.failed',
];

export class CoreLooks {
  private readonly ends = new Map<string, LegEnded>();
  private planned: { at: number; handle: Scheduled } | null = null;
  private heardAt = 0;

  constructor(private readonly contact: Contact) {}

  /** A leg has ended. */
  ended(event: LegEnded): void {
    this.ends.set(event.sid, event);
  }

  /** The session made a step. */
  stepped(event: SessionEvent): void {
    const { now, patience } = this.silence();
    if (SHOWS_LIFE.includes(event.type)) this.heardAt = now;
    this.plan(now + patience);
  }

  /** Everything is looked at, whatever was planned. */
  look(): void {
    const { now, patience, snapshot } = this.silence();
    if (!snapshot) return;
    const open = openParts(snapshot).flatMap((part) => (part.kind === 'call' ? [part.sid] : []));
    for (const [sid, event] of this.ends) {
      if (!open.includes(sid)) continue;
      this.contact.feed({ ...event, at: now, source: 'carrier-said-so', endedAt: event.at });
    }
    this.plan(now + patience);
  }

  private plan(at: number): void {
    if (this.planned && this.planned.at <= at) return;
    this.planned?.handle.cancel();
    const handle = this.contact.clock.after(at - this.contact.clock.now(), () => {
      this.planned = null;
      const { now, patience, snapshot } = this.silence();
      if (snapshot === null || snapshot.state === 'closed') return;
      if (this.heardAt + patience > now) this.plan(this.heardAt + patience);
      else this.look();
    });
    this.planned = { at, handle };
  }

  private silence() {
    const { snapshot } = this.contact.session;
    return { now: this.contact.clock.now(), snapshot, patience: snapshot ? patienceOf(snapshot) : 0 };
  }
}
