/**
 * One party's connection to the carrier. Owns: its status, what interrupts it and who listens on it.
 * Must not know: TwiML and what other legs do.
 */
import type { Scheduled } from '../../lib/clock';
import type { PhoneCall } from '../phones/phone-call';
import type { Form } from './carrier-event';
import { isOver, type CallRecord, type FinalCallStatus } from './call-record';
import type { DocumentSource, Handling } from './handling';
import { Interruptible } from './interruptible';
import type { Listener } from './listener';
import type { Network } from './network';
import { reportNumberStatus, reportProgress } from './report-progress';
import { signal } from './signal';

/** What cuts a leg's current verb short. `dequeued` is for a leg that waits in a queue. */
export type Interruption =
  { kind: 'ended' } | { kind: 'redirect'; source: DocumentSource } | { kind: 'dequeued' };

/** Who ended a leg: its own party, a REST request, or the carrier carrying out TwiML. */
export type EndedBy = 'party' | 'rest' | 'carrier';

/** Twilio docs: Dial, timeLimit; more is had from Twilio's support alone. */
export const LONGEST_CALL_SECONDS = 14_400;

export class Leg {
  readonly interruptions = new Interruptible<Interruption>();
  private readonly ending = signal();
  private sequence = 0;
  private limit: Scheduled | undefined;
  listener: Listener | undefined;
  endedBy: EndedBy | undefined;
  /** what happens once it is answered */
  whenAnswered: (() => void) | undefined;
  /** what happens when its party says something, for so many ms */
  whenSpeaking: ((ms: number) => void) | undefined;
  /** what it does before its end is told, e.g. leaves a conference */
  beforeEnd: (() => void) | undefined;

  constructor(
    readonly network: Network,
    readonly record: CallRecord,
    readonly handling: Handling,
    /** the phone at this leg's end */
    readonly party: PhoneCall,
  ) {
    party.attach(this);
  }

  /** Resolves when the call is over. */
  get over(): Promise<void> {
    return this.ending.happened;
  }

  get isOver(): boolean {
    return isOver(this.record.status);
  }

  get isAnswered(): boolean {
    return this.record.answerTime !== undefined;
  }

  nextSequence(): number {
    return this.sequence++;
  }

  /** Takes the call, once. */
  answer(): void {
    const { network, record } = this;
    if (this.isAnswered || this.isOver) return;
    record.status = 'in-progress';
    record.answerTime = record.dateUpdated = network.clock.now();
    network.journal.tell({ kind: 'answered', call: record.sid, party: this.party.address });
    this.limitTo(this.handling.timeLimit ?? LONGEST_CALL_SECONDS);
    reportProgress(this, 'answered');
    this.whenAnswered?.();
  }

  /** Ends the call, once. */
  end(status: FinalCallStatus, by: EndedBy): void {
    if (this.isOver) return;
    const { network, record } = this;
    record.status = status;
    record.endTime = record.dateUpdated = network.clock.now();
    this.endedBy = by;
    this.listener = undefined;
    this.limit?.cancel();
    network.journal.tell({ kind: 'ended', call: record.sid, party: this.party.address, status });
    this.beforeEnd?.();
    reportProgress(this, 'completed');
    reportNumberStatus(this);
    this.interruptions.interrupt({ kind: 'ended' });
    this.ending.fire();
  }

  /** Ends the call so many seconds from now. */
  limitTo(seconds: number): void {
    this.limit?.cancel();
    this.limit = this.network.clock.after(seconds * 1000, () => this.end('completed', 'carrier'));
  }

  /** Leaves what it does now and goes on with another document; too late for a leg that ended. */
  redirect(source: DocumentSource): void {
    if (!this.isOver) this.interruptions.interrupt({ kind: 'redirect', source });
  }

  /** Waits on the carrier's clock. @param stop ends the wait early @throws Interrupted */
  async sleep(ms: number, stop?: Promise<unknown>): Promise<void> {
    let timer: Scheduled | undefined;
    const elapsed = new Promise<void>((resolve) => {
      if (ms <= 0) resolve();
      else if (ms !== Infinity) timer = this.network.clock.after(ms, resolve);
    });
    try {
      await this.interruptions.until(stop ? Promise.race([elapsed, stop]) : elapsed);
    } finally {
      timer?.cancel();
    }
  }

  /** Lets its party hear something for `ms` milliseconds. @throws Interrupted */
  async speak(text: string, ms: number, stop?: Promise<unknown>, how?: Form): Promise<void> {
    this.party.hear(text, how);
    await this.sleep(ms, stop);
  }
}
