/**
 * A leg's status in a webhook. Owns: CallStatus -> leg.progressed or leg.ended.
 * Must not know: routes, sessions.
 */
import type { LegEnded, LegProgressed } from '../call/event';
import type { LegRef } from '../call/leg';
import { isFinalStatus } from '../call/leg';

const PROGRESS: { [status: string]: LegProgressed['status'] | undefined } = {
  queued: 'initiated',
  initiated: 'initiated',
  ringing: 'ringing',
  'in-progress': 'in-progress',
};

export interface StatusReport {
  at: number;
  leg: LegRef;
  sid: string;
  /** CallStatus, as Twilio wrote it (Twilio docs: Call resource) */
  status: string;
  /** which kind of webhook told us */
  source: 'status-callback' | 'action';
}

/** The event a status means, or null for a status we do not know. */
export function parseStatus(report: StatusReport): LegEnded | LegProgressed | null {
  const { at, leg, sid, status, source } = report;
  if (isFinalStatus(status)) return { type: 'leg.ended', at, leg, sid, status, source };
  const progress = Object.hasOwn(PROGRESS, status) ? PROGRESS[status] : undefined;
  return progress ? { type: 'leg.progressed', at, leg, sid, status: progress } : null;
}
