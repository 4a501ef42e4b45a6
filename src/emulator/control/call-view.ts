/** A call as the control API shows it; times are milliseconds of the carrier's clock. Owns: its fields. */
import { durationSeconds, isOver } from '../engine/call-record';
import type { Leg } from '../engine/leg';

/** What a list shows of a call. */
export function callSummary({ record, party, listener }: Leg): Record<string, unknown> {
  return {
    sid: record.sid,
    parentSid: record.parentSid ?? null,
    from: record.from,
    to: record.to,
    /** whose phone presses, says and hears */
    party: party.address,
    direction: record.direction,
    status: record.status,
    answeredBy: record.answeredBy ?? null,
    createdAt: record.dateCreated,
    answeredAt: record.answerTime ?? null,
    endedAt: record.endTime ?? null,
    durationSeconds: isOver(record.status) ? durationSeconds(record) : null,
    /** whether keys and words mean anything to the carrier just now */
    isListening: listener !== undefined,
  };
}

/** A call with what was heard on it and what went between carrier and application because of it. */
export function callView(leg: Leg): Record<string, unknown> {
  const { journal } = leg.network;
  const { sid } = leg.record;
  return {
    ...callSummary(leg),
    /** who is calling, as the phone shows it */
    shows: leg.party.shows,
    parameters: leg.party.parameters,
    heard: leg.party.heard,
    documents: journal.of('document').filter(({ call }) => call === sid),
    callbacks: journal.of('callback').filter(({ call }) => call === sid),
  };
}
