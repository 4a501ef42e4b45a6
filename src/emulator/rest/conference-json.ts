/** A conference as Twilio's API writes it (Twilio docs: Conference resource). Owns: names and formats. */
import type { Conference } from '../engine/conference';
import { rfc2822 } from '../engine/rfc2822';

export function conferenceJson(conference: Conference): Record<string, unknown> {
  const { sid, network, friendlyName, endReason, callSidEndingConference } = conference;
  const path = `/2010-04-01/Accounts/${network.accountSid}/Conferences/${sid}`;
  return {
    sid,
    account_sid: network.accountSid,
    friendly_name: friendlyName,
    status: statusOf(conference),
    region: conference.region,
    date_created: rfc2822(conference.dateCreated),
    date_updated: rfc2822(conference.dateUpdated),
    api_version: '2010-04-01',
    reason_conference_ended: endReason ?? null,
    call_sid_ending_conference: callSidEndingConference ?? null,
    uri: `${path}.json`,
    subresource_uris: {
      participants: `${path}/Participants.json`,
      recordings: `${path}/Recordings.json`,
    },
  };
}

/** A conference nobody has been in yet is `init`: its first participant is still being rung. */
export function statusOf({ status, participants }: Conference): 'init' | 'in-progress' | 'completed' {
  return status === 'in-progress' && participants.length === 0 ? 'init' : status;
}
