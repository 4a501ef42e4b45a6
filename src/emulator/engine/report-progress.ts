/**
 * Status callbacks of calls. Owns: which are sent and what they say. Must not know: why a call moved on.
 */
import { durationSeconds, type CallRecord } from './call-record';
import { callForm } from './call-form';
import type { Form } from './carrier-event';
import type { Handling, ProgressEvent } from './handling';
import type { Network } from './network';
import { rfc2822 } from './rfc2822';

/** What is told of a leg, and where. */
export interface ToldLeg {
  readonly network: Network;
  readonly record: CallRecord;
  readonly handling: Handling;
  nextSequence(): number;
}

/** Tells the statusCallback of an outbound call, if it asked for this event (Twilio docs: statusCallback). */
export function reportProgress(leg: ToldLeg, event: ProgressEvent): void {
  const { progress } = leg.handling;
  if (!progress?.events.has(event)) return;
  const status: Form = event === 'initiated' ? { CallStatus: 'initiated' } : {};
  sendStatus(leg, progress, status, false);
}

/**
 * Tells the StatusCallback of the number that was called. A caller who hung up before the answer is
 * told of at once, beside the voice webhook that may still be on its way.
 */
export function reportNumberStatus(leg: ToldLeg): void {
  const { numberStatus } = leg.handling;
  if (numberStatus) sendStatus(leg, numberStatus, {}, leg.record.answerTime === undefined);
}

function sendStatus(
  leg: ToldLeg,
  to: { url: string; method: 'GET' | 'POST' },
  more: Form,
  atOnce: boolean,
): void {
  const { network, record } = leg;
  const ended: Form = record.endTime === undefined ? {} : { CallDuration: String(durationSeconds(record)) };
  const form: Form = {
    ...callForm(record, network.accountSid),
    ...more,
    ...ended,
    Timestamp: rfc2822(network.clock.now()),
    CallbackSource: 'call-progress-events',
    SequenceNumber: String(leg.nextSequence()),
  };
  void network.postman.send({ kind: 'callback', call: record.sid, ...to, form, atOnce });
}
