/**
 * The recording of a Dial (Twilio docs: Dial, record). Owns: when it begins, how many channels it has, and
 * what the action is told. Must not know: who is dialled.
 */
import type { Form } from '../../engine/carrier-event';
import type { Recording } from '../../engine/recordings';
import type { VerbContext } from '../context';
import type { Element } from '../element';
import { planOf, recordingForm } from '../recording';

export class DialTape {
  private readonly written: string;
  private recording: Recording | undefined;

  constructor(
    private readonly context: VerbContext,
    private readonly element: Element,
  ) {
    const { record = 'do-not-record' } = element.attributes;
    this.written = record === 'true' ? 'record-from-answer' : record;
  }

  get isWanted(): boolean {
    return this.written.startsWith('record-from');
  }

  /** Somebody is being rung. */
  rings(): void {
    if (this.written.startsWith('record-from-ringing')) this.start();
  }

  /** Somebody answered and is connected. */
  connected(): void {
    if (this.isWanted) this.start();
  }

  /** @returns what the action is told; nothing when nothing was recorded */
  stop(): Form {
    if (!this.recording) return {};
    const { recordings } = this.context.leg.network;
    recordings.stop(this.recording);
    return recordingForm(recordings, this.recording);
  }

  private start(): void {
    const { record, network } = this.context.leg;
    const channels = this.written.endsWith('-dual') ? 2 : 1;
    const plan = planOf(this.context, this.element, 'DialVerb', channels);
    this.recording ??= network.recordings.start({ callSid: record.sid }, plan);
  }
}
