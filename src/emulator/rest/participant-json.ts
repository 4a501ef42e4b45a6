/** A participant as Twilio's API writes it (Twilio docs: Participant resource). Owns: names and formats. */
import type { Conference } from '../engine/conference';
import type { Participant } from '../engine/participant';
import { rfc2822 } from '../engine/rfc2822';

export function participantJson(conference: Conference, participant: Participant): Record<string, unknown> {
  const { sid, network } = conference;
  const { record } = participant.leg;
  const created = participant.dateCreated;
  const path = `/2010-04-01/Accounts/${network.accountSid}/Conferences/${sid}`;
  return {
    account_sid: network.accountSid,
    call_sid: record.sid,
    conference_sid: sid,
    label: participant.label === '' ? null : participant.label,
    call_sid_to_coach: participant.coaches ?? null,
    coaching: participant.coaches !== undefined,
    muted: participant.muted,
    hold: participant.hold,
    start_conference_on_enter: participant.startConferenceOnEnter,
    end_conference_on_exit: participant.endConferenceOnExit,
    status: statusOf(conference, participant),
    queue_time: '0',
    date_created: rfc2822(created),
    date_updated: rfc2822(Math.max(created, record.dateUpdated)),
    uri: `${path}/Participants/${record.sid}.json`,
  };
}

function statusOf(conference: Conference, participant: Participant): string {
  if (conference.participants.includes(participant)) return 'connected';
  const { status } = participant.leg.record;
  if (status === 'queued' || status === 'ringing') return status;
  return status === 'in-progress' ? 'connecting' : 'complete';
}
