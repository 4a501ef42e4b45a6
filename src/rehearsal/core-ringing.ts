/** A call that the application places to the customer in the core stage, until it is answered or is not. */
import type { CallEffect } from '../call/effect';
import type { Scheduled } from '../lib/clock';
import type { Contact } from './contact';
import type { Narrator } from './narrator';

export class CoreRinging {
  /** of the call that rings now, else null */
  sid: string | null = null;
  private attempt = 0;
  private detects = false;
  private timeout: Scheduled | null = null;

  constructor(
    private readonly stage: Contact,
    private readonly narrator: Narrator,
  ) {}

  begin({ attempt, ringSeconds, detectMachine }: CallEffect): void {
    const at = this.stage.clock.now();
    const sid = `CA${'c'.repeat(30)}${this.stage.number}${attempt}`;
    Object.assign(this, { attempt, sid, detects: detectMachine });
    this.timeout = this.stage.clock.after(ringSeconds * 1000, () => this.over('no-answer'));
    this.stage.feed({ type: 'leg.called', at, leg: 'customer', attempt, sid });
    this.stage.callback({ type: 'leg.progressed', at, leg: 'customer', sid, status: 'ringing' });
  }

  /** Somebody picked up. @returns the carrier's name for the leg */
  answered(): string {
    const { sid } = this;
    if (sid === null) throw new Error('the caller is not rung');
    this.timeout?.cancel();
    this.sid = null;
    return sid;
  }

  /** The leg asks for its first document. */
  tell(sid: string, machine: boolean): void {
    const at = this.stage.clock.now();
    const { attempt, detects } = this;
    this.stage.feed({ type: 'customer.answered', at, sid, attempt, machine: machine && detects });
  }

  over(status: 'busy' | 'no-answer' | 'canceled'): void {
    const { sid } = this;
    if (sid === null) return;
    this.timeout?.cancel();
    this.sid = null;
    this.narrator.tell(this.stage.name, 'is gone');
    const at = this.stage.clock.now();
    this.stage.callback({ type: 'leg.ended', at, leg: 'customer', sid, status, source: 'status-callback' });
  }
}
