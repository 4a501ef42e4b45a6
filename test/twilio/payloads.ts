/**
 * Webhook bodies as Twilio sends them, with the fields nobody asked for.
 */
import type { FormParams } from '../../src/twilio/parse-form';

export const ACCOUNT = 'AC00000000000000000000000000000001';
export const CALLER_LEG = 'CA00000000000000000000000000000001';
export const AGENT_LEG = 'CA00000000000000000000000000000002';
export const CONFERENCE = 'CF00000000000000000000000000000001';

/** Geo fields as they come for a number Twilio knows nothing of: empty, not absent. */
const UNKNOWN_GEO = {
  FromCity: '',
  FromState: '',
  FromZip: '',
  FromCountry: 'US',
  CalledCity: '',
  CalledState: '',
  CalledZip: '',
  CalledCountry: 'US',
  ToCity: '',
  ToState: '',
  ToZip: '',
  ToCountry: 'US',
};

/** A request on the customer's leg. */
export function customerRequest(more: FormParams = {}): FormParams {
  return {
    ApiVersion: '2010-04-01',
    AccountSid: ACCOUNT,
    CallSid: CALLER_LEG,
    CallStatus: 'in-progress',
    Direction: 'inbound',
    From: '+15555550101',
    Caller: '+15555550101',
    To: '+15555550199',
    Called: '+15555550199',
    ...UNKNOWN_GEO,
    StirVerstat: 'TN-Validation-Passed-A',
    ...more,
  };
}

/** A request on an agent's leg. */
export function agentRequest(more: FormParams = {}): FormParams {
  return customerRequest({
    CallSid: AGENT_LEG,
    Direction: 'outbound-api',
    From: '+15555550199',
    To: 'client:agent-7',
    ...more,
  });
}

/** A call's status callback. */
export function statusCallback(sid: string, status: string, sequence?: number): FormParams {
  return customerRequest({
    CallSid: sid,
    CallStatus: status,
    CallbackSource: 'call-progress-events',
    Timestamp: 'Mon, 05 Jan 2026 10:00:00 +0000',
    ...(sequence === undefined ? {} : { SequenceNumber: String(sequence) }),
    ...(status === 'completed' ? { CallDuration: '12', Duration: '1' } : {}),
  });
}

/** A conference's status callback. */
export function conferenceCallback(event: string, sequence: number, more: FormParams = {}): FormParams {
  return {
    AccountSid: ACCOUNT,
    ConferenceSid: CONFERENCE,
    FriendlyName: 's1-1',
    SequenceNumber: String(sequence),
    StatusCallbackEvent: event,
    Timestamp: 'Mon, 05 Jan 2026 10:00:00 +0000',
    ...more,
  };
}

/** What a conference says of one participant. */
export function participant(label: string, sid: string): FormParams {
  return {
    CallSid: sid,
    ParticipantLabel: label,
    Muted: 'false',
    Hold: 'false',
    Coaching: 'false',
    EndConferenceOnExit: 'true',
    StartConferenceOnEnter: 'true',
  };
}
