/**
 * Conference callbacks (Twilio docs: Conference statusCallback). Owns: which are sent and their fields.
 * Must not know: why a conference moved on.
 */
import type { Form } from './carrier-event';
import type { EndReason } from './end-reason';
import type { Address } from './handling';
import type { Network } from './network';
import type { LeaveReason, Participant } from './participant';
import { rfc2822 } from './rfc2822';

/** What is told of a conference. */
export interface ToldConference {
  readonly network: Network;
  readonly sid: string;
  readonly friendlyName: string;
  readonly endReason?: EndReason;
  readonly callSidEndingConference?: string;
  readonly participantLabelEndingConference?: string;
  nextSequence(): number;
}

export type ConferenceCallback = Address & { events: ReadonlySet<string> };

/** What is subscribed to is named shorter than what is sent. */
const SUBSCRIPTION: Record<string, string> = {
  'conference-start': 'start',
  'conference-end': 'end',
  'participant-join': 'join',
  'participant-leave': 'leave',
  'participant-mute': 'mute',
  'participant-unmute': 'mute',
  'participant-hold': 'hold',
  'participant-unhold': 'hold',
  'participant-modify': 'modify',
  'participant-speech-start': 'speaker',
  'participant-speech-stop': 'speaker',
  'announcement-end': 'announcement',
  'announcement-fail': 'announcement',
};

const END_TEXT: Record<EndReason, string> = {
  'conference-ended-via-api': 'Conference ended via API',
  'participant-with-end-conference-on-exit-left': 'Participant with endConferenceOnExit left',
  'participant-with-end-conference-on-exit-kicked': 'Participant with endConferenceOnExit was kicked',
  'last-participant-kicked': 'Last participant was kicked',
  'last-participant-left': 'Last participant left',
};

export function reportConference(
  conference: ToldConference,
  event: string,
  callback: ConferenceCallback | undefined,
): void {
  const { endReason, callSidEndingConference: by, participantLabelEndingConference: label } = conference;
  const ended: Form = endReason
    ? {
        Reason: END_TEXT[endReason],
        ReasonConferenceEnded: endReason,
        ...(by ? { CallSidEndingConference: by } : {}),
        ...(label ? { ParticipantLabelEndingConference: label } : {}),
      }
    : {};
  send(conference, event, callback, '', ended);
}

export function reportParticipant(
  conference: ToldConference,
  participant: Participant,
  event: string,
  reason: LeaveReason | undefined,
  callback: ConferenceCallback | undefined,
): void {
  const { record } = participant.leg;
  const form: Form = {
    CallSid: record.sid,
    Muted: String(participant.muted),
    Hold: String(participant.hold),
    Coaching: String(participant.coaches !== undefined),
    EndConferenceOnExit: String(participant.endConferenceOnExit),
    StartConferenceOnEnter: String(participant.startConferenceOnEnter),
    ...(participant.label === '' ? {} : { ParticipantLabel: participant.label }),
    ...(reason ? { ParticipantCallStatus: record.status, ReasonParticipantLeft: reason } : {}),
  };
  send(conference, event, callback, record.sid, form);
}

/** @param form what is told besides */
export function reportAnnouncement(
  conference: ToldConference,
  event: string,
  form: Form,
  participant: Participant | undefined,
  callback: ConferenceCallback | undefined,
): void {
  const call = participant?.leg.record.sid ?? '';
  send(conference, event, callback, call, { ...(participant ? { CallSid: call } : {}), ...form });
}

function send(
  conference: ToldConference,
  event: string,
  callback: ConferenceCallback | undefined,
  call: string,
  more: Form,
): void {
  const { network } = conference;
  if (!callback?.events.has(SUBSCRIPTION[event] ?? event)) return;
  const { url, method } = callback;
  const form: Form = {
    ConferenceSid: conference.sid,
    FriendlyName: conference.friendlyName,
    AccountSid: network.accountSid,
    SequenceNumber: String(conference.nextSequence()),
    Timestamp: rfc2822(network.clock.now()),
    StatusCallbackEvent: event,
    ...more,
  };
  void network.postman.send({ kind: 'callback', call, url, method, form });
}
