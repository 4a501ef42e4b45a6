/**
 * One call as Twilio's API shows it. Owns: the record and its words. Must not know: JSON names.
 */

import type { Form } from './carrier-event';

/** Twilio docs: Call resource, status. */
export type CallStatus =
  'queued' | 'ringing' | 'in-progress' | 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';
export type FinalCallStatus = 'completed' | 'busy' | 'failed' | 'no-answer' | 'canceled';
export type Direction = 'inbound' | 'outbound-api' | 'outbound-dial';

/** Times are milliseconds of the carrier's clock. */
export interface CallRecord {
  readonly sid: string;
  readonly parentSid?: string;
  readonly from: string;
  readonly to: string;
  readonly direction: Direction;
  readonly dateCreated: number;
  /** the number of ours that was called, or that calls */
  readonly phoneNumberSid?: string;
  readonly forwardedFrom?: string;
  readonly callerName?: string;
  /** whose call it is, for whoever pays (Twilio docs: Application, customerId) */
  readonly customerId?: string;
  /** what every request about this call carries besides: of a SIP call, or of an application */
  readonly extras?: Form;
  status: CallStatus;
  dateUpdated: number;
  /** when the network began to ring it */
  startTime?: number;
  answerTime?: number;
  endTime?: number;
  /** Twilio docs: Answering Machine Detection */
  answeredBy?: 'human' | 'machine_start' | 'machine_end_beep' | 'fax' | 'unknown';
}

const FINAL: readonly CallStatus[] = ['completed', 'busy', 'failed', 'no-answer', 'canceled'];

/** Whether a call in this status is over. */
export function isOver(status: CallStatus): boolean {
  return FINAL.includes(status);
}

/** @returns whole seconds from answer to end; 0 for a call that was never answered */
export function durationSeconds(record: CallRecord): number {
  if (record.answerTime === undefined || record.endTime === undefined) return 0;
  return Math.round((record.endTime - record.answerTime) / 1000);
}
